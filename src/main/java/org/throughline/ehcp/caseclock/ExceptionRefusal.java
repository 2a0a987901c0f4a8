package org.throughline.ehcp.caseclock;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why an exception to a clock is not recorded. */
public sealed interface ExceptionRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ExceptionToPutRight(List<String> problems) implements ExceptionRefusal {}

    /** The exception is no longer there, or somebody else changed it. */
    record ExceptionNotThere() implements ExceptionRefusal {}

    /** The child has no request that was received on the day. */
    record NoSuchRequest() implements ExceptionRefusal {}

    /** The reason was in force for no rule when the clock started. */
    record NoSuchReason() implements ExceptionRefusal {}
}
