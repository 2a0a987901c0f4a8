package org.throughline.casework.consult;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a consultation.
 *
 * @param from the state before; null where it was prepared
 * @param to the state after
 * @param on the day on which it happened
 * @param reason why, or what was said; blank for nothing
 * @param by who did it
 * @param at when it was recorded
 */
public record ConsultationStep(
        @Nullable ConsultationState from, ConsultationState to, LocalDate on, String reason, String by, Instant at) {}
