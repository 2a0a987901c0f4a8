package org.throughline.shared.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A page of XHTML as a PDF file with tags, headings and embedded fonts (PDF/UA). */
final class PdfFile {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    static byte[] of(String xhtml) {
        List<PrintFont> others = PrintFonts.others(xhtml);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            add(builder, PrintFonts.FIRST, NORMAL);
            add(builder, PrintFonts.FIRST_BOLD, BOLD);
            others.forEach(font -> add(builder, font, NORMAL));
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.withHtmlContent(xhtml, null);
            builder.toStream(bytes);
            builder.run();
            return others.isEmpty() ? bytes.toByteArray() : ReadableLetters.of(bytes.toByteArray(), others);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A font of which only the letters that are printed go into the file. */
    private static void add(PdfRendererBuilder builder, PrintFont font, int weight) {
        builder.useFont(font::open, font.family(), weight, FontStyle.NORMAL, true);
    }
}
