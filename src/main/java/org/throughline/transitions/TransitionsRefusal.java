package org.throughline.transitions;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why something is not done with a transition record, or for the child it is about. */
public sealed interface TransitionsRefusal extends Refusal {

    /** The record is not, or no longer, with the person who asked; it is not told which. */
    record RecordNotWithYou() implements TransitionsRefusal {}

    /**
     * Something that was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements TransitionsRefusal {}

    /** A record is opened by the setting that the child leaves. */
    record NotTheLeavingSetting() implements TransitionsRefusal {}

    /** There is a record of the child for this move. */
    record RecordOpenAlready() implements TransitionsRefusal {}

    /** The child was deleted meanwhile. */
    record ChildDeleted() implements TransitionsRefusal {}

    /**
     * The child is not in the year group that the move is for.
     *
     * @param why a sentence that says which, and what to do
     */
    record OtherYearGroup(String why) implements TransitionsRefusal {}

    /** Another child has the UPN; it is not told who. */
    record UpnOfAnotherChild() implements TransitionsRefusal {}

    /** A request is somebody else's to answer, or has been answered. */
    record RequestNotYours() implements TransitionsRefusal {}

    /**
     * The record that was asked for is there.
     *
     * @param setting the name of the setting that asked
     */
    record RequestedRecordOpen(String setting) implements TransitionsRefusal {}

    /** Somebody else has answered the request meanwhile. */
    record RequestAnswered() implements TransitionsRefusal {}

    /** There is nothing yet of which fewer people could know. */
    record AnswerNotWritten() implements TransitionsRefusal {}

    /** These are words of the family. */
    record WordsOfFamily() implements TransitionsRefusal {}

    /** Another setting wrote this in lines of its own; nobody else changes them. */
    record LinesOfAnotherSetting() implements TransitionsRefusal {}

    /** The person may read the record but not write this answer. */
    record AnswerNotYours() implements TransitionsRefusal {}

    /** A record that was sent is not filled from an earlier one. */
    record FilledTooLate() implements TransitionsRefusal {}

    /** There is no earlier record to fill this one from. */
    record NoEarlierRecord() implements TransitionsRefusal {}

    /** A tier other than the one suggested needs a reason. */
    record TierWithoutReason() implements TransitionsRefusal {}

    /** The record has changed since it was looked at. */
    record ChangedSinceShown() implements TransitionsRefusal {}

    /** The destination has no account here. */
    record DestinationNotOnList() implements TransitionsRefusal {}

    /** It is not known where the child moves to. */
    record DestinationUnknown() implements TransitionsRefusal {}

    /** The record lies with nobody to whom changes could be sent. */
    record NotHandedOver() implements TransitionsRefusal {}

    /** A reason is missing, or too long. */
    record HandoverReasonMissing(int longest) implements TransitionsRefusal {}

    /** A record is taken back before its destination is changed. */
    record DestinationOfSentRecord() implements TransitionsRefusal {}

    /** The setting that would be invited has the record. */
    record InvitedHasRecord() implements TransitionsRefusal {}

    /** The setting that would be invited has no account here. */
    record InvitedNotOnList() implements TransitionsRefusal {}

    /** Only the enhanced tier is planned for before the record is sent. */
    record InvitedWithoutEnhancedTier() implements TransitionsRefusal {}

    /** A record that was sent is not marked as ready. */
    record ReadyAfterSending() implements TransitionsRefusal {}

    /** A record is sent once. */
    record SentAlready() implements TransitionsRefusal {}

    /** Only a record that was just sent can be acknowledged. */
    record NotToAcknowledge() implements TransitionsRefusal {}

    /** Only a record that is not yet acknowledged can be sent back. */
    record NotToSendBack() implements TransitionsRefusal {}

    /** Only a record that lies with a receiver can be taken back. */
    record NotToTakeBack() implements TransitionsRefusal {}

    /** Only a record that was acknowledged can be closed. */
    record NotToClose() implements TransitionsRefusal {}

    /** No paper of the record waits for a receipt. */
    record NoPaperOnItsWay() implements TransitionsRefusal {}

    /** The receiver of a paper says neither name nor role, or at too great length. */
    record ReceiverWithoutName(int longest) implements TransitionsRefusal {}

    /** The family has written something else since it was read. */
    record FamilyWroteMeanwhile() implements TransitionsRefusal {}

    /** It is not said what was done about the wish of a family. */
    record SettledWithoutWords(int longest) implements TransitionsRefusal {}

    /** A wish of the family is not settled. */
    record FamilyRequestOpen() implements TransitionsRefusal {}

    /**
     * The family has asked about lines of the record and nobody has answered.
     *
     * @param count how many, 1 and up
     */
    record FamilyQuestionOpen(int count) implements TransitionsRefusal {}

    /** The link of a family is closed. */
    record FamilyLinkClosed() implements TransitionsRefusal {}

    /** Two are not known to be one child. */
    record NotTheSameChild() implements TransitionsRefusal {}

    /** More than records is known of the child that would go. */
    record MergedChildHasPlan() implements TransitionsRefusal {}

    /** Both children have a record for the same move. */
    record MergedRecordsOfOneMove() implements TransitionsRefusal {}

    /** The two have different UPNs. */
    record MergedUpnsDiffer() implements TransitionsRefusal {}

    /** A record is deleted for a reason. */
    record DeletionWithoutReason() implements TransitionsRefusal {}

    /** A record that was sent is kept. */
    record DeletionOfSentRecord() implements TransitionsRefusal {}

    /** A record in which others have written is kept. */
    record DeletionOfOthersWords() implements TransitionsRefusal {}
}
