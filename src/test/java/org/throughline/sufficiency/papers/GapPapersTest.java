package org.throughline.sufficiency.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapWords;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;
import org.throughline.sufficiency.scenario.Gaps;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.XlsxCheck;

/** What is missing, on paper and as a spreadsheet. */
class GapPapersTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(240);

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Gaps gaps;

    @Autowired
    private GapPapers papers;

    private UUID workedOut() {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin("For a paper", "To print what is missing", 2));
        Awaitility.await("the forecast")
                .atMost(LONG)
                .until(() -> as(Roles.PLANNER, () -> forecasts.status(id)).state() == JobState.DONE);
        assertThat(as(Roles.PLANNER, () -> papers.pdf(id))).isEmpty();
        as(Roles.PLANNER, () -> {
            gaps.workOut(id);
            return id;
        });
        Awaitility.await("the gap")
                .atMost(LONG)
                .until(() -> as(Roles.PLANNER, () -> gaps.status(id)).state() == JobState.DONE);
        return id;
    }

    @Test
    void the_pdf_file_and_the_spreadsheet_say_what_the_page_says_and_no_few() throws Exception {
        UUID id = workedOut();
        GapResult result = Objects.requireNonNull(
                as(Roles.PLANNER, () -> gaps.of(id)).orElseThrow().result());
        byte[] pdf = as(Roles.PLANNER, () -> papers.pdf(id)).orElseThrow();
        XlsxCheck file =
                new XlsxCheck(as(Roles.PLANNER, () -> papers.spreadsheet(id)).orElseThrow());
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        String text = PdfCheck.text(pdf).replaceAll("\\s+", " ");
        for (GapYear year : result.years()) {
            ToldYear told = new ToldYear(year);
            assertThat(text).contains(GapWords.sentence(year, told));
            List<String> all =
                    file.row("September " + year.academicYear(), told.lines().size() + 2);
            assertThat(all).startsWith("All", String.valueOf(told.total().need()));
        }
        assertThat(file.sheets()).startsWith("About", "By year", "Pounds if practice stays");
        double pounds = Objects.requireNonNull(result.years().getLast().practicePounds())
                .median();
        assertThat(pounds).isBetween(1_000_000.0, 100_000_000.0);
        assertThat(Double.parseDouble(
                        file.row("Pounds if practice stays", result.years().size() + 1)
                                .get(1)))
                .isCloseTo(pounds, within(0.01));
        assertThat(text)
                .contains(
                        "Today's practice carried on",
                        "A child in a specialist place costs what today's children cost on average");
        GapYear named = result.years().getFirst();
        assertThat(file.cells("September " + named.academicYear()).entrySet())
                .filteredOn(cell ->
                        cell.getKey().matches("[DF]\\d+") && cell.getValue().isNumber())
                .extracting(cell -> Double.parseDouble(cell.getValue().text()))
                .allMatch(count -> count == 0 || count >= 5);
    }

    @Test
    void they_are_for_planners() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> papers.pdf(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
