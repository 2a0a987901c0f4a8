package org.throughline.ehcp.policies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a plan names has begun (R24, R25; sections 42 and 43): once named, a place needs only its first day, and
 * the authority must secure the provision unless the family makes suitable arrangements of its own.
 *
 * @param namedFrom the day from which the plan names a place or a type; null while it does neither
 * @param startsOn the first day of the place; null while there is none
 * @param isFamilyArranging whether the family makes suitable alternative arrangements
 */
public record PlacementStart(
        @Nullable LocalDate namedFrom, @Nullable LocalDate startsOn, boolean isFamilyArranging) {

    /** Whether on a day a placement is missing that the law asks for: a legal risk. */
    public boolean isMissing(LocalDate day) {
        boolean isDue = namedFrom != null && !namedFrom.isAfter(day);
        boolean hasBegun = startsOn != null && !startsOn.isAfter(day);
        return isDue && !hasBegun && !isFamilyArranging;
    }
}
