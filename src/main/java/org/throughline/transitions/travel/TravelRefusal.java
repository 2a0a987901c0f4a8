package org.throughline.transitions.travel;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why what became of support is not saved. */
public sealed interface TravelRefusal extends Refusal {

    /** It is asked about a record that is not acknowledged yet, or is closed. */
    record TravelNotNow() implements TravelRefusal {}

    /** The record changed while the answers were given: other lines than it has were answered. */
    record TravelOfOtherLines() implements TravelRefusal {}

    /**
     * Something must be put right.
     *
     * @param problems sentences that name the support and say what to do
     */
    record TravelToPutRight(List<String> problems) implements TravelRefusal {}
}
