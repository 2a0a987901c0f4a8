package org.throughline.provision;

import org.throughline.shared.Refusal;

/** Why places are not put out of use, or a fact about a provision is not recorded. */
public sealed interface OutOfUseRefusal extends Refusal {

    /** The number of places is missing or below 1. */
    record NumberOutOfUseMissing() implements OutOfUseRefusal {}

    /** The academic years are missing, or the second is not after the first. */
    record YearsOutOfUseMixedUp() implements OutOfUseRefusal {}

    /** More places would be out of use than there are. */
    record MoreThanThereAre(int places, String year, String years) implements OutOfUseRefusal {}

    /** No line of places is for all of these NC years. */
    record NoLineForTheseYears(String years, String year) implements OutOfUseRefusal {}

    /** Why is missing. */
    record ReasonOutOfUseMissing(int longest) implements OutOfUseRefusal {}

    /** What restricts a provision, or who says so, is missing. */
    record RestrictionMissing(int longest) implements OutOfUseRefusal {}
}
