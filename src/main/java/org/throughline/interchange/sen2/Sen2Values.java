package org.throughline.interchange.sen2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Postcode;
import org.throughline.shared.Upn;

/** Values of the return in one spelling, whatever the system that wrote it. What cannot be read stays as it is. */
final class Sen2Values {

    private static final DateTimeFormatter COLLECT = formatter("uuuu-MMM-dd");

    private static final List<DateTimeFormatter> DAYS =
            List.of(formatter("uuuu-MM-dd"), COLLECT, formatter("dd/MM/uuuu"), formatter("dd-MM-uuuu"));

    private Sen2Values() {}

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A value as it is kept. */
    static String kept(Sen2Field field, String written) {
        String value = written.strip().replaceAll("^(\\d+)\\.0+$", "$1");
        return switch (field.form()) {
            case DATE -> day(value).map(LocalDate::toString).orElse(value);
            case FLAG -> flag(value);
            case TEXT ->
                switch (field.name()) {
                    case "UPN" -> Upn.cleaned(value);
                    case "UniqueLearnerNumber" -> value.replaceAll("[\\s\u00a0.-]", "");
                    case "PostCode" -> Postcode.cleaned(value);
                    case "Surname", "Forename", "SENsettingOther", "DateTime", "SoftwareCode" -> value;
                    default -> value.toUpperCase(Locale.ROOT);
                };
        };
    }

    /** A day in any of the forms met, with or without a time. */
    static Optional<LocalDate> day(String text) {
        String day = text.strip().replaceFirst("[T ]\\d{1,2}:.*$", "");
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, form)).filter(AcademicYear::covers);
            } catch (DateTimeException other) {
                // perhaps the next form
            }
        }
        return Optional.empty();
    }

    /** A day as COLLECT writes it in its files. */
    static String collectDay(String iso) {
        return COLLECT.format(LocalDate.parse(iso)) + " 00:00:00";
    }

    private static String flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y" -> "1";
            case "false", "no", "n" -> "0";
            default -> value;
        };
    }
}
