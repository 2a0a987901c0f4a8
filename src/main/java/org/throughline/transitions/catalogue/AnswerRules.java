package org.throughline.transitions.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.shared.PlainText;
import org.throughline.transitions.catalogue.Catalogue.Field;

/** Accepts answers as people type and paste them, or says what to do. */
public final class AnswerRules {

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})[\\s./-]+(\\d{1,2}|[A-Za-z]{3,9})[\\s./-]+(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_LIFE = 26;
    /** Below this a year of two digits is of this century. */
    private static final int CENTURY_TURN = 70;

    private AnswerRules() {}

    /**
     * The answer as it is kept. A day or a number that cannot be read yet is kept as it was typed: nothing is lost
     * while somebody types.
     *
     * @throws org.throughline.shared.Refused as {@link AnswerRefusal} when it cannot be accepted
     */
    public static String cleaned(Field field, String text) {
        String clean = PlainText.of(text);
        if (clean.length() > field.longest()) {
            throw new AnswerRefusal.AnswerTooLong(field.label(), clean.length(), field.longest()).refused();
        }
        if (clean.isBlank()) {
            return "";
        }
        if (AskedNone.is(clean) && AskedNone.isOffered(field)) {
            return AskedNone.TEXT;
        }
        return switch (field.kind()) {
            case TEXT -> clean;
            case LINE -> clean.replaceAll("\\s*\\n\\s*", " ").strip();
            case CHOICE -> {
                if (!field.options().contains(clean)) {
                    throw new AnswerRefusal.AnswerNotOffered(field.label()).refused();
                }
                yield clean;
            }
            case DATE -> date(clean.strip()).map(SHOWN::format).orElse(clean.strip());
            case NUMBER -> number(clean).orElse(clean.strip());
        };
    }

    /**
     * What to put right about an answer that was kept as it was typed; empty when nothing.
     *
     * @param written the day on which it was written: what happened before is never later
     */
    public static Optional<String> remark(Field field, String text, LocalDate written) {
        if (text.isBlank() || AskedNone.is(text)) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case DATE ->
                date(text.strip())
                        .map(day -> day.isAfter(written)
                                ? Optional.of("This day lies in the future. Enter a day that has been")
                                : day.isBefore(written.minusYears(LONGEST_LIFE))
                                        ? Optional.of("This day is more than 26 years ago. Check the year")
                                        : Optional.<String>empty())
                        .orElseGet(() ->
                                Optional.of("This is not a day yet. Write it such as 27 3 2026 or 27 March 2026"));
            case NUMBER ->
                number(text)
                        .map(number -> field.label().contains("%") && new BigDecimal(number).compareTo(WHOLE) > 0
                                ? Optional.of("This is more than 100 %. Enter a share from 0 to 100, such as 92.5")
                                : Optional.<String>empty())
                        .orElseGet(
                                () -> Optional.of("This is not a number from 0 to 10,000 yet. Write it such as 92.5"));
            default -> Optional.empty();
        };
    }

    /** A day in the order of the country, as numbers or with the month's name; years of two digits too. */
    public static Optional<LocalDate> date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher matcher = DAY.matcher(text.replaceAll("(?<=\\d)(st|nd|rd|th)\\b", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String month = matcher.group(2);
        if (Character.isLetter(month.charAt(0))) {
            month = String.valueOf(MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.UK)) + 1);
        }
        String year = matcher.group(3);
        if (year.length() == 2) {
            year = (Integer.parseInt(year) < CENTURY_TURN ? "20" : "19") + year;
        }
        return day(year, month, matcher.group(1));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.parse(
                    String.format(Locale.UK, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day)),
                    DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The number that a text says; empty when it says none from 0 to 10,000 with at most two decimals. */
    private static Optional<String> number(String text) {
        String plain = text.replace("%", "").replace(",", "").strip();
        return plain.matches("\\d{1,5}(\\.\\d{1,2})?") && new BigDecimal(plain).compareTo(MOST) <= 0
                ? Optional.of(plain)
                : Optional.empty();
    }
}
