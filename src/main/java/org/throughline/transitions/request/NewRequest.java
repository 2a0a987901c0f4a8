package org.throughline.transitions.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is asked for.
 *
 * @param settingId the school that asks
 * @param askedOf the school that is asked
 * @param forename the child's forename; may be blank
 * @param surname the surname
 * @param born date of birth
 * @param upn unique pupil number; may be blank
 * @param startsOn the day on which the child starts
 */
public record NewRequest(
        @Nullable UUID settingId,
        @Nullable UUID askedOf,
        String forename,
        String surname,
        @Nullable LocalDate born,
        String upn,
        @Nullable LocalDate startsOn) {}
