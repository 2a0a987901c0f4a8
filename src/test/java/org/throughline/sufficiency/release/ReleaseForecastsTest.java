package org.throughline.sufficiency.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.sufficiency.accuracy.Accuracy;
import org.throughline.sufficiency.accuracy.SimpleForecast;
import org.throughline.sufficiency.papers.PlannerPapers;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.XlsxCheck;

/** Forecasts from published figures: made in the background, frozen, tested on the past. */
class ReleaseForecastsTest extends ServiceTest {

    @Autowired
    private Releases releases;

    @Autowired
    private ReleaseForecasts forecasts;

    @Autowired
    private PlannerPapers papers;

    private UUID release = new UUID(0, 0);

    @BeforeEach
    void a_release_is_kept() {
        try (ReleaseFolder folder = new ReleaseFolder()) {
            folder.add(ReleaseFixture.file(ReleaseFixture.zip()));
            release = as(Roles.PLANNER, () -> releases.add("Of a test", folder)).id();
        }
    }

    @AfterEach
    void it_goes_with_its_forecasts() {
        UUID id = release;
        as(Roles.PLANNER, () -> {
            releases.delete(id);
            return id;
        });
        assertThat(as(Roles.PLANNER, () -> forecasts.of(id))).isEmpty();
    }

    private UUID done(int years) {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin(release, "901", years));
        Awaitility.await("the forecast")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        !as(Roles.PLANNER, () -> forecasts.status(id)).state().isUnderWay());
        assertThat(as(Roles.PLANNER, () -> forecasts.find(id).orElseThrow()).state())
                .isEqualTo(JobState.DONE);
        return id;
    }

    @Test
    void it_goes_on_from_the_last_january_and_its_parts_add_up() {
        UUID id = done(3);
        ReleaseTables tables = as(Roles.PLANNER, () -> forecasts.tables(id).orElseThrow());
        assertThat(tables.past()).isEqualTo(ReleaseFixture.growing());
        assertThat(tables.totals()).extracting(ReleaseTables.Row::january).containsExactly(2026, 2027, 2028);
        assertThat(tables.totals()).allSatisfy(row -> assertThat(row.mean()).isBetween(row.low(), row.high()));
        for (String level : List.of(ReleaseTables.AGE_GROUP, ReleaseTables.SETTING)) {
            double sum = tables.byKey(level).values().stream()
                    .mapToDouble(rows -> rows.getLast().mean())
                    .sum();
            assertThat(sum)
                    .as(level)
                    .isCloseTo(tables.totals().getLast().mean(), org.assertj.core.data.Offset.offset(0.1));
        }
    }

    @Test
    void what_is_odd_about_the_figures_is_kept_with_it() {
        UUID id = done(1);
        assertThat(as(Roles.PLANNER, () -> forecasts.tables(id).orElseThrow()).said())
                .anyMatch(sentence -> sentence.contains("0 to 3; 20 to 25"));
    }

    @Test
    void earlier_forecasts_are_compared_with_what_came_and_with_simple_ones() {
        UUID id = done(1);
        List<Accuracy> all = Accuracy.of(
                as(Roles.PLANNER, () -> forecasts.tables(id).orElseThrow()).tests());
        assertThat(all).isNotEmpty();
        assertThat(all.getFirst().simple().keySet()).contains(SimpleForecast.NATIONAL, SimpleForecast.LAST_CHANGE);
        // each year grows by a tenth: last year's growth again is right, no change is a tenth too low
        assertThat(all.getFirst().simple().get(SimpleForecast.LAST_CHANGE)).isLessThan(0.2);
        assertThat(all.getFirst().simple().get(SimpleForecast.NO_CHANGE)).isBetween(9.0, 9.2);
    }

    @Test
    void an_authority_that_is_not_there_and_too_many_years_are_refused() {
        for (String code : new String[] {"ENG", "999", null}) {
            assertThat(refusalOf(() -> as(Roles.PLANNER, () -> forecasts.begin(release, code, 3))))
                    .isEqualTo(new ReleaseRefusal.AuthorityNotChosen());
        }
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> forecasts.begin(release, "901", 11))))
                .isEqualTo(new ReleaseRefusal.ReleaseYearsOutOfRange(10));
    }

    @Test
    void its_pdf_file_and_its_spreadsheet_say_the_same() throws Exception {
        UUID id = done(3);
        ReleaseTables tables = as(Roles.PLANNER, () -> forecasts.tables(id).orElseThrow());
        byte[] pdf = as(Roles.PLANNER, () -> papers.releasePdf(id)).orElseThrow();
        XlsxCheck file = new XlsxCheck(
                as(Roles.PLANNER, () -> papers.releaseSpreadsheet(id)).orElseThrow());
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replaceAll("\\s+", " "))
                .contains(ReleaseWords.sentence(
                        as(Roles.PLANNER, () -> forecasts.find(id).orElseThrow()), tables))
                .contains("Data date January 2025", "Source Of a test", "By kind of setting", "By age");
        assertThat(file.sheets()).contains("About", "Total", "By group of ages", "By kind of setting", "By age");
        int line = tables.past().size() + 1 + tables.totals().size();
        assertThat(file.row("Total", line).getFirst()).isEqualTo("2028");
        assertThat(Double.parseDouble(file.row("Total", line).get(2)))
                .isCloseTo(tables.totals().getLast().mean(), org.assertj.core.data.Offset.offset(1e-3));
        assertThat(as(Roles.PLANNER, () -> papers.releasePdf(UUID.randomUUID())))
                .isEmpty();
    }
}
