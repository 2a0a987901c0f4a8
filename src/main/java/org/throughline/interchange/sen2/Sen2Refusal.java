package org.throughline.interchange.sen2;

import org.throughline.shared.Refusal;

/** Why a return is not made. */
sealed interface Sen2Refusal extends Refusal {

    /** The number of the authority is missing or none. */
    record AuthorityNumberMissing() implements Sen2Refusal {}

    /**
     * Nobody said what it is for.
     *
     * @param longest the most characters
     */
    record ReturnWithoutPurpose(int longest) implements Sen2Refusal {}
}
