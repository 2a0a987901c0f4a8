package org.throughline.tutorgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.jobs.JobState;

/** What staff must know of a tutor group. */
class StaffBriefingsTest extends TutorTest {

    @Autowired
    private StaffBriefings briefings;

    @Test
    void it_holds_what_all_staff_may_see_and_nothing_else() throws Exception {
        sent(
                "Amy",
                "Tutorbird",
                "medical.allergy",
                "Peanuts",
                "medical.condition",
                "A secret condition",
                "profile.works",
                "Short steps",
                "relations.why",
                "A secret reason");
        sent("Ben", "Tutorbird");
        be("secondary");
        UUID year = years.start(setting("Underhill").id(), YEAR, "Year 7", List.of("7A"), 5);
        years.add(year, "Sam Example");
        UUID id = proposals.begin(year, null);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> proposals.status(id).state() == JobState.DONE);
        String text;
        try (var document = Loader.loadPDF(briefings.pdf(id, 0).orElseThrow())) {
            text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
        assertThat(text)
                .contains("Tutorbird, Amy", "Allergy: Peanuts", "What works: Short steps", "groups not decided yet")
                .contains("Their records say nothing for class: Tutorbird, Ben.")
                .contains("No record here, ask their school: Sam Example.")
                .doesNotContain("secret");
        assertThat(briefings.pdf(id, 1)).isEmpty();
        be("secondary2");
        assertThat(briefings.pdf(id, 0)).isEmpty();
    }
}
