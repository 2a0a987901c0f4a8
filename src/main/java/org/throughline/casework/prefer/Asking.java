package org.throughline.casework.prefer;

import java.time.LocalDate;

/**
 * How an officer asks a family.
 *
 * @param on the day, not after today
 * @param way how
 * @param answerBy the last day for an answer
 */
public record Asking(LocalDate on, AskedWay way, LocalDate answerBy) {}
