package org.throughline.transitions.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.PdfCheck;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.TransitionTest;

/** Records on paper: tagged, with embedded fonts, and no more than the reader may see. */
class PrintoutsTest extends TransitionTest {

    @Autowired
    private Printouts papers;

    @Test
    void every_paper_is_accessible_by_the_rules_of_pdf_ua() throws Exception {
        be("senco");
        UUID id = list.sending(new RecordFilter("", null, RecordState.DRAFT, null), 0, 1)
                .getFirst()
                .id();
        write(transitions.page(id).orElseThrow(), "profile.works", "Short steps, عمر and a buddy");
        for (Printout paper : Printout.values()) {
            assertThat(PdfCheck.faults(papers.ofOurs(id, paper).orElseThrow()))
                    .as(paper.label())
                    .isEmpty();
        }
        be("secondary");
        assertThat(PdfCheck.faults(papers.transferList(RecordFilter.ALL))).isEmpty();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument untagged = new PDDocument()) {
            untagged.addPage(new PDPage());
            untagged.save(plain);
        }
        assertThat(PdfCheck.faults(plain.toByteArray()))
                .as("a file without tags")
                .isNotEmpty();
    }

    @Test
    void each_paper_holds_what_its_reader_may_see_and_no_more() throws IOException {
        be("senco");
        UUID id = list.sending(new RecordFilter("", null, RecordState.DRAFT, null), 0, 1)
                .getFirst()
                .id();
        RecordPage page = transitions.page(id).orElseThrow();
        write(page, "medical.condition", "Asthma <mild> & managed");
        write(page, "medical.epilepsy", "Time the seizure");
        String profile = PdfCheck.text(papers.ofOurs(id, Printout.PROFILE).orElseThrow());
        assertThat(profile).contains("What works").contains("Time the seizure").doesNotContain("Asthma");
        String briefing = PdfCheck.text(papers.ofOurs(id, Printout.BRIEFING).orElseThrow());
        assertThat(briefing)
                .contains("Time the seizure")
                .doesNotContain("Asthma")
                .doesNotContain("Attendance this year");
        String whole = PdfCheck.text(papers.ofOurs(id, Printout.WHOLE).orElseThrow());
        assertThat(whole).contains("Asthma <mild> & managed").contains("Attendance this year");
        be("teacher");
        assertThat(PdfCheck.text(papers.ofOurs(id, Printout.WHOLE).orElseThrow()))
                .contains("Time the seizure")
                .doesNotContain("Asthma");
        be("secondary");
        assertThat(papers.ofOurs(id, Printout.WHOLE)).isEmpty();
        assertThat(PdfCheck.text(papers.transferList(RecordFilter.ALL)))
                .contains("Transfer list")
                .contains("Enhanced");
    }

    private void write(RecordPage page, String field, String text) {
        Answer now = page.answers(field).get(0);
        transitions.write(page.details().id(), field, 0, text, now == null ? 0 : now.revision());
    }
}
