package org.throughline.transitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * A record without its answers.
 *
 * @param id the record
 * @param version the version read
 * @param childId the child
 * @param childName the child's name as people say it
 * @param born date of birth
 * @param upn unique pupil number; null when none is known
 * @param phase key of the phase
 * @param catalogue version of the questions
 * @param entryYear academic year of the move
 * @param sender name of the sending setting
 * @param destination where the child moves to
 * @param state where the hand-over stands
 * @param tier the tier in force
 * @param suggested the tier that the rules suggest
 * @param tierBy who decided the tier; null where nobody did
 * @param tierReason why it differs from the suggestion; null where it does not
 * @param basis why it may be shared; null before it was sent
 * @param invitedBy who invited the destination to plan before it has the record; null where nobody did
 * @param changedAt when anything of it last changed
 */
public record RecordDetails(
        UUID id,
        @Nullable Long version,
        UUID childId,
        String childName,
        LocalDate born,
        @Nullable String upn,
        String phase,
        int catalogue,
        int entryYear,
        String sender,
        Destination destination,
        RecordState state,
        Tier tier,
        Tier suggested,
        @Nullable String tierBy,
        @Nullable String tierReason,
        @Nullable SharingBasis basis,
        @Nullable String invitedBy,
        Instant changedAt) {

    /** The same with the level of support as it was handed over. */
    public RecordDetails asSent(HandoverCopy sending) {
        return sending.tier() == null
                ? this
                : new RecordDetails(
                        id,
                        version,
                        childId,
                        childName,
                        born,
                        upn,
                        phase,
                        catalogue,
                        entryYear,
                        sender,
                        destination,
                        state,
                        sending.tier(),
                        suggested,
                        sending.tierBy(),
                        sending.tierReason(),
                        basis,
                        invitedBy,
                        changedAt);
    }
}
