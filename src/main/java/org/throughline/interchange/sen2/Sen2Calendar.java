package org.throughline.interchange.sen2;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Census dates of the return: the third Thursday of January, in 2021 the second. Source: SEN2 guides. */
public final class Sen2Calendar {

    private static final int EARLY = 2021;

    private Sen2Calendar() {}

    /** The census date of a year. */
    public static LocalDate censusOf(int year) {
        return LocalDate.of(year, Month.JANUARY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(year == EARLY ? 2 : 3, DayOfWeek.THURSDAY));
    }

    /** The next census date, today's included. */
    static LocalDate next(LocalDate today) {
        LocalDate census = censusOf(today.getYear());
        return census.isBefore(today) ? censusOf(today.getYear() + 1) : census;
    }

    /** The first day of the period of a return: 1 January of the year before. */
    static LocalDate firstDay(LocalDate census) {
        return LocalDate.of(census.getYear() - 1, Month.JANUARY, 1);
    }
}
