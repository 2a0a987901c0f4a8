package org.throughline.transitions.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transition record was handed over.
 *
 * @param recordId the record
 * @param handoverId the copy that was handed over
 * @param childId the child
 * @param settingId the receiving setting; null where it is not on our list
 */
public record RecordSent(
        UUID recordId,
        UUID handoverId,
        UUID childId,
        @Nullable UUID settingId) {}
