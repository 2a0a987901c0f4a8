package org.throughline.transitions.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * Something to do for a child before the first day.
 *
 * @param recordId the record that asks for it
 * @param child surname first
 * @param says what the record says, or why it is to do
 * @param who who does it; blank while nobody is named
 * @param due by when; null while no day is named
 * @param doneBy who noted it as done; null while it is not
 * @param doneAt when that was noted
 */
public record DayOneRow(
        UUID recordId,
        String child,
        String sender,
        Tier tier,
        DayOneTask task,
        String says,
        String who,
        @Nullable LocalDate due,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    /** Whether it is done. */
    public boolean isDone() {
        return doneBy != null;
    }
}
