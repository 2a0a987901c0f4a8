package org.throughline.transitions.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.people.schooling.Term;
import org.throughline.testing.PdfCheck;
import org.throughline.transitions.travel.ShownCounts;

/** The paper of an evaluation. */
class ImpactPapersTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final ImpactPapers papers = new ImpactPapers(Clock.fixed(NOON, ZoneOffset.UTC));

    private static ImpactReport report(boolean all) {
        return new ImpactReport(
                new ImpactQuestion("YEAR_6_7", 2026, Term.AUTUMN),
                "Year 6 to Year 7",
                List.of(ImpactRow.of(null, List.of(), List.of())),
                null,
                new ShownCounts(all));
    }

    @Test
    void it_is_sound_and_says_that_nothing_is_recorded() throws Exception {
        byte[] pdf = papers.pdf(report(true));
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replaceAll("\\s+", " "))
                .contains("Evaluation of impact: Year 6 to Year 7, 2026/27")
                .contains("No attendance of these children is recorded")
                .contains("no proof of cause");
    }

    @Test
    void small_numbers_are_said_to_be_hidden_or_not_to_be_published() {
        assertThat(papers.about(report(true)).toString())
                .contains("do not publish")
                .contains("26 November 2026");
        assertThat(papers.about(report(false)).toString()).contains("are hidden");
    }
}
