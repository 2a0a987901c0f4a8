package org.throughline.people.schooling;

import java.time.LocalDate;

/**
 * What a young person does from a day on, until the next one.
 *
 * @param from the day
 * @param activity what it is
 * @param code as the file had it; blank for none
 */
public record Participation(LocalDate from, Activity activity, String code) {}
