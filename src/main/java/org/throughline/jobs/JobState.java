package org.throughline.jobs;

/** How far background work is. */
public enum JobState {
    /** Nobody has asked for it yet. */
    NEW("Not calculated yet"),
    /** In the queue. */
    WAITING("Waiting"),
    /** Being done. */
    RUNNING("In progress"),
    /** Done; what it led to is saved. */
    DONE("Completed"),
    /** Stopped by a person. */
    STOPPED("Stopped"),
    /** It could not be done; the message says why. */
    FAILED("Failed");

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether it waits or is being done. */
    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }
}
