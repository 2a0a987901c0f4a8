package org.throughline.opendata;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans that are counted together.
 *
 * @param need code of the primary need; blank for all
 * @param phase code of the phase; blank for all
 * @param placement code of the kind of setting; blank for all
 */
public record CountGroup(String need, String phase, String placement) implements Comparable<CountGroup> {

    /** Everybody. */
    public static final CountGroup ALL = new CountGroup("", "", "");

    /** The same without the need. */
    CountGroup ofAnyNeed() {
        return new CountGroup("", phase, placement);
    }

    /** The same without the phase. */
    CountGroup ofAnyPhase() {
        return new CountGroup(need, "", placement);
    }

    /** The same without the placement. */
    CountGroup ofAnyPlacement() {
        return new CountGroup(need, phase, "");
    }

    /** The groups that it is a part of and that say one thing less, each once. */
    List<CountGroup> wider() {
        List<CountGroup> wider = new ArrayList<>(List.of(ofAnyNeed(), ofAnyPhase(), ofAnyPlacement()));
        wider.removeIf(this::equals);
        return wider;
    }

    /** How many things it says, 0 to 3. */
    int depth() {
        return (need.isEmpty() ? 0 : 1) + (phase.isEmpty() ? 0 : 1) + (placement.isEmpty() ? 0 : 1);
    }

    @Override
    public int compareTo(CountGroup other) {
        int byNeed = need.compareTo(other.need);
        int byPhase = phase.compareTo(other.phase);
        return byNeed != 0 ? byNeed : byPhase != 0 ? byPhase : placement.compareTo(other.placement);
    }
}
