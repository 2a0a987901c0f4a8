package org.throughline.shared;

import java.util.Locale;

/** Characters that nobody sees: no-break and other special spaces, zero-width characters, marks of direction. */
public final class Invisible {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_FIRST = 0x200B;
    private static final int ZERO_WIDTH_LAST = 0x200F;

    private Invisible() {}

    /** Whether a character is not seen and is not an ordinary space, tab or line end. */
    public static boolean is(int point) {
        return point > '~'
                && (Character.isSpaceChar(point)
                        || point == BYTE_ORDER_MARK
                        || point >= ZERO_WIDTH_FIRST && point <= ZERO_WIDTH_LAST
                        || Character.getType(point) == Character.FORMAT);
    }

    /** The text without what is not seen, and without spaces, at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isDropped(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isDropped(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Whether one of them is in the text. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(Invisible::is);
    }

    /** The text with each of them by its number, such as {@code <U+00A0>}. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (is(point)) {
                shown.append(name(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** A character by its number, such as {@code <U+00A0>}. */
    public static String name(int point) {
        return String.format(Locale.ROOT, "<U+%04X>", point);
    }

    private static boolean isDropped(int point) {
        return Character.isWhitespace(point) || is(point);
    }
}
