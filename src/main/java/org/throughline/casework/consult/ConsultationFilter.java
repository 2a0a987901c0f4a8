package org.throughline.casework.consult;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which consultations to list. Everything null, blank or false lists all.
 *
 * @param text part of the child's name or reference
 * @param state how far they are
 * @param overdue only those whose answer is awaited after the last day
 * @param settingId the setting that is consulted, or whose authority is
 * @param officer sign-in name of the officer
 */
public record ConsultationFilter(
        String text,
        @Nullable ConsultationState state,
        boolean overdue,
        @Nullable UUID settingId,
        @Nullable String officer) {

    /** Every consultation. */
    public static final ConsultationFilter ALL = new ConsultationFilter("", null, false, null, null);
}
