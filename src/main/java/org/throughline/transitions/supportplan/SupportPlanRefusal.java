package org.throughline.transitions.supportplan;

import org.throughline.shared.Refusal;

/** Why a support plan is not given or taken. */
public sealed interface SupportPlanRefusal extends Refusal {

    /** Nobody says what the file is for, or at too great length. */
    record PlanWithoutPurpose(int longest) implements SupportPlanRefusal {}

    /** The file is no support plan of a version that can be read. */
    record UnknownPlanFile(int version) implements SupportPlanRefusal {}

    /** The plan is about another child. */
    record PlanOfAnotherChild() implements SupportPlanRefusal {}
}
