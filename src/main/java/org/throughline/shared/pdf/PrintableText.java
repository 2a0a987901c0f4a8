package org.throughline.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.throughline.shared.PlainText;

/** What the fonts of a PDF file can show of a text; what they cannot is never dropped without a word. */
final class PrintableText {

    /** Stands for letters that the fonts do not have; they have it themselves. */
    private static final String BOX = "\u25a1";

    private final CmapLookup letters;
    private boolean missing;

    PrintableText(CmapLookup letters) {
        this.letters = letters;
    }

    /** The letters that a font has. */
    static CmapLookup letters(InputStream font) {
        try (font;
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text as it can be printed: a box for each letter that cannot. */
    String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        PlainText.of(text).codePoints().forEach(point -> {
            if (isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                missing = true;
                shown.append(BOX);
            }
        });
        return shown.toString();
    }

    private boolean isShown(int point) {
        return Character.isWhitespace(point)
                || Character.getType(point) == Character.FORMAT
                || letters.getGlyphId(point) != 0;
    }

    /** Whether something could not be printed. */
    boolean isMissing() {
        return missing;
    }
}
