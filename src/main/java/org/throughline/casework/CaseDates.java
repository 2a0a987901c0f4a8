package org.throughline.casework;

import java.time.LocalDate;

/**
 * By when a case must be where.
 *
 * @param deadline the day people speak of: 15 February, 31 March, or five months before the move
 * @param lastLawfulDay the last day on which the final plan is in time: the law says 'before' 15 February
 * @param reviewBy by which day the review meeting is to be held
 * @param draftBy by which day the draft plan is to be issued
 */
public record CaseDates(LocalDate deadline, LocalDate lastLawfulDay, LocalDate reviewBy, LocalDate draftBy) {}
