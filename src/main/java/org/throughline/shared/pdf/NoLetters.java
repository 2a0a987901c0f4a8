package org.throughline.shared.pdf;

import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.jspecify.annotations.Nullable;

/** A map without letters. */
final class NoLetters implements CmapLookup {

    @Override
    public int getGlyphId(int codePoint) {
        return 0;
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        return null;
    }
}
