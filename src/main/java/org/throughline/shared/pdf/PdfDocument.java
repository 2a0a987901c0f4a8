package org.throughline.shared.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.springframework.web.util.HtmlUtils;

/** A PDF file in the making, from top to bottom: tagged, with headings and embedded fonts (PDF/UA). */
public final class PdfDocument {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String STYLE = """
            @page { size: A4; margin: 16mm; @bottom-center { content: counter(page) " of " counter(pages);
              font-family: 'DejaVu Sans'; font-size: 8pt; } }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.35; color: #111; }
            h1 { font-size: 17pt; margin: 0 0 2mm 0; } h2 { font-size: 12pt; margin: 5mm 0 1mm 0;
              border-bottom: 0.5pt solid #888; page-break-after: avoid; }
            p.facts { margin: 0 0 2mm 0; color: #333; } h3 { font-size: 10pt; margin: 2mm 0 0 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; } p.answer { margin: 0 0 1mm 0; white-space: pre-wrap; }
            p.small { font-size: 8pt; color: #444; margin-top: 6mm; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin-bottom: 2mm; }
            th, td { text-align: left; border-bottom: 0.5pt solid #aaa; padding: 1mm 2mm 1mm 0; vertical-align: top; }
            tr { page-break-inside: avoid; } th.number, td.number { text-align: right; }
            """;

    /** The font is read once, not for every file. */
    private static final CmapLookup LETTERS = PrintableText.letters(font("DejaVuSans.ttf"));

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final String title;
    private final String subject;
    private final StringBuilder body = new StringBuilder();
    private final PrintableText printable = new PrintableText(LETTERS);

    /** An empty document with the title and the subject that readers of its properties see. */
    public PdfDocument(String title, String subject) {
        this.title = title;
        this.subject = subject;
    }

    /** A heading of level 1 to 3. */
    public PdfDocument heading(int level, String text) {
        body.append(String.format(Locale.ROOT, "<h%d>%s</h%d>", level, safe(text), level));
        return this;
    }

    /** A paragraph. */
    public PdfDocument paragraph(String text) {
        body.append("<p>").append(safe(text)).append("</p>");
        return this;
    }

    /** A line of facts below a heading. */
    public PdfDocument facts(String text) {
        body.append("<p class=\"facts\">").append(safe(text)).append("</p>");
        return this;
    }

    /** What somebody wrote, with its line breaks. */
    public PdfDocument written(String text) {
        body.append("<p class=\"answer\">").append(safe(text)).append("</p>");
        return this;
    }

    /** A note in small letters. */
    public PdfDocument small(String text) {
        body.append("<p class=\"small\">").append(safe(text)).append("</p>");
        return this;
    }

    /** A list of sentences. */
    public PdfDocument list(List<String> sentences) {
        body.append("<ol>");
        sentences.forEach(sentence -> body.append("<li>").append(safe(sentence)).append("</li>"));
        body.append("</ol>");
        return this;
    }

    /** A table; a heading that begins with # is of a column of numbers. */
    public PdfDocument table(List<String> headings, List<List<String>> rows) {
        body.append("<table><thead><tr>");
        headings.forEach(heading -> body.append(heading.startsWith("#") ? "<th class=\"number\">" : "<th>")
                .append(safe(heading.startsWith("#") ? heading.substring(1) : heading))
                .append("</th>"));
        body.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            body.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                body.append(headings.get(column).startsWith("#") ? "<td class=\"number\">" : "<td>")
                        .append(safe(row.get(column)))
                        .append("</td>");
            }
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    /**
     * A picture.
     *
     * @param svg an SVG element of the program's own making, with a width and a height
     * @param words what it shows, for who cannot see it
     */
    public PdfDocument picture(String svg, String words) {
        body.append("<div>")
                .append("<svg alt=\"")
                .append(safe(words))
                .append("\" ")
                .append(svg.substring("<svg ".length()))
                .append("</div>");
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        if (printable.isMissing()) {
            small(
                    "Some letters cannot be printed with the fonts here and are shown as a box, \u25a1. The record on screen"
                            + " shows them.");
        }
        String html = "<html lang=\"en-GB\"><head><title>" + safe(title)
                + "</title><meta name=\"description\" content=\"" + safe(title)
                + "\"/><meta name=\"subject\" content=\""
                + safe(subject) + "\"/><style>" + STYLE + "</style></head><body>" + body + "</body></html>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(printable.of(text), "UTF-8");
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfDocument.class.getResourceAsStream(FONTS + name), name);
    }
}
