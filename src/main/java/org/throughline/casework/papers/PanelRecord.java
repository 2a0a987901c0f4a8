package org.throughline.casework.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel meeting.
 *
 * @param id the panel
 * @param entryYear the September for which it decides
 * @param heldOn the day of the meeting
 * @param title what it is called
 * @param chair who chairs it
 * @param papersSha256 SHA-256 of the papers as they were issued; null before
 * @param issuedBy who issued the papers; null before
 * @param issuedAt when; null before
 * @param items the cases, in the order of the agenda
 */
public record PanelRecord(
        UUID id,
        int entryYear,
        LocalDate heldOn,
        String title,
        String chair,
        @Nullable String papersSha256,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        List<Item> items) {

    /**
     * A case of the agenda.
     *
     * @param caseId the case
     * @param minutes what the panel advised; blank before
     */
    public record Item(UUID caseId, String minutes) {}

    /** Whether the papers were issued: the agenda and they do not change any more. */
    public boolean isIssued() {
        return issuedAt != null;
    }
}
