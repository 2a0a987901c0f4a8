package org.throughline.shared.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;

/**
 * Which letters a font has joined to one shape, as its own table of substitutions says it: a reader that speaks or
 * copies a PDF file needs them.
 */
final class JoinedLetters {

    private final CmapLookup map;
    private final Map<Integer, List<Integer>> parts;

    private JoinedLetters(CmapLookup map, Map<Integer, List<Integer>> parts) {
        this.map = map;
        this.parts = parts;
    }

    /** The shapes that no letter alone has, with the letters that they stand for. */
    static Map<Integer, String> of(TrueTypeFont font) throws IOException {
        Map<Integer, List<Integer>> parts = new HashMap<>();
        GsubData table = font.getGsubData();
        if (table != GsubData.NO_DATA_FOUND) {
            table.getSupportedFeatures().forEach(name -> {
                ScriptFeature feature = table.getFeature(name);
                feature.getAllGlyphIdsForSubstitution().forEach(from -> {
                    Integer to = feature.getReplacementForGlyphs(from);
                    if (!from.equals(List.of(to))) {
                        parts.putIfAbsent(to, from);
                    }
                });
            });
        }
        JoinedLetters joined = new JoinedLetters(font.getUnicodeCmapLookup(), parts);
        Map<Integer, String> letters = new HashMap<>();
        parts.keySet().stream().filter(joined::isAlone).forEach(glyph -> {
            String text = joined.text(glyph, new HashSet<>());
            if (!text.isEmpty()) {
                letters.put(glyph, text);
            }
        });
        return Map.copyOf(letters);
    }

    private boolean isAlone(int glyph) {
        List<Integer> codes = map.getCharCodes(glyph);
        return codes == null || codes.isEmpty();
    }

    private String text(int glyph, Set<Integer> seen) {
        List<Integer> codes = map.getCharCodes(glyph);
        if (codes != null && !codes.isEmpty()) {
            return Character.toString(codes.getFirst());
        }
        if (!seen.add(glyph)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        parts.getOrDefault(glyph, List.of()).forEach(part -> text.append(text(part, seen)));
        return text.toString();
    }
}
