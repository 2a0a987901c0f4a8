package org.throughline.calendar;

/** Whether schools are open or closed in a span of days. */
public enum SpanKind {
    /** Open, on weekdays that are no bank holidays. */
    TERM("Term"),
    /** Closed within a term: a training day, snow, an election. */
    CLOSURE("Closure");

    private final String label;

    SpanKind(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }
}
