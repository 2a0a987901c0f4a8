package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
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
import org.throughline.sufficiency.gap.GapLine;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapRow;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;
import org.throughline.testing.ServiceTest;

/** The gap in the service: worked out in the background, kept with its forecast, stopped, told as a file. */
class GapsTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(240);

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Gaps gaps;

    private UUID forecast(int years) {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin("For the gap", "To see what is missing", years));
        Awaitility.await("the forecast")
                .atMost(LONG)
                .until(() ->
                        as(Roles.PLANNER, () -> forecasts.find(id).orElseThrow().state()) == JobState.DONE);
        return id;
    }

    private void asPlanner(Runnable work) {
        as(Roles.PLANNER, () -> {
            work.run();
            return true;
        });
    }

    private Gap ended(UUID forecast) {
        Awaitility.await("the gap")
                .atMost(LONG)
                .until(() ->
                        !as(Roles.PLANNER, () -> gaps.status(forecast)).state().isUnderWay());
        return as(Roles.PLANNER, () -> gaps.of(forecast).orElseThrow());
    }

    @Test
    void it_is_worked_out_for_every_september_of_the_forecast_and_kept_with_it() {
        UUID forecast = forecast(4);
        assertThat(as(Roles.PLANNER, () -> gaps.of(forecast))).isEmpty();
        assertThat(as(Roles.PLANNER, () -> gaps.csv(forecast))).isEmpty();
        asPlanner(() -> gaps.workOut(forecast));
        Gap gap = ended(forecast);
        assertThat(gap.state()).isEqualTo(JobState.DONE);
        assertThat(gap.calculatedAt()).isAfterOrEqualTo(gap.askedAt());
        GapResult result = Objects.requireNonNull(gap.result());
        assertThat(result.proven()).isTrue();
        assertThat(result.futures()).isEqualTo(Gaps.FUTURES);
        assertThat(result.years()).extracting(GapYear::academicYear).first().isEqualTo(result.entryYear());
        GapYear named = result.years().getFirst();
        assertThat(GapLine.isKnown(named.total().need())).isTrue();
        assertThat(named.rows()).allMatch(row -> GapLine.isKnown(row.need()));
        result.years().forEach(GapsTest::addsUp);
        result.years().stream()
                .skip(1)
                .forEach(year -> assertThat(year.total().need())
                        .as("as many as the forecast counts")
                        .isEqualTo(year.forecast()));
        // asked for again, there is one gap of the forecast still, and the same one
        asPlanner(() -> gaps.workOut(forecast));
        Gap again = ended(forecast);
        assertThat(again.id()).isEqualTo(gap.id());
        assertThat(again.result()).isEqualTo(result);
        List<String> lines = new String(
                        as(Roles.PLANNER, () -> gaps.csv(forecast).orElseThrow()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).first().isEqualTo("academic_year,need,phase,figure,mean,p10,median,p90");
        assertThat(lines)
                .anyMatch(line -> line.startsWith(result.entryYear() + ",ALL,,need,"))
                .anyMatch(line -> line.startsWith(result.entryYear() + ",ALL,,out_of_borough_by_todays_practice,"));
    }

    private static void addsUp(GapYear year) {
        for (GapRow row : year.rows()) {
            GapLine line = new GapLine(row);
            int sum = 0;
            double mean = 0;
            for (GapPart part : GapPart.values()) {
                sum += line.part(part);
                mean += row.part(part).mean();
            }
            assertThat(sum).as(line.who()).isEqualTo(line.need());
            assertThat(mean).isCloseTo(row.need().mean(), org.assertj.core.data.Offset.offset(1e-9));
        }
        double rows = year.rows().stream().mapToDouble(row -> row.need().mean()).sum();
        assertThat(rows).isCloseTo(year.total().need().mean(), org.assertj.core.data.Offset.offset(1e-6));
        ToldYear told = new ToldYear(year);
        System.getLogger("gap")
                .log(
                        System.Logger.Level.INFO,
                        "September {0}: {1}; by today''s practice {2} out of the borough, by the forecast {3} need one",
                        String.valueOf(year.academicYear()),
                        told.words(told.total(), "a specialist place"),
                        year.total().practice().median(),
                        year.forecast().median());
    }

    @Test
    void it_can_be_stopped_and_keeps_nothing_then() {
        UUID forecast = forecast(Forecasts.MOST_YEARS);
        asPlanner(() -> {
            gaps.workOut(forecast);
            gaps.stop(forecast);
        });
        Gap gap = ended(forecast);
        assertThat(gap.state()).isEqualTo(JobState.STOPPED);
        assertThat(gap.result()).isNull();
    }

    @Test
    void a_forecast_that_ends_before_next_september_has_none() {
        UUID forecast = forecast(1);
        assertThat(refusalOf(() -> asPlanner(() -> gaps.workOut(forecast))))
                .isInstanceOf(ScenarioRefusal.ForecastTooShort.class);
        assertThat(refusalOf(() -> asPlanner(() -> gaps.workOut(UUID.randomUUID()))))
                .isEqualTo(new ScenarioRefusal.ForecastNotCompleted());
    }

    @Test
    void it_is_for_planners() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> gaps.of(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> gaps.csv(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
