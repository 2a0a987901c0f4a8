package org.throughline.placement;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a child, a place or what is asked for a child is not recorded. */
public sealed interface PlacementRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements PlacementRefusal {}

    /**
     * A place is one that a child would not usually have, and nobody says why.
     *
     * @param unusual sentences that say what is unusual
     */
    record UnusualPlaceWithoutReason(List<String> unusual) implements PlacementRefusal {}

    /** Another place of the child starts in this year. */
    record PlaceStartsInSameYear(int year) implements PlacementRefusal {}

    /** Another place of the child is held in these years. */
    record PlaceHeldInTheseYears() implements PlacementRefusal {}

    /** The reason for a place is too long. */
    record PlaceReasonTooLong() implements PlacementRefusal {}

    /** A place would end before it begins. */
    record PlaceEndsBeforeItStarts() implements PlacementRefusal {}

    /** A place would begin in a year that there is not. */
    record PlaceYearOutOfRange() implements PlacementRefusal {}

    /** The same preference stands twice. */
    record PreferenceTwice() implements PlacementRefusal {}

    /** A setting that is not on our list has no name, or a long one. */
    record UnlistedSettingWithoutName() implements PlacementRefusal {}

    /** An exclusion has no evidence, or at too great length. */
    record ExclusionWithoutEvidence(int longest) implements PlacementRefusal {}
}
