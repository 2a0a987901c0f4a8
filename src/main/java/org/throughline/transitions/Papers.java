package org.throughline.transitions;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.throughline.security.Roles;
import org.throughline.transitions.Catalogue.Block;
import org.throughline.transitions.Catalogue.Field;

/**
 * Records as PDF files with tags, headings and embedded fonts (PDF/UA), for printing and for settings without the
 * program.
 */
@Service
@Transactional
public class Papers {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final ZoneId LOCAL = ZoneId.of("Europe/London");
    private static final String STYLE = """
            @page { size: A4; margin: 16mm; @bottom-center { content: counter(page) " of " counter(pages);
              font-family: 'DejaVu Sans'; font-size: 8pt; } }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.35; color: #111; }
            h1 { font-size: 17pt; margin: 0 0 2mm 0; } h2 { font-size: 12pt; margin: 5mm 0 1mm 0;
              border-bottom: 0.5pt solid #888; page-break-after: avoid; }
            p.facts { margin: 0 0 2mm 0; color: #333; } h3 { font-size: 10pt; margin: 2mm 0 0 0; page-break-after: avoid; }
            p.answer { margin: 0 0 1mm 0; white-space: pre-wrap; } p.small { font-size: 8pt; color: #444; margin-top: 6mm; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; border-bottom: 0.5pt solid #aaa; padding: 1mm 2mm 1mm 0; vertical-align: top; }
            """;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Transitions transitions;
    private final Handovers handovers;
    private final RecordList list;
    private final Catalogues catalogues;
    private final Clock clock;

    Papers(Transitions transitions, Handovers handovers, RecordList list, Catalogues catalogues, Clock clock) {
        this.transitions = transitions;
        this.handovers = handovers;
        this.list = list;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** A paper of a record as its sender has it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    public Optional<byte[]> ofOurs(UUID id, Paper paper) {
        return transitions.page(id).map(page -> pdf(paper, page.details(), page.catalogue(), page.entries()));
    }

    /** A paper of a record as its receiver has it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public Optional<byte[]> ofReceived(UUID id, Paper paper) {
        return handovers
                .received(id)
                .map(page -> pdf(
                        paper,
                        page.details(),
                        page.catalogue(),
                        page.answers().stream().map(ReceivedPage.Answer::entry).toList()));
    }

    /** The children who come to the own setting, with tier and sender, as a list to type into another system. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public byte[] transferList(RecordFilter filter) {
        StringBuilder body = new StringBuilder("<h1>Transfer list</h1>")
                .append(facts("Children who come to us, as of " + today()))
                .append("<table><thead><tr><th>Child</th><th>Born</th><th>From</th><th>Move</th><th>Tier</th>"
                        + "<th>State</th></tr></thead><tbody>");
        for (RecordRow row : list.receiving(filter, 0, 2_000)) {
            body.append("<tr>");
            for (String cell : List.of(
                    row.childName(),
                    DAY.format(row.born()),
                    row.sender(),
                    catalogues.newest().phase(row.phase()).label(),
                    row.tier().label(),
                    row.state().label())) {
                body.append("<td>").append(safe(cell)).append("</td>");
            }
            body.append("</tr>");
        }
        return render("Transfer list", body.append("</tbody></table>").toString());
    }

    private byte[] pdf(Paper paper, RecordDetails details, Catalogue catalogue, List<Entry> entries) {
        List<Entry> shown = entries.stream().filter(paper::holds).toList();
        StringBuilder body = new StringBuilder("<h1>" + safe(details.childName()) + "</h1>")
                .append(facts(paper.label() + " · born " + DAY.format(details.born()) + " · "
                        + catalogue.phase(details.phase()).label() + " · " + details.sender() + " to "
                        + details.destination().label() + " · " + details.tier().label()));
        if (paper != Paper.PROFILE) {
            section(
                    body,
                    "Safety",
                    catalogue,
                    shown.stream()
                            .filter(entry -> Paper.Safety.FIELDS.contains(entry.field()))
                            .toList());
        }
        for (Block block : catalogue.blocks(catalogue.phase(details.phase()))) {
            section(
                    body,
                    block.title(),
                    catalogue,
                    shown.stream()
                            .filter(entry -> entry.block().equals(block.key()))
                            .filter(entry -> paper == Paper.PROFILE || !Paper.Safety.FIELDS.contains(entry.field()))
                            .sorted(Comparator.comparingInt(Entry::item)
                                    .thenComparingInt(entry -> block.fields().stream()
                                            .map(Field::key)
                                            .toList()
                                            .indexOf(entry.field())))
                            .toList());
        }
        if (shown.isEmpty()) {
            body.append("<p>Nothing is written that belongs here.</p>");
        }
        body.append("<p class=\"small\">Printed ")
                .append(today())
                .append(". Holds personal data of a child: keep it safe and shred it when it is no longer needed.</p>");
        return render(paper.label() + ": " + details.childName(), body.toString());
    }

    private static void section(StringBuilder body, String title, Catalogue catalogue, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        body.append("<h2>").append(safe(title)).append("</h2>");
        for (Entry entry : entries) {
            String question = catalogue.field(entry.field()).map(Field::label).orElse(entry.field());
            body.append("<h3>")
                    .append(safe(question + (entry.item() == 0 ? "" : " (" + entry.item() + ")")))
                    .append("</h3><p class=\"answer\">")
                    .append(safe(entry.text()))
                    .append("</p>");
        }
    }

    private static String facts(String text) {
        return "<p class=\"facts\">" + safe(text) + "</p>";
    }

    private String today() {
        return DAY.format(clock.instant().atZone(LOCAL));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }

    private static byte[] render(String title, String body) {
        String html =
                "<html lang=\"en-GB\"><head><title>" + safe(title) + "</title><meta name=\"description\" content=\""
                        + safe(title) + "\"/><meta name=\"subject\" content=\"Transition record\"/><style>" + STYLE
                        + "</style></head><body>" + body + "</body></html>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Papers.class.getResourceAsStream(FONTS + name), name);
    }
}
