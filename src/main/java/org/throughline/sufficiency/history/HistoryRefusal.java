package org.throughline.sufficiency.history;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a history is not taken over, counted or put together. */
public sealed interface HistoryRefusal extends Refusal {

    /** An uploaded history has faults. */
    record HistoryPackFaulty(List<String> faults) implements HistoryRefusal {}

    /** It is not said where a history comes from, or at too great length. */
    record HistorySourceMissing(int longest) implements HistoryRefusal {}

    /** A January cannot be counted before it has come. */
    record JanuaryNotYet(int january) implements HistoryRefusal {}

    /** There is nothing that the own counts could continue. */
    record NothingToContinue() implements HistoryRefusal {}

    /** Own counts are missing between two Januaries. */
    record CountsMissingBetween(int last, int next) implements HistoryRefusal {}

    /** The history does not say how many residents there were in a January. */
    record HistoryWithoutResidents(int january) implements HistoryRefusal {}

    /** Too few Januaries are counted. */
    record TwoJanuariesNeeded() implements HistoryRefusal {}

    /** Years are missing between the history and the own counts. */
    record YearsMissingBetween(int last, int first) implements HistoryRefusal {}

    /** The history names settings in words that are not those of the register. */
    record OtherWordsForSettings(String example) implements HistoryRefusal {}

    /** Too little was published to put a year together. */
    record PublishedTooLittle() implements HistoryRefusal {}

    /** A file does not name its columns. */
    record PublishedColumnsMissing() implements HistoryRefusal {}

    /** A file is not one of comma-separated values. */
    record PublishedFileUnreadable(String fault) implements HistoryRefusal {}

    /** A file says nothing of plans by age. */
    record PublishedPlansMissing() implements HistoryRefusal {}

    /** A line of a file has too few cells, as a note under a table has. */
    record PublishedLineTooShort(long line) implements HistoryRefusal {}

    /**
     * A figure stands twice, as in a file of two authorities.
     *
     * @param line where it stands again
     */
    record PublishedFigureTwice(long line) implements HistoryRefusal {}

    /** A line of a file has something else than a whole number as its value. */
    record PublishedNumberWrong(long line, String value) implements HistoryRefusal {}
}
