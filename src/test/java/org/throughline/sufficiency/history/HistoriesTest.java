package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.History;
import org.throughline.testing.ServiceTest;

/** Histories that forecasts are made from: the newest counts, the others stay for forecasts that have them. */
class HistoriesTest extends ServiceTest {

    private static final String SOURCE = "A history of a test";
    private static final History TINY = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 8);
    private static final Map<ForecastRequest.Price, Double> COSTS =
            Map.of(new ForecastRequest.Price("ASD", "SPEC"), 26_000.5);

    @Autowired
    private Histories histories;

    @Autowired
    private ForecastFormat format;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_demonstrations_own_is_the_newest_again() {
        jdbc.update("delete from sufficiency_history where source like ?", SOURCE + "%");
    }

    private void add(String source) {
        as(Roles.PLANNER, () -> {
            histories.add(source, TINY, COSTS, null);
            return true;
        });
    }

    private HistorySummary newest() {
        return as(Roles.PLANNER, () -> histories.chosen().orElseThrow());
    }

    @Test
    void the_one_given_last_is_the_newest_and_says_what_it_holds() {
        HistorySummary before = newest();
        add("  " + SOURCE + "  ");
        assertThat(newest().id()).isNotEqualTo(before.id());
        assertThat(newest().source()).isEqualTo(SOURCE);
        assertThat(newest().firstJanuary()).isEqualTo(TINY.years().getFirst());
        assertThat(newest().lastJanuary()).isEqualTo(TINY.lastJanuary());
        assertThat(newest().plans()).isEqualTo(TINY.total(TINY.lastJanuary()));
        assertThat(newest().addedBy()).contains("test");
    }

    @Test
    void it_is_read_with_its_costs() {
        add(SOURCE);
        ForecastFormat.Reading reading = as(Roles.PLANNER, () -> histories.read(newest().id()));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.costs()).isEqualTo(COSTS);
        assertThat(Objects.requireNonNull(reading.history()).flows()).containsExactlyInAnyOrderElementsOf(TINY.flows());
    }

    @Test
    void a_pack_is_taken_as_it_is_and_settings_in_other_words_are_said() {
        byte[] pack = format.history(TINY, Map.of());
        assertThat(as(Roles.PLANNER, () -> histories.add(SOURCE, pack)))
                .singleElement()
                .asString()
                .contains("kind of setting that is not on our list");
        assertThat(newest().plans()).isEqualTo(TINY.total(TINY.lastJanuary()));
    }

    @Test
    void a_history_without_a_source_is_refused_and_one_of_500_characters_is_taken() {
        HistorySummary before = newest();
        assertThatThrownBy(() -> add("   ")).hasMessageContaining("where the history comes from");
        String longest = SOURCE + "x".repeat(500 - SOURCE.length());
        assertThatThrownBy(() -> add(longest + "x")).hasMessageContaining("500");
        assertThat(newest()).isEqualTo(before);
        add(longest);
        assertThat(newest().source()).hasSize(500);
    }

    @Test
    void a_pack_with_faults_leaves_the_newest_as_it_was() {
        HistorySummary before = newest();
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> histories.add(SOURCE, new byte[] {1, 2, 3})))
                .isInstanceOf(RuntimeException.class);
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void a_history_that_nobody_knows_and_a_form_of_a_later_program_are_not_read() {
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> histories.read(UUID.randomUUID())))
                .isInstanceOf(RuntimeException.class);
        add(SOURCE);
        UUID id = newest().id();
        jdbc.update("update sufficiency_history set form = 99 where id = ?", id);
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> histories.read(id))).isInstanceOf(RuntimeException.class);
    }
}
