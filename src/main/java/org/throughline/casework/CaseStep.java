package org.throughline.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case.
 *
 * @param from the stage before; null where the case was opened
 * @param to the stage after
 * @param on the day on which it happened
 * @param reason why; blank where nobody needed to say
 * @param by who recorded it
 * @param at when it was recorded
 */
public record CaseStep(@Nullable CaseStage from, CaseStage to, LocalDate on, String reason, String by, Instant at) {}
