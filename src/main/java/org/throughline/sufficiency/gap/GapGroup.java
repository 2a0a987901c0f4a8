package org.throughline.sufficiency.gap;

import java.util.Comparator;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Phase;

/**
 * Children who are counted together.
 *
 * @param need code of the primary need
 * @param phase the phase
 */
public record GapGroup(String need, Phase phase) implements Comparable<GapGroup> {

    /** Groups of fewer children are told together with others. */
    public static final int FEW = Formats.FEW;

    private static final Comparator<GapGroup> ORDER =
            Comparator.comparing(GapGroup::need).thenComparing(GapGroup::phase);

    @Override
    public int compareTo(GapGroup other) {
        return ORDER.compare(this, other);
    }
}
