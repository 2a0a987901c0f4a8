package org.throughline.placement;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a child, a place, an exclusion or what is asked for a child is not recorded. */
public sealed interface PlacementRefusal extends Refusal {

    /**
     * The register says something against the place, and nobody said why it is recorded all the same.
     *
     * @param unusual what, as sentences
     */
    record UnusualPlace(List<String> unusual) implements PlacementRefusal {}

    /** A child is recorded with a plan, and nobody said since when and how it came. */
    record PlanStartMissing() implements PlacementRefusal {}

    /** A day lies outside the years that records accept. */
    record DayOutOfRange(int years) implements PlacementRefusal {}

    /** Nothing was written as the evidence for an exclusion, or too much. */
    record EvidenceMissing(int longest) implements PlacementRefusal {}

    /** The evidence for an exclusion is dated after today. */
    record EvidenceOfTheFuture() implements PlacementRefusal {}

    /** Nothing was written of why two children are kept apart, or too much. */
    record ApartReasonMissing(int longest) implements PlacementRefusal {}

    /** A child would be kept apart from itself. */
    record ApartFromItself() implements PlacementRefusal {}

    /** Somebody else ended it. */
    record EndedAlready() implements PlacementRefusal {}

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements PlacementRefusal {}

    /** The same preference stands twice. */
    record PreferenceTwice() implements PlacementRefusal {}

    /** A setting that is not on our list has no name, or a long one. */
    record UnlistedSettingWithoutName() implements PlacementRefusal {}

    /** An exclusion has no evidence, or at too great length. */
    record ExclusionWithoutEvidence(int longest) implements PlacementRefusal {}
}
