package org.throughline.ehcp.caseclock;

import java.util.List;
import java.util.Optional;

/**
 * Every clock of a child that follows from what is on record.
 *
 * @param clocks of requests and of reviews, by their last lawful day
 * @param transfer the phase transfer of the coming September; empty where there is none
 * @param exceptions on record, those that were withdrawn too
 */
public record ClocksOfChild(
        List<ChildClock> clocks, Optional<ChildTransfer> transfer, List<ClockException> exceptions) {

    /** Copies the lists. */
    public ClocksOfChild {
        clocks = List.copyOf(clocks);
        exceptions = List.copyOf(exceptions);
    }
}
