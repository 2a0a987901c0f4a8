package org.throughline.ehcp.caseclock;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which the law does not hold the authority to a time limit (R06).
 *
 * @param code its code
 * @param label the words shown to people
 * @param rules the ids of the rules it is an exception to
 * @param basis where it stands in law
 * @param unverified what legal has not yet checked; null where the sources agree
 */
public record ExceptionReason(
        String code,
        String label,
        Set<String> rules,
        String basis,
        @Nullable String unverified) {

    /** Copies the set. */
    public ExceptionReason {
        rules = Set.copyOf(rules);
    }
}
