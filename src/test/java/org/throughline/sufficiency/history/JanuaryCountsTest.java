package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.State;
import org.throughline.testing.ServiceTest;

/** The borough's own counts: taken from plans and places, and made into a year of the history. */
class JanuaryCountsTest extends ServiceTest {

    @Autowired
    private JanuaryCounts counts;

    @Autowired
    private Histories histories;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.update("delete from sufficiency_count");
        jdbc.update("delete from sufficiency_counted");
        jdbc.update("delete from sufficiency_history where source like 'Own counts%'");
    }

    private void make() {
        as(Roles.PLANNER, () -> {
            counts.makeHistory();
            return true;
        });
    }

    @Test
    void two_counts_tell_who_joined_moved_and_left() {
        UUID stays = UUID.randomUUID();
        UUID moves = UUID.randomUUID();
        UUID leaves = UUID.randomUUID();
        UUID joins = UUID.randomUUID();
        State five = new State(5, "ASD", "MAINSTREAM");
        State six = new State(6, "ASD", "MAINSTREAM");
        State special = new State(6, "ASD", "SPECIAL_SCHOOL");
        assertThat(JanuaryFlows.between(
                        2026,
                        Map.of(stays, five, moves, five, leaves, five),
                        Map.of(stays, six, moves, special, joins, six)))
                .containsExactlyInAnyOrder(
                        new Flow(2026, five, six, 1),
                        new Flow(2026, five, special, 1),
                        new Flow(2026, five, null, 1),
                        new Flow(2026, null, six, 1));
    }

    @Test
    void own_counts_continue_the_history_that_was_given() {
        HistorySummary given = as(Roles.PLANNER, () -> histories.chosen().orElseThrow());
        int last = given.lastJanuary();
        assertThat(refusalOf(this::make)).isEqualTo(new HistoryRefusal.TwoJanuariesNeeded());
        int before = as(Roles.PLANNER, () -> counts.count(last));
        int after = as(Roles.PLANNER, () -> counts.count(last + 1));
        assertThat(as(Roles.PLANNER, counts::all))
                .extracting(CountedJanuary::january)
                .isEqualTo(List.of(last, last + 1));
        assertThat(before).isBetween(2_500, after);
        make();
        HistorySummary own = as(Roles.PLANNER, () -> histories.chosen().orElseThrow());
        assertThat(own.source()).startsWith("Own counts of January " + last);
        assertThat(own.lastJanuary()).isEqualTo(last + 1);
        assertThat(own.plans()).isEqualTo(after);
        History history = Objects.requireNonNull(
                as(Roles.PLANNER, () -> histories.read(own.id())).history());
        // nobody left in that year, and who joined is who was not there before
        List<Flow> ofTheYear =
                history.flows().stream().filter(flow -> flow.year() == last).toList();
        assertThat(ofTheYear).noneMatch(flow -> flow.to() == null && flow.from().ncYear() < State.OLDEST);
        assertThat(ofTheYear.stream()
                        .filter(flow -> flow.from() == null)
                        .mapToInt(Flow::children)
                        .sum())
                .isEqualTo(after - before);
        assertThat(history.years()).contains(last - 1, last);
    }

    @Test
    void years_that_are_missing_between_are_said() {
        int last = as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).lastJanuary();
        as(Roles.PLANNER, () -> counts.count(last + 2));
        as(Roles.PLANNER, () -> counts.count(last + 3));
        assertThat(refusalOf(this::make)).isEqualTo(new HistoryRefusal.YearsMissingBetween(last, last + 2));
    }
}
