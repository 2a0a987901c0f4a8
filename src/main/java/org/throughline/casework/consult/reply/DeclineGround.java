package org.throughline.casework.consult.reply;

/**
 * On what ground a school says that it should not be named: the closed list of section 39(4) of the Children and
 * Families Act 2014. That a school is full is no ground of its own (OO and BO v Bexley [2023] UKUT 223 (AAC)).
 */
public enum DeclineGround {
    /** Unsuitable for the child: section 39(4)(a). */
    UNSUITABLE(
            ReplyQuestion.GROUND_UNSUITABLE,
            "We are not suitable for the child's age, ability, aptitude or special educational needs"),
    /** Incompatible with the efficient education of others: section 39(4)(b)(i). */
    EDUCATION(
            ReplyQuestion.GROUND_EDUCATION,
            "The child being here would not be compatible with the efficient education of other pupils"),
    /** Incompatible with the efficient use of resources: section 39(4)(b)(ii). */
    RESOURCES(
            ReplyQuestion.GROUND_RESOURCES,
            "The child being here would not be compatible with the efficient use of resources");

    private final ReplyQuestion question;
    private final String label;

    DeclineGround(ReplyQuestion question, String label) {
        this.question = question;
        this.label = label;
    }

    /** The question by which it is claimed: answered with 'Yes'. */
    public ReplyQuestion question() {
        return question;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
