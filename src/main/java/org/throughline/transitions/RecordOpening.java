package org.throughline.transitions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record to be opened.
 *
 * @param childId the child
 * @param phase key of the phase
 * @param entryYear academic year of the move
 * @param senderId the sending setting; null where an officer keeps the record of a family that educates at home
 * @param senderName the name shown for it
 * @param destination where the child moves to
 */
public record RecordOpening(
        UUID childId,
        String phase,
        int entryYear,
        @Nullable UUID senderId,
        String senderName,
        Destination destination) {}
