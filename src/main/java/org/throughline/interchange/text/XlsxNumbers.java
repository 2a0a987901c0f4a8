package org.throughline.interchange.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a workbook as text. A day is a number there, which only its format tells from any other. Source: ECMA-376
 * part 1, 18.8.30 and 18.17.4.
 */
final class XlsxNumbers {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Where Excel itself gives up digits. */
    private static final int MOST_DIGITS = 15;

    private static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int MOST_DAYS = 2_958_465;
    private static final int LONGEST_FORMAT = 255;

    private XlsxNumbers() {}

    /** Whether a format that every workbook has shows a day. */
    static boolean isDay(int format) {
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
    }

    /** Whether a format of the workbook's own shows a day: letters d, m and y outside quotes and brackets. */
    static boolean isDay(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .replaceAll("[\\\\_*].", "")
                .replaceFirst(";.*", "")
                .toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 && letters.indexOf('m') >= 0;
    }

    /** How many digits a format fills up with zeros in front, such as 5 for {@code 00000}; 0 for none. */
    static int zeros(String format) {
        return format.matches("0{2,20}") ? format.length() : 0;
    }

    /**
     * A number as people read it: without a point where it is whole, with the zeros of its format in front. One of more
     * digits than a workbook keeps stays as 1.23E+20, so that nobody takes it for the number that was typed.
     */
    static String plain(String stored, int zeros) {
        BigDecimal number = number(stored);
        if (number == null) {
            return stored;
        }
        BigDecimal kept = number.round(DIGITS).stripTrailingZeros();
        if (kept.precision() - kept.scale() > MOST_DIGITS || kept.scale() > MOST_DIGITS * 2) {
            return String.format(Locale.ROOT, "%.14E", kept);
        }
        String text =
                kept.scale() < 0 ? kept.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : kept.toPlainString();
        return text.matches("[0-9]+") && text.length() < zeros ? "0".repeat(zeros - text.length()) + text : text;
    }

    /** A day as yyyy-MM-dd; the number as it is where it is no day. */
    static String day(String stored, boolean is1904) {
        BigDecimal number = number(stored);
        if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
            return stored;
        }
        int days = number.intValue();
        // the workbook counts a 29 February 1900 that there was not
        LocalDate first = is1904 ? OF_1904 : days < 61 ? OF_1900.plusDays(1) : OF_1900;
        return first.plusDays(days).toString();
    }

    private static @Nullable BigDecimal number(String stored) {
        return stored.matches("[+-]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,3})?")
                ? new BigDecimal(stored)
                : null;
    }

    /** A whole number of up to eight digits; 0 for anything else. */
    static int whole(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }
}
