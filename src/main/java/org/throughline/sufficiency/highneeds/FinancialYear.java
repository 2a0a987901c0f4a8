package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.throughline.shared.AcademicYear;

/**
 * A financial year of a local authority, 1 April to 31 March.
 *
 * @param start the calendar year of its first day: 2026 means 2026/27
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {

    private static final int PENCE = 2;

    /** The financial year in which a day lies. */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonth().compareTo(Month.APRIL) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    /** The first day, 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(start, Month.APRIL, 1);
    }

    /** The financial year after this one. */
    public FinancialYear next() {
        return new FinancialYear(start + 1);
    }

    /** Its days, 365 or 366. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay(), next().firstDay());
    }

    /** The name shown to people, such as 2026/27. */
    public String label() {
        return String.format(Locale.ROOT, "%d/%02d", start, (start + 1) % 100);
    }

    /**
     * What of an academic year's pounds falls into this financial year, shared by days: September to March into the
     * one, April to August into the next. The two parts add up to the whole to the penny.
     */
    public BigDecimal part(AcademicYear year, BigDecimal pounds) {
        if (year.start() == start) {
            return untilMarch(year, pounds);
        }
        return year.start() == start - 1 ? pounds.subtract(untilMarch(year, pounds)) : BigDecimal.ZERO;
    }

    private static BigDecimal untilMarch(AcademicYear year, BigDecimal pounds) {
        LocalDate april = LocalDate.of(year.start() + 1, Month.APRIL, 1);
        long before = ChronoUnit.DAYS.between(year.firstDay(), april);
        long all = ChronoUnit.DAYS.between(year.firstDay(), year.next().firstDay());
        return pounds.multiply(BigDecimal.valueOf(before)).divide(BigDecimal.valueOf(all), PENCE, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }
}
