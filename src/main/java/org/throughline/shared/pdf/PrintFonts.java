package org.throughline.shared.pdf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts of PDF files: one for Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian, and one for each
 * script that it does not have. A letter is printed in the first font that has it.
 */
final class PrintFonts {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    /** The font of most letters. */
    static final PrintFont FIRST = new PrintFont("DejaVu Sans", DEJAVU + "DejaVuSans.ttf");

    /** The same in bold. */
    static final PrintFont FIRST_BOLD = new PrintFont("DejaVu Sans", DEJAVU + "DejaVuSans-Bold.ttf");

    private static final List<PrintFont> OTHERS = Stream.of(
                    "NotoSansDevanagari",
                    "NotoSansBengali",
                    "NotoSansGurmukhi",
                    "NotoSansGujarati",
                    "NotoSansTamil",
                    "NotoSansTelugu",
                    "NotoSansKannada",
                    "NotoSansMalayalam",
                    "NotoSansSinhala",
                    "NotoSansEthiopic",
                    "NotoSansThai",
                    "NotoSansLao",
                    "NotoSansKhmer",
                    "NotoSansMyanmar",
                    "NotoEmoji",
                    "DroidSansFallback",
                    "NanumGothic")
            .map(name -> new PrintFont(name, "/fonts/" + name + ".ttf"))
            .toList();

    private PrintFonts() {}

    /** Every family as a style sheet lists them, the first one first. */
    static String families() {
        return Stream.concat(Stream.of(FIRST), OTHERS.stream())
                .map(font -> "'" + font.family() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Whether one of them has a letter. */
    static boolean has(int codePoint) {
        return FIRST.has(codePoint) || OTHERS.stream().anyMatch(font -> font.has(codePoint));
    }

    /** The fonts beside the first one that a text needs. */
    static List<PrintFont> others(String text) {
        Set<Integer> needed = new TreeSet<>();
        text.codePoints().filter(point -> !FIRST.has(point)).distinct().forEach(point -> {
            for (int font = 0; font < OTHERS.size(); font++) {
                if (OTHERS.get(font).has(point)) {
                    needed.add(font);
                    return;
                }
            }
        });
        return needed.stream().map(OTHERS::get).toList();
    }
}
