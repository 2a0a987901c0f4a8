package org.throughline.interchange.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;

/**
 * Days as people write them: 27/3/2026, 27.3.26, 27 March 2026, 27-Mar-26, 2026-03-27. The day stands before the month;
 * a year of two digits is 20.., or 19.. where that would lie more than ten years ahead (for a birth: ahead at all).
 */
public final class SheetDays {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ][0-9:.]*Z?)?");
    private static final Pattern DIGITS = Pattern.compile(
            "([0-9]{1,2})\\s?[/. -]\\s?([0-9]{1,2})\\s?[/. -]\\s?([0-9]{4}|[0-9]{2})(?:\\s+00:00(?::00)?)?");
    private static final Pattern NAMED = Pattern.compile(
            "([0-9]{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?([A-Za-z]{3,9})\\.?,?[ -]+([0-9]{4}|[0-9]{2})",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int YEARS_AHEAD = 10;
    private static final int DECEMBER = 12;

    private SheetDays() {}

    /**
     * A day that was read.
     *
     * @param day the day; null where it is none
     * @param isMonthFirst whether it can only be meant with the month before the day
     * @param isEither whether day and month could be taken for each other
     * @param hasShortYear whether its year has two digits
     */
    public record Found(@Nullable LocalDate day, boolean isMonthFirst, boolean isEither, boolean hasShortYear) {

        static final Found NONE = new Found(null, false, false, false);
    }

    /**
     * The day that a text says.
     *
     * @param isBirth whether it is a day of birth, which does not lie ahead
     */
    public static Found of(String text, LocalDate today, boolean isBirth) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return found(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), false);
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            int month = month(named.group(2));
            return month == 0 ? Found.NONE : dated(named.group(3), month, number(named.group(1)), today, isBirth);
        }
        Matcher digits = DIGITS.matcher(text);
        if (!digits.matches()) {
            return Found.NONE;
        }
        int first = number(digits.group(1));
        int second = number(digits.group(2));
        if (second > DECEMBER && first <= DECEMBER) {
            return new Found(null, true, false, false);
        }
        Found found = dated(digits.group(3), second, first, today, isBirth);
        boolean isEither = first <= DECEMBER && second <= DECEMBER && first != second;
        return new Found(found.day(), false, isEither, found.hasShortYear());
    }

    private static Found dated(String year, int month, int day, LocalDate today, boolean isBirth) {
        int said = number(year);
        if (year.length() > 2) {
            return found(said, month, day, false);
        }
        int latest = today.getYear() + (isBirth ? 0 : YEARS_AHEAD);
        return found(2000 + said > latest ? 1900 + said : 2000 + said, month, day, true);
    }

    private static Found found(int year, int month, int day, boolean hasShortYear) {
        try {
            LocalDate found = LocalDate.of(year, month, day);
            return AcademicYear.covers(found) ? new Found(found, false, false, hasShortYear) : Found.NONE;
        } catch (DateTimeException none) {
            return Found.NONE;
        }
    }

    private static int month(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        int index = small.equals("sept") ? 8 : Math.max(MONTHS.indexOf(small), LONG_MONTHS.indexOf(small));
        return index + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
