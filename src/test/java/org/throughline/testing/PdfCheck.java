package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Looks into PDF files. */
public final class PdfCheck {

    private PdfCheck() {}

    /** What veraPDF finds against PDF/UA-1, by rule. */
    public static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** What is drawn, letter after letter as it is drawn, from left to right and top to bottom. */
    public static String glyphs(byte[] pdf) throws IOException {
        StringBuilder drawn = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    drawn.append(text.getUnicode());
                }
            }.getText(document);
        }
        return drawn.toString();
    }

    /**
     * Shapes drawn in place of letters that the fonts of a file do not have, by the fonts themselves as they are
     * embedded: a shape without a number, without a drawing, or of which the file does not say which letters it is.
     */
    public static List<String> missingGlyphs(byte[] pdf) throws IOException {
        List<String> missing = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    for (int code : text.getCharacterCodes()) {
                        try {
                            missing(text.getFont(), code).ifPresent(missing::add);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    }
                }
            }.getText(document);
        }
        return missing;
    }

    private static Optional<String> missing(PDFont font, int code) throws IOException {
        if (!(font instanceof PDType0Font drawn) || !(drawn.getDescendantFont() instanceof PDCIDFontType2 type)) {
            return Optional.of(font.getName() + " is no TrueType font");
        }
        String letters = drawn.toUnicode(code);
        int glyph = drawn.codeToGID(code);
        String name = font.getName() + " " + code + " " + letters;
        if (glyph == 0) {
            return Optional.of(name + ": no glyph");
        }
        if (letters == null || letters.isEmpty() || letters.contains("\ufffd")) {
            return Optional.of(name + ": no letters");
        }
        GlyphTable shapes = ((TrueTypeFont) type.getTrueTypeFont()).getGlyph();
        boolean isBlank = letters.codePoints()
                .allMatch(point -> Character.isSpaceChar(point)
                        || Character.isWhitespace(point)
                        || Character.getType(point) == Character.FORMAT
                        || point >= 0xFE00 && point <= 0xFE0F);
        return isBlank || shapes.getGlyph(glyph) != null ? Optional.empty() : Optional.of(name + ": no drawing");
    }

    /** The words of a file that must have tags, a language, a title and nothing but embedded fonts. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            return new PDFTextStripper().getText(document);
        }
    }
}
