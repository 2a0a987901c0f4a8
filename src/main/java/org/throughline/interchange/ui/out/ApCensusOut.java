package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.interchange.apcensus.ApCensus;
import org.throughline.interchange.apcensus.ApCensusSummary;
import org.throughline.security.Roles;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Times;

/** The next alternative provision census, as far as records hold it. */
@SpringComponent
final class ApCensusOut implements FileOut {

    private final ApCensus census;

    ApCensusOut(ApCensus census) {
        this.census = census;
    }

    @Override
    public String label() {
        return "Alternative provision census";
    }

    @Override
    public String about() {
        return "The children with plans whom the next alternative provision census asks for, as a table to complete in the"
                + " system that sends it. Children without plans are not on record here. The items and checks are our"
                + " reading of the public guide, not verified against the Department's own rules.";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Panel panel() {
        ApCensusSummary summary = census.check(census.nextCensus().getYear());
        List<Component> parts = new ArrayList<>();
        parts.add(new Paragraph(String.format(
                Locale.UK,
                "Census day %s: %,d children. %,d things to put right first, %,d to check.",
                Times.day(summary.census()),
                summary.pupils(),
                summary.errors().size(),
                summary.queries().size())));
        Sentences.under("What to put right first", summary.errors()).ifPresent(parts::add);
        Sentences.under("What to check", summary.queries()).ifPresent(parts::add);
        Sentences.under("Items that stay blank", summary.missing()).ifPresent(parts::add);
        return new Panel() {

            @Override
            public List<Component> parts() {
                return parts;
            }

            @Override
            public boolean isOffered() {
                return summary.pupils() > 0;
            }

            @Override
            public Ready prepare(String purpose) {
                return ready(summary, purpose);
            }
        };
    }

    private Ready ready(ApCensusSummary summary, String purpose) {
        int year = summary.census().getYear();
        return new Ready(
                List.of(String.format(
                        Locale.UK,
                        "The table has %,d children. Each download is recorded with your name and the purpose.",
                        summary.pupils())),
                List.of(new FileLink(
                        "Download as CSV",
                        "ap-census-" + year + ".csv",
                        "text/csv; charset=utf-8",
                        () -> Optional.of(census.csv(year, purpose).content()))));
    }
}
