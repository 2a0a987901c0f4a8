package org.throughline.tutorgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.jobs.JobState;

/** Tutor groups as files. */
class TutorGroupFilesTest extends TutorTest {

    @Autowired
    private TutorGroupFiles files;

    private UUID proposal() {
        UUID year = year(2);
        years.add(year, "Sam Example; Elm Primary; M; K\n=Kit Example; Elm Primary");
        bonds.add(year, child(year, "Sam Example"), child(year, "=Kit Example"), TutorBond.Kind.APART, "A secret");
        UUID id = proposals.begin(year, null);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> proposals.status(id).state() == JobState.DONE);
        return id;
    }

    @Test
    void they_hold_groups_names_and_schools_and_nothing_else() throws Exception {
        UUID id = proposal();
        String csv = new String(files.csv(id).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(csv.lines().sorted())
                .containsExactlyInAnyOrder(
                        "Group,Child,From",
                        csv.contains("7A,Sam") ? "7A,Sam Example,Elm Primary" : "7B,Sam Example,Elm Primary",
                        csv.contains("7A,Sam") ? "7B,'=Kit Example,Elm Primary" : "7A,'=Kit Example,Elm Primary");
        assertThat(files.xlsx(id).orElseThrow()).startsWith('P', 'K');
        String pdf;
        try (var document = Loader.loadPDF(files.pdf(id).orElseThrow())) {
            pdf = new PDFTextStripper().getText(document);
        }
        assertThat(pdf)
                .contains("Tutor groups: Year 7", "7A: 1", "7B: 1", "Sam Example", "not decided yet")
                .doesNotContain("A secret", "SEN");
    }

    @Test
    void nobody_else_gets_them() {
        UUID id = proposal();
        be("secondary2");
        assertThat(files.csv(id)).isEmpty();
        assertThat(files.xlsx(id)).isEmpty();
        assertThat(files.pdf(id)).isEmpty();
    }
}
