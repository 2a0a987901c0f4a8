package org.throughline.sufficiency.forecast;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Stages of education between which places are counted apart. */
public enum Phase {
    /** Before Reception. */
    EARLY_YEARS("Early years", State.YOUNGEST, -1),
    /** Reception to Year 6. */
    PRIMARY("Primary", 0, 6),
    /** Years 7 to 11. */
    SECONDARY("Secondary", 7, 11),
    /** Years 12 and above. */
    POST_16("Post-16", 12, State.OLDEST);

    private final String label;
    private final int youngest;
    private final int oldest;

    Phase(String label, int youngest, int oldest) {
        this.label = label;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Its lowest NC year. */
    public int youngest() {
        return youngest;
    }

    /** Its highest NC year. */
    public int oldest() {
        return oldest;
    }

    /** Whether an NC year lies in it. */
    public boolean holds(int ncYear) {
        return youngest <= ncYear && ncYear <= oldest;
    }

    /** The NC years in which children arrive from another phase. */
    public static Set<Integer> arrivals() {
        return Arrays.stream(values())
                .map(Phase::youngest)
                .filter(ncYear -> ncYear > State.YOUNGEST)
                .collect(Collectors.toSet());
    }

    /** The phase of an NC year from {@value State#YOUNGEST} to {@value State#OLDEST}. */
    public static Phase of(int ncYear) {
        for (Phase phase : values()) {
            if (phase.holds(ncYear)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("There is no phase of NC year " + ncYear);
    }
}
