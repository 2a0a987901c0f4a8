package org.throughline.transitions.safeguarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child in the worklist of a designated safeguarding lead.
 *
 * @param recordId the transition record
 * @param upn unique pupil number; null when none is known
 * @param surname legal surname
 * @param forename legal forename
 * @param born date of birth
 * @param sender name of the sending setting
 * @param destination name of the destination
 * @param isIncoming whether the child comes to the own setting
 * @param pointer what is recorded
 * @param due by when the file should have been received; null before the record is sent
 * @param isEstimated whether school days are estimated, because no term dates are on record
 * @param howCounted how the day was counted; blank before the record is sent
 */
public record SafeguardingRow(
        UUID recordId,
        @Nullable String upn,
        String surname,
        String forename,
        LocalDate born,
        String sender,
        String destination,
        boolean isIncoming,
        SafeguardingPointer pointer,
        @Nullable LocalDate due,
        boolean isEstimated,
        String howCounted) {

    /** Whether the file is late on a day. */
    public boolean isOverdue(LocalDate today) {
        return due != null
                && today.isAfter(due)
                && pointer.exists() != SafeguardingPointer.Exists.NO
                && pointer.receivedOn() == null;
    }
}
