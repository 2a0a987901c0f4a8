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

    /** There is no such history: somebody else deleted it. */
    record HistoryUnknown() implements HistoryRefusal {}

    /** A history cannot go on from itself, nor from one that goes on from it. */
    record HistoryContinuesItself() implements HistoryRefusal {}

    /** A history is still being forecast from. */
    record HistoryInWork() implements HistoryRefusal {}
}
