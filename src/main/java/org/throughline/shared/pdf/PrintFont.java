package org.throughline.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of PDF files, read once and only when a letter is looked for in it. */
final class PrintFont {

    private final String family;
    private final String resource;
    private volatile Letters letters = Letters.UNREAD;

    /** A font by the name of its family in style sheets and where it lies. */
    PrintFont(String family, String resource) {
        this.family = family;
        this.resource = resource;
    }

    /**
     * What a font says of its letters.
     *
     * @param name the name by which files know it
     * @param map which letter is which shape
     * @param joined shapes that stand for several letters, with the letters
     */
    private record Letters(String name, CmapLookup map, Map<Integer, String> joined) {

        private static final Letters UNREAD = new Letters("", new NoLetters(), Map.of());
    }

    String family() {
        return family;
    }

    /** The file. */
    InputStream open() {
        return Objects.requireNonNull(PrintFont.class.getResourceAsStream(resource), resource);
    }

    /** Whether it has a letter. */
    boolean has(int codePoint) {
        return letters().map.getGlyphId(codePoint) != 0;
    }

    /** Whether a font of a file is this one, or a part of it. */
    boolean isNamed(String name) {
        return name.endsWith(letters().name);
    }

    /** The shapes that stand for several letters, with the letters. */
    Map<Integer, String> joined() {
        return letters().joined;
    }

    private Letters letters() {
        Letters read = letters;
        if (read == Letters.UNREAD) {
            read = read();
            letters = read;
        }
        return read;
    }

    private Letters read() {
        try (InputStream file = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return new Letters(font.getName(), font.getUnicodeCmapLookup(), JoinedLetters.of(font));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
