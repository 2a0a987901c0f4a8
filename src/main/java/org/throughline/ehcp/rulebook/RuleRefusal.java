package org.throughline.ehcp.rulebook;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a sign-off of a rule is not recorded. */
public sealed interface RuleRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record SignOffToPutRight(List<String> problems) implements RuleRefusal {}

    /** There is no such version of a rule. */
    record NoSuchRule() implements RuleRefusal {}
}
