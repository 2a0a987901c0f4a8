package org.throughline.transitions.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the two settings agreed to do.
 *
 * @param id the action
 * @param what what is to be done
 * @param who the person who does it
 * @param byReceiver whether that person is of the receiving setting
 * @param due by when
 * @param doneOn the day on which it was marked as done; null before
 * @param doneBy who marked it; null before
 */
public record TalkAction(
        UUID id,
        String what,
        String who,
        boolean byReceiver,
        LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy) {

    /** Whether it is not done and its day has passed. */
    public boolean isLate(LocalDate today) {
        return doneOn == null && due.isBefore(today);
    }
}
