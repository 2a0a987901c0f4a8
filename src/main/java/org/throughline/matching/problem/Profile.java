package org.throughline.matching.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order in which the levels of the objective count: an earlier level outweighs all later ones. */
public enum Profile {
    /** The fewest children out of the borough; the default of a run. */
    BOROUGH_FIRST("borough-first", "Borough first", List.of(Level.UNPLACED, Level.OUT_OF_BOROUGH, Level.POINTS)),
    /** First preferences before the borough's own places. */
    PREFERENCE_FIRST(
            "preference-first",
            "Preference first",
            List.of(Level.UNPLACED, Level.PREFERENCE_NOT_MET, Level.OUT_OF_BOROUGH, Level.POINTS));

    private final String key;
    private final String label;
    private final List<Level> levels;

    Profile(String key, String label, List<Level> levels) {
        this.key = key;
        this.label = label;
        this.levels = levels;
    }

    /** The name used on the command line and in pack files. */
    public String key() {
        return key;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** The levels, most important first; the last one is always {@link Level#POINTS}. */
    public List<Level> levels() {
        return levels;
    }

    /** Orders totals lexicographically by the levels of this profile, best first. */
    public Comparator<Totals> bestFirst() {
        return levels.stream()
                .map(level -> Comparator.<Totals>comparingLong(totals -> totals.at(level)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** The profile with this key, or empty when there is none. */
    public static Optional<Profile> ofKey(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key))
                .findFirst();
    }
}
