package org.throughline.shared;

import java.text.Normalizer;

/**
 * The one door for text that people and files bring in: letters of every script, line ends and tabs come through; what
 * no screen, file or paper can hold does not.
 */
public final class PlainText {

    private static final int LAST_OF_PLANE = 0xFFFE;
    private static final int FIRST_NONCHARACTER = 0xFDD0;
    private static final int LAST_NONCHARACTER = 0xFDEF;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PlainText() {}

    /**
     * The text with composed letters and the line ends of this system, without control characters, noncharacters,
     * halves of surrogate pairs and byte-order marks.
     */
    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000b', '\n')
                .replace('\u00a0', ' ');
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().filter(PlainText::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** One line of text: line ends and tabs become spaces. */
    public static String line(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean isText(int point) {
        boolean isControl = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
        boolean isNoncharacter =
                (point & LAST_OF_PLANE) == LAST_OF_PLANE || point >= FIRST_NONCHARACTER && point <= LAST_NONCHARACTER;
        return !isControl
                && !isNoncharacter
                && point != BYTE_ORDER_MARK
                && Character.getType(point) != Character.SURROGATE;
    }
}
