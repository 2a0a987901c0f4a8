package org.throughline.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Says in a PDF file which letters each drawn shape stands for (its ToUnicode maps), where the maker of the file does
 * not: for shapes that join several letters. Without it a screen reader is silent there, and PDF/UA is broken.
 */
final class ReadableLetters {

    /** The most lines that one part of such a map has. */
    private static final int MOST_LINES = 100;

    /** Stands for a shape of which the font itself does not say what it is. */
    private static final String UNKNOWN = "\ufffd";

    private ReadableLetters() {}

    /** The same file with whole maps for these fonts. */
    static byte[] of(byte[] pdf, List<PrintFont> fonts) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDType0Font font : fonts(document)) {
                for (PrintFont source : fonts) {
                    if (source.isNamed(font.getName()) && !source.joined().isEmpty()) {
                        PDStream map = new PDStream(document);
                        try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
                            out.write(map(font, source.joined()).getBytes(StandardCharsets.US_ASCII));
                        }
                        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Set<PDType0Font> fonts(PDDocument document) throws IOException {
        Set<PDType0Font> fonts = new LinkedHashSet<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                if (resources.getFont(name) instanceof PDType0Font font) {
                    fonts.add(font);
                }
            }
        }
        return fonts;
    }

    private static String map(PDType0Font font, Map<Integer, String> joined) throws IOException {
        List<String> lines = new ArrayList<>();
        int last = 0xFFFF;
        for (int code = 1; code <= last; code++) {
            if (font.codeToGID(code) != 0) {
                String text = joined.get(code);
                String known = text == null ? font.toUnicode(code) : text;
                lines.add(String.format(
                        Locale.ROOT,
                        "<%04X> <%s>",
                        code,
                        HexFormat.of()
                                .withUpperCase()
                                .formatHex((known == null || known.isEmpty() ? UNKNOWN : known)
                                        .getBytes(StandardCharsets.UTF_16BE))));
            }
        }
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += MOST_LINES) {
            List<String> part = lines.subList(from, Math.min(lines.size(), from + MOST_LINES));
            map.append(part.size()).append(" beginbfchar\n");
            part.forEach(line -> map.append(line).append('\n'));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
