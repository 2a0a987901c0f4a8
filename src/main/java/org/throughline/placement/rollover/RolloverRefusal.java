package org.throughline.placement.rollover;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why the turn of a year is not carried out. */
public sealed interface RolloverRefusal extends Refusal {

    /**
     * It is too early.
     *
     * @param from the first day on which it can be done
     */
    record RolloverTooEarly(LocalDate from) implements RolloverRefusal {}

    /**
     * It was done already.
     *
     * @param by who did it
     */
    record RolloverDone(String by) implements RolloverRefusal {}
}
