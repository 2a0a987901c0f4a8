package org.throughline.casework.consult.reply;

/** What a school or an authority can reply. */
public enum ReplyKind {
    /** A place is offered. */
    OFFER("We can offer a place", "We have no objection"),
    /** A place is offered where a condition is met. */
    OFFER_CONDITIONAL("We can offer a place if a condition is met", "We have no objection if a condition is met"),
    /** The placement would not be right. */
    DECLINED("We do not think that we should be named", "We object"),
    /** More is wanted before the answer. */
    MORE_INFO_REQUESTED(
            "We need more information before we can answer", "We need more information before we can answer");

    private final String school;
    private final String authority;

    ReplyKind(String school, String authority) {
        this.school = school;
        this.authority = authority;
    }

    /** The words of who is consulted. */
    public String label(ConsulteeKind kind) {
        return kind == ConsulteeKind.AUTHORITY ? authority : school;
    }
}
