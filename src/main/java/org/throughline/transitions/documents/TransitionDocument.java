package org.throughline.transitions.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.documents.DocumentCheck;
import org.throughline.transitions.catalogue.Visibility;

/**
 * A document that goes with a record, without its content.
 *
 * @param id the document
 * @param kind what it is
 * @param dated the day it bears; null when unknown
 * @param expires the day after which it should not be used; null for none
 * @param visibility who may open it
 * @param fileName the name under which it was added, made safe
 * @param mediaType what its content is, by looking into it
 * @param size bytes
 * @param isSent whether the receiving setting has it
 * @param addedBy who added it
 * @param addedAt when
 */
public record TransitionDocument(
        UUID id,
        Kind kind,
        @Nullable LocalDate dated,
        @Nullable LocalDate expires,
        Visibility visibility,
        String fileName,
        String mediaType,
        long size,
        boolean isSent,
        String addedBy,
        Instant addedAt) {

    /** The largest document accepted: 10 MB, in bytes. */
    public static final int MOST_BYTES = DocumentCheck.MOST_BYTES;

    /** What a document is. */
    public enum Kind {
        /** An EHC plan. */
        EHC_PLAN("EHC plan"),
        /** A support plan. */
        SUPPORT_PLAN("Individual support plan"),
        /** An individual healthcare plan. */
        HEALTHCARE_PLAN("Individual healthcare plan"),
        /** A report of a professional. */
        REPORT("Report of a professional"),
        /** Evidence for access arrangements. */
        ACCESS_EVIDENCE("Evidence for access arrangements"),
        /** A risk assessment. */
        RISK_ASSESSMENT("Risk assessment"),
        /** Anything else. */
        OTHER("Other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
