package org.throughline.sufficiency;

import org.throughline.shared.Refusal;

/** Why a forecast is not made. */
public sealed interface SufficiencyRefusal extends Refusal {

    /** The name of a forecast is missing or too long. */
    record ForecastNameMissing(int longest) implements SufficiencyRefusal {}

    /** It is not said why a forecast is made, or at too great length. */
    record ForecastReasonMissing(int longest) implements SufficiencyRefusal {}

    /** A forecast looks ahead too little or too far. */
    record ForecastYearsOutOfRange(int most) implements SufficiencyRefusal {}

    /** There is no history to forecast from. */
    record HistoryMissing() implements SufficiencyRefusal {}

    /**
     * The history says too little about residents.
     *
     * @param cells the first Januaries and year groups of which it does not say how many there are
     * @param more how many others there are
     */
    record ResidentsUnknown(String cells, int more) implements SufficiencyRefusal {}

    /** Children joined in a year group of which the history says that it has no residents. */
    record NoResidentsWhereSomeJoined(int january, int ncYear, int children) implements SufficiencyRefusal {}

    /** There is no such forecast. */
    record ForecastUnknown() implements SufficiencyRefusal {}
}
