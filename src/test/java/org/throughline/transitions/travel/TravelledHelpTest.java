package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.Tier;

/** Which support travels: counted by kind, move, level, from and to, with no names and no small counts. */
class TravelledHelpTest extends TransitionTest {

    private static final int YEAR = 2048;

    @Autowired
    private TravelledHelp help;

    @Autowired
    private HelpTravel travel;

    @Autowired
    private JdbcClient jdbc;

    private static TravelFilter of(int year) {
        return new TravelFilter(year, null, null, null, null);
    }

    private UUID answered(Outcome works, int year) {
        UUID record = record(at(setting("Underhill")));
        send(record);
        jdbc.sql("update transition_record set entry_year = ? where id = ?")
                .params(year, record)
                .update();
        be("secondary");
        received.acknowledge(record);
        travel.answer(
                record,
                0,
                travel.page(record).orElseThrow().lines().stream()
                        .map(line -> line.with(works, "Because"))
                        .toList());
        return record;
    }

    @Test
    void answers_are_counted_by_kind_and_by_what_is_chosen() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            outcomes.add(Outcome.KEPT);
        }
        outcomes.addAll(List.of(Outcome.CHANGED, Outcome.DROPPED, Outcome.NOT_YET));
        outcomes.forEach(outcome -> answered(outcome, YEAR));
        be("officer");
        assertThat(help.rows(of(YEAR))).containsExactly(new TravelledRow("What works", 9, 6, 1, 1, 1));
        assertThat(help.children(of(YEAR))).isEqualTo(9);
        assertThat(help.years()).contains(YEAR);
        assertThat(help.places(true))
                .extracting(TravelledHelp.Place::name)
                .anyMatch(name -> name.contains("Underhill"));
        UUID from = help.places(false).stream()
                .filter(place -> place.name().contains("Alderbank"))
                .map(TravelledHelp.Place::id)
                .findFirst()
                .orElseThrow();
        assertThat(help.rows(new TravelFilter(YEAR, "YEAR_6_7", Tier.UNIVERSAL, from, null)))
                .hasSize(1);
        assertThat(help.rows(new TravelFilter(YEAR, "POST_16", null, null, null)))
                .isEmpty();
        assertThat(help.rows(new TravelFilter(YEAR, null, Tier.ENHANCED, null, null)))
                .isEmpty();
        assertThat(help.rows(new TravelFilter(YEAR, null, null, null, from))).isEmpty();
    }

    @Test
    void an_officer_sees_every_count_and_a_planner_none_under_five() {
        be("officer");
        assertThat(help.shown().of(3)).isEqualTo("3");
        be("planner");
        ShownCounts shown = help.shown();
        assertThat(shown.of(3)).isEqualTo("under 5");
        assertThat(shown.of(0)).isEqualTo("0");
        assertThat(shown.sum(6, 1, 1, 1)).isEqualTo("5 or more");
        assertThat(shown.sum(6, 0, 7, 0)).isEqualTo("13");
        assertThat(shown.sum(1, 0)).isEqualTo("under 5");
        assertThat(shown.share(6, 9)).isEqualTo("67 %");
        assertThat(shown.share(3, 9)).isEmpty();
    }
}
