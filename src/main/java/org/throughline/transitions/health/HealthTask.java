package org.throughline.transitions.health;

/** What can be agreed at a meeting, from a list: nothing clinical. */
public enum HealthTask {
    /** The plan itself stays in the health record. */
    SHARE_PLAN("Share the care plan, in the health record"),
    /** Staff learn what to do. */
    TRAIN_STAFF("Train staff of the new setting"),
    /** Somebody visits. */
    VISIT("Visit the new setting"),
    /** Equipment is ordered or moved. */
    EQUIPMENT("Arrange equipment"),
    /** The family is told. */
    TELL_FAMILY("Tell the family who takes over"),
    /** Another service is asked. */
    REFER("Refer to another service"),
    /** They meet again. */
    MEET_AGAIN("Meet again");

    private final String label;

    HealthTask(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
