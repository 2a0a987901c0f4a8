package org.throughline.casework.decide;

/** What was decided for a child. */
public enum DecisionKind {
    /** The family's first preference. */
    GRANTED("First preference granted"),
    /** What the plan proposes, where the family asked for nothing. */
    ACCEPTED("Proposal accepted"),
    /** A setting that the officer chose, where the family asked for nothing and the plan proposes another one. */
    CHOSEN("Setting chosen by the officer"),
    /** Another provision than the family's first preference, on a ground with evidence. */
    OTHER_NAMED("Another setting than the first preference"),
    /** A type of setting alone. */
    TYPE_ONLY("A type of setting"),
    /** Put off, with a reason. */
    DEFERRED("Deferred");

    private final String label;

    DecisionKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
