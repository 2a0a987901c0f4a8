package org.throughline.ehcp.caseclock;

import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferDates;
import org.throughline.ehcp.clocks.PhaseTransferProgress;

/**
 * The phase transfer of a child at the start of the coming academic year.
 *
 * @param dates its days
 * @param done what is on record about it
 * @param status how it stands
 */
public record ChildTransfer(PhaseTransferDates dates, PhaseTransferProgress done, ClockStatus status) {}
