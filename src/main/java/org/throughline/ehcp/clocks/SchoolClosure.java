package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A school closed when its advice was sought (R06, regulations 5(4), 10(4) and 13(3)): a closure of at least four
 * continuous weeks lifts the time limit from one week before it closes until one week before it opens again.
 *
 * @param closes the first day it is closed
 * @param reopens the first day it is open again
 */
public record SchoolClosure(LocalDate closes, LocalDate reopens) {

    /** The code of the reason. */
    public static final String REASON = "SCHOOL_CLOSED";

    private static final int WEEKS = 4;

    /** The days it lifts; empty for a shorter closure. */
    public Optional<ExceptedPeriod> excepted(String evidence) {
        if (closes.plusWeeks(WEEKS).isAfter(reopens)) {
            return Optional.empty();
        }
        return Optional.of(new ExceptedPeriod(
                REASON, closes.minusWeeks(1), reopens.minusWeeks(1).minusDays(1), evidence));
    }
}
