package org.throughline.transitions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * One hand-over of a record.
 *
 * @param id the sending
 * @param destination name of where it went
 * @param sentBy who sent it
 * @param sentAt when
 * @param updates how often changes were sent after it
 * @param receivedBy who acknowledged it; null before
 * @param receivedAt when; null before
 * @param ended how it ended before its time: taken back or sent back; null while it stands
 * @param endedBy who ended it; null while it stands
 * @param endedAt when; null while it stands
 * @param endedReason why; null while it stands
 * @param tier the level of support as it was handed over; null where it was not noted yet
 * @param tierBy who decided it; null where it was suggested only
 * @param tierReason why it differs from the suggestion; null where it does not
 */
public record HandoverCopy(
        UUID id,
        String destination,
        String sentBy,
        Instant sentAt,
        int updates,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable RecordState ended,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        @Nullable Tier tier,
        @Nullable String tierBy,
        @Nullable String tierReason) {}
