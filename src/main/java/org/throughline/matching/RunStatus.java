package org.throughline.matching;

/** Where a run stands. */
public enum RunStatus {
    /** Waits for its turn. */
    WAITING("Waiting"),
    /** Searches. */
    RUNNING("Running"),
    /** Ended with an answer. */
    ENDED("Ended"),
    /** Failed without an answer. */
    FAILED("Failed"),
    /** Ended with an answer that breaks a guarantee, and so is not shown as a proposal. */
    WITHHELD("Withheld");

    private final String label;

    RunStatus(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == ENDED || this == FAILED || this == WITHHELD;
    }
}
