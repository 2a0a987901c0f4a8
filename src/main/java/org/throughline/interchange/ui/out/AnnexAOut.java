package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.interchange.annexa.AnnexALists;
import org.throughline.interchange.annexa.AnnexASummary;
import org.throughline.security.Roles;
import org.throughline.shared.ui.FileLink;

/** List 1 of Annex A, which area SEND inspections ask for. */
@SpringComponent
final class AnnexAOut implements FileOut {

    private final AnnexALists lists;

    AnnexAOut(AnnexALists lists) {
        this.lists = lists;
    }

    @Override
    public String label() {
        return "Annex A, list 1 (for an inspection)";
    }

    @Override
    public String about() {
        return "The children whose plan is maintained today, without names, as inspectors ask for them. What is not held"
                + " here stays blank. List 2, of children on SEN support, cannot be made: they are not on record here.";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Panel panel() {
        AnnexASummary summary = lists.check();
        List<Component> parts = new ArrayList<>();
        parts.add(new Paragraph(String.format(
                Locale.UK,
                "%,d children. %,d things to put right first, %,d to check.",
                summary.children(),
                summary.errors().size(),
                summary.queries().size())));
        Sentences.under("What to put right first", summary.errors()).ifPresent(parts::add);
        Sentences.under("What to check", summary.queries()).ifPresent(parts::add);
        Sentences.under("Columns that stay blank", summary.blank()).ifPresent(parts::add);
        return new Panel() {

            @Override
            public List<Component> parts() {
                return parts;
            }

            @Override
            public Ready prepare(String purpose) {
                return ready(summary, purpose);
            }
        };
    }

    private Ready ready(AnnexASummary summary, String purpose) {
        return new Ready(
                List.of(String.format(
                        Locale.UK,
                        "The list has %,d children. Each download is recorded with your name and the purpose.",
                        summary.children())),
                List.of(
                        new FileLink(
                                "Download as CSV",
                                "annex-a-list-1.csv",
                                "text/csv; charset=utf-8",
                                () -> Optional.of(lists.csv(purpose).getBytes(StandardCharsets.UTF_8))),
                        new FileLink(
                                "Download as Excel workbook",
                                "annex-a-list-1.xlsx",
                                FileLink.XLSX,
                                () -> Optional.of(lists.xlsx(purpose).content()))));
    }
}
