package org.throughline.transitions;

import java.util.Set;

/** Where the hand-over of a record stands. */
public enum RecordState {
    /** Being written. */
    DRAFT("Being written"),
    /** Written; not yet sent. */
    READY("Ready to send"),
    /** Sent; the receiving setting has not acknowledged it. */
    SENT("Sent"),
    /** Acknowledged by the receiving setting. */
    RECEIVED("Received"),
    /** The reviews after the move are over. */
    CLOSED("Closed"),
    /** Taken back by the sender. */
    RECALLED("Taken back"),
    /** Sent back by the receiving setting, with a reason. */
    REJECTED("Sent back");

    /** The states in which a record lies with its sender alone. */
    static final Set<RecordState> OF_SENDER = Set.of(DRAFT, READY, RECALLED, REJECTED);

    private final String label;

    RecordState(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether the record lies with its sender alone. */
    public boolean isWithSender() {
        return OF_SENDER.contains(this);
    }
}
