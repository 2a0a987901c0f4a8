package org.throughline.matching;

/** How a run stands to the borough's records as they are today. */
public enum RunFreshness {
    /** The records are as they were. */
    CURRENT(""),
    /** The records have changed since. */
    OUT_OF_DATE("Records have changed"),
    /** The run is older than the program's note of the records it was built from. */
    NOT_KNOWN("Not known whether records have changed"),
    /** The run is about a pack, not about records. */
    NO_RECORDS("");

    private final String label;

    RunFreshness(String label) {
        this.label = label;
    }

    /** The words shown to people; blank where nothing need be said. */
    public String label() {
        return label;
    }
}
