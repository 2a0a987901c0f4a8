package org.throughline.matching.rates;

import org.throughline.shared.Refusal;

/** Why a published rate is not taken. */
public sealed interface RateRefusal extends Refusal {

    /** The rate is missing or no percentage. */
    record RateNoPercentage() implements RateRefusal {}

    /** Where it was published is missing. */
    record RateWithoutSource() implements RateRefusal {}

    /** The year of entry is missing or far away. */
    record RateYearMissing(int least, int most) implements RateRefusal {}
}
