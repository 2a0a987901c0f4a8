package org.throughline.matching.ruleversions;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a version of the weights and rules is not written, signed off or deleted. */
public sealed interface RuleVersionRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record RulesToPutRight(List<String> problems) implements RuleVersionRefusal {}

    /** Nobody signs off what they wrote. */
    record OwnDraft() implements RuleVersionRefusal {}

    /** The version was deleted meanwhile. */
    record VersionDeleted(int version) implements RuleVersionRefusal {}

    /**
     * A version that is signed off stays as it is.
     *
     * @param verb what was to be done with it, such as changed
     */
    record VersionSignedOff(int version, String verb) implements RuleVersionRefusal {}
}
