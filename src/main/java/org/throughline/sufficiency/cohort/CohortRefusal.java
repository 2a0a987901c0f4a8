package org.throughline.sufficiency.cohort;

import org.throughline.shared.Refusal;

/** Why it is not worked out who would come to new provision. */
public sealed interface CohortRefusal extends Refusal {

    /** The scenario or the best set opens nothing in the years of the forecast. */
    record NothingOpens() implements CohortRefusal {}

    /** The scenario or the question was deleted, or is not completed. */
    record CohortOfNothing() implements CohortRefusal {}
}
