package org.throughline.sufficiency.capital;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a project reaches, such as the opening.
 *
 * @param id its id
 * @param name what is reached
 * @param planned the day as first planned; it stays, so that slippage shows
 * @param expected the day as it is expected now
 * @param reached the day on which it was reached; null where it is not
 */
public record Milestone(
        UUID id,
        String name,
        LocalDate planned,
        LocalDate expected,
        @Nullable LocalDate reached) {

    /** Days by which it comes, or came, later than first planned; below 0 where earlier. */
    public long slippage() {
        return ChronoUnit.DAYS.between(planned, reached == null ? expected : reached);
    }

    /** Whether it should be there by a day and is not. */
    public boolean isOverdueOn(LocalDate day) {
        return reached == null && expected.isBefore(day);
    }
}
