package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Reason;
import org.throughline.matching.problem.Refusal;

/** Journeys in miles and minutes, money in pounds a year, and no points. */
class JourneysTest {

    private static final RunResult PLANNED = RunFixture.aRun().planned(RunFixture.PLAN, Map.of());

    @ParameterizedTest
    @CsvSource({
        "-1, 30, not known",
        "0, 30, '0.0 miles, about 0 minutes'",
        "4828, 30, '3.0 miles, about 10 minutes'",
        "9100, 20, '5.7 miles, about 27 minutes'"
    })
    void a_journey_is_in_miles_and_minutes(long metres, int speed, String words) {
        assertThat(Journeys.words(metres, speed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "9100, 0, '5.7 miles (about 18 minutes) nearer'",
        "1000, 3000, '1.2 miles (about 4 minutes) further'",
        "1000, 1050, ''",
        "-1, 5000, ''"
    })
    void a_difference_says_nearer_or_further_and_nothing_of_less_than_a_tenth_of_a_mile(
            long from, long to, String words) {
        assertThat(Journeys.difference(from, to, 30)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"14000, '£14,000 a year more'", "-1234.6, '£1,235 a year less'", "0, the same cost"})
    void money_says_more_or_less(BigDecimal pounds, String words) {
        assertThat(Journeys.pounds(pounds)).isEqualTo(words);
    }

    @Test
    void a_dearer_plan_is_explained_by_what_it_means_for_the_child_and_never_by_points() {
        Reason reason = new Reason(
                RunFixture.THREE.pupil("BEN"),
                RunFixture.THREE.provision("FAR"),
                Refusal.WOULD_COST_MORE,
                Level.POINTS,
                49L);
        assertThat(RunWords.reason(PLANNED, reason))
                .endsWith("£10,950 a year more")
                .doesNotContain("oints");
    }

    @Test
    void a_worse_level_is_named() {
        Reason reason = new Reason(
                RunFixture.THREE.pupil("BEN"),
                RunFixture.THREE.provision("OUT"),
                Refusal.WOULD_COST_MORE,
                Level.OUT_OF_BOROUGH,
                1L);
        assertThat(RunWords.reason(PLANNED, reason)).endsWith("out of the borough up by 1");
    }
}
