package org.throughline.ehcp;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why a change to an EHC plan is not made. */
public sealed interface EhcpRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements EhcpRefusal {}

    /**
     * A day lies further ahead than anybody decides.
     *
     * @param years the most years from today
     */
    record TooFarAhead(int years) implements EhcpRefusal {}
}
