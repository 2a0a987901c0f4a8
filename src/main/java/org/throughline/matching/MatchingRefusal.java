package org.throughline.matching;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a run is not started, renamed, deleted, published or asked. */
public sealed interface MatchingRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record RunToPutRight(List<String> problems) implements MatchingRefusal {}

    /** The time or the seed is missing. */
    record RunNumbersMissing() implements MatchingRefusal {}

    /** The name of a run is missing or too long. */
    record RunNameMissing(int longest) implements MatchingRefusal {}

    /** A run that goes on keeps its name. */
    record RenamedBeforeItsEnd() implements MatchingRefusal {}

    /** A run that goes on is stopped before it is deleted. */
    record DeletedBeforeItsEnd() implements MatchingRefusal {}

    /** The published plan is withdrawn before it is deleted. */
    record PublishedPlanDeleted() implements MatchingRefusal {}

    /** Only a run on the records that has ended can be published. */
    record NotToPublish() implements MatchingRefusal {}

    /** An answer that breaks a guarantee is not published and not given out. */
    record AnswerWithheld() implements MatchingRefusal {}

    /** The weights and rules that a run was to use were deleted. */
    record RulesOfRunDeleted(int version) implements MatchingRefusal {}

    /**
     * A fifth more of a weight would be more than a weight may be.
     *
     * @param most the highest weight with which it works
     */
    record WeightsTooHigh(int most) implements MatchingRefusal {}

    /** A stored problem cannot be read any more. */
    record StoredProblemUnreadable(String fault) implements MatchingRefusal {}

    /** A proof cannot be read. */
    record ProofUnreadable(String fault) implements MatchingRefusal {}

    /** A proof names a level that this program does not know. */
    record ProofOfUnknownLevel(String level) implements MatchingRefusal {}
}
