package org.throughline.transitions.safeguarding;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why it is not noted where a safeguarding file is. */
public sealed interface SafeguardingRefusal extends Refusal {

    /** The child does not move to or from the setting of the lead. */
    record NotOfYourSetting() implements SafeguardingRefusal {}

    /**
     * A lead has no name, or the telephone number is none.
     *
     * @param longest the most characters of a name
     */
    record SafeguardingLeadWithoutName(int longest) implements SafeguardingRefusal {}

    /**
     * Something about one file must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record PointerToPutRight(List<String> problems) implements SafeguardingRefusal {}

    /**
     * Something in an uploaded list must be put right, and none of it is taken over.
     *
     * @param problems a sentence for each row
     */
    record WorklistToPutRight(List<String> problems) implements SafeguardingRefusal {}

    /**
     * Nobody said what a list is taken out for, or at too great a length.
     *
     * @param longest the most characters
     */
    record ListWithoutPurpose(int longest) implements SafeguardingRefusal {}
}
