package org.throughline.shared.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Scripts of which the maker of PDF files joins nothing: each letter is drawn alone. Vowels that are written before
 * their consonant are put there, since a word is misread otherwise.
 */
final class WrittenOrder {

    /** Gurmukhi, Telugu, Kannada, Malayalam, Sinhala, Khmer and Myanmar with a sign that asks for joining. */
    private static final Pattern JOINED_ELSEWHERE = Pattern.compile(
            "[\\u0A4D\\u0C4D\\u0CCD\\u0D4D\\u0DCA\\u17D2\\u1039\\u103A-\\u103E][\\u200D]?[\\u0A00-\\u0A7F\\u0C00-\\u0DFF\\u1780-\\u17FF\\u1000-\\u109F]");

    private static final List<Turn> TURNS = List.of(
            // Gurmukhi
            new Turn("([\\u0A15-\\u0A39\\u0A59-\\u0A5E]\\u0A3C?(?:\\u0A4D[\\u0A15-\\u0A39])*)(\\u0A3F)", "$2$1"),
            // Tamil
            new Turn("([\\u0B95-\\u0BB9])\\u0BCA", "\u0BC6$1\u0BBE"),
            new Turn("([\\u0B95-\\u0BB9])\\u0BCB", "\u0BC7$1\u0BBE"),
            new Turn("([\\u0B95-\\u0BB9])\\u0BCC", "\u0BC6$1\u0BD7"),
            new Turn("([\\u0B95-\\u0BB9])([\\u0BC6-\\u0BC8])", "$2$1"),
            // Malayalam
            new Turn("([\\u0D15-\\u0D3A])\\u0D4A", "\u0D46$1\u0D3E"),
            new Turn("([\\u0D15-\\u0D3A])\\u0D4B", "\u0D47$1\u0D3E"),
            new Turn("([\\u0D15-\\u0D3A])([\\u0D46-\\u0D48])", "$2$1"),
            // Sinhala
            new Turn("([\\u0D9A-\\u0DC6])\\u0DDA", "\u0DD9$1\u0DCA"),
            new Turn("([\\u0D9A-\\u0DC6])\\u0DDC", "\u0DD9$1\u0DCF"),
            new Turn("([\\u0D9A-\\u0DC6])\\u0DDD", "\u0DD9$1\u0DCF\u0DCA"),
            new Turn("([\\u0D9A-\\u0DC6])\\u0DDE", "\u0DD9$1\u0DDF"),
            new Turn("([\\u0D9A-\\u0DC6])([\\u0DD9\\u0DDB])", "$2$1"),
            // Khmer and Myanmar
            new Turn("([\\u1780-\\u17A2](?:\\u17D2[\\u1780-\\u17A2])*)([\\u17C1-\\u17C3])", "$2$1"),
            new Turn("([\\u1000-\\u102A][\\u103B-\\u103E]*)(\\u1031)", "$2$1"));

    private WrittenOrder() {}

    private record Turn(Pattern pattern, String turned) {

        Turn(String pattern, String turned) {
            this(Pattern.compile(pattern), turned);
        }
    }

    /** The text with its vowels where they are written. */
    static String of(String text) {
        if (text.codePoints().allMatch(point -> point < 0x0A00 || point > 0x17FF)) {
            return text;
        }
        String turned = text;
        for (Turn each : TURNS) {
            turned = each.pattern().matcher(turned).replaceAll(each.turned());
        }
        return turned;
    }

    /** Whether letters that are joined in writing will stand side by side. */
    static boolean isApart(String text) {
        return JOINED_ELSEWHERE.matcher(text).find();
    }
}
