package org.throughline.transitions.destination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;

/**
 * What is to be known of a record that lies with its sender, to say where its child moves to.
 *
 * @param id the record
 * @param version the version read
 * @param entryYear academic year of the move, such as 2027
 * @param senderId the setting that the child leaves; null where the child is educated at home
 * @param isUnknown whether nobody has said where the child moves to
 * @param destinationId the setting of our list to which the child moves; null for everything else
 * @param destinationName its name; blank when it is not known
 */
record UnsentRecord(
        UUID id,
        long version,
        int entryYear,
        @Nullable UUID senderId,
        boolean isUnknown,
        @Nullable UUID destinationId,
        String destinationName) {

    /** Whether a setting is neither the one that the child leaves nor the one it moves to already. */
    boolean isElsewhereThan(UUID settingId) {
        return !settingId.equals(senderId) && !settingId.equals(destinationId);
    }

    /** Whether the child moves on or after a day; a move during the year counts from its September. */
    boolean movesAfter(LocalDate day) {
        return !new AcademicYear(entryYear).firstDay().isBefore(day);
    }
}
