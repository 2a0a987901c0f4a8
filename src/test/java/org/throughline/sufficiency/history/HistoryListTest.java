package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.History;
import org.throughline.testing.ServiceTest;

/** The list of histories: chosen, renamed, said to go on from one another, deleted with what hangs on them. */
class HistoryListTest extends ServiceTest {

    private static final String SOURCE = "A listed history";
    private static final History LONG = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 5, 8);

    @Autowired
    private HistoryList list;

    @Autowired
    private Histories histories;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.update("delete from sufficiency_forecast where history_id in"
                + " (select id from sufficiency_history where source like '" + SOURCE + "%')");
        jdbc.update("delete from sufficiency_history where source like ?", SOURCE + "%");
    }

    private UUID add(String name, History history, @Nullable UUID continues) {
        return as(Roles.PLANNER, () -> {
            histories.add(SOURCE + name, history, Map.of(), continues);
            return histories.chosen().orElseThrow().id();
        });
    }

    private static void does(Runnable change) {
        as(Roles.PLANNER, () -> {
            change.run();
            return true;
        });
    }

    private ListedHistory listed(UUID id) {
        return as(Roles.PLANNER, list::all).stream()
                .filter(each -> each.history().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A forecast of it that is done, or failed for want of years. */
    private UUID forecast(UUID history) {
        does(() -> list.choose(history));
        UUID id = as(Roles.PLANNER, () -> forecasts.begin(SOURCE, "A test", 1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        !as(Roles.PLANNER, () -> forecasts.status(id)).state().isUnderWay());
        return id;
    }

    @Test
    void the_one_added_last_is_in_use_until_another_is_chosen() {
        UUID first = add(" one", LONG, null);
        UUID second = add(" two", LONG, null);
        assertThat(listed(second).isChosen()).isTrue();
        does(() -> list.choose(first));
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).id())
                .isEqualTo(first);
        assertThat(listed(first).isChosen()).isTrue();
        assertThat(listed(second).isChosen()).isFalse();
    }

    @Test
    void it_is_renamed_and_never_to_nothing() {
        UUID id = add("", LONG, null);
        does(() -> list.rename(id, "  " + SOURCE + ", better said "));
        assertThat(listed(id).history().source()).isEqualTo(SOURCE + ", better said");
        assertThat(refusalOf(() -> does(() -> list.rename(id, " "))))
                .isEqualTo(new HistoryRefusal.HistorySourceMissing(500));
    }

    @Test
    void what_came_is_told_by_the_histories_that_go_on_from_its_own_alone() {
        int known = LONG.lastJanuary() - 2;
        UUID early = add(" early", LONG.upTo(known), null);
        UUID other = add(" of others", LONG, null);
        UUID forecast = forecast(early);
        assertThat(as(Roles.PLANNER, () -> forecasts.actuals(forecast))).isEmpty();
        UUID middle = add(" middle", LONG.upTo(known + 1), early);
        assertThat(as(Roles.PLANNER, () -> forecasts.actuals(forecast)))
                .containsExactly(Map.entry(known + 1, LONG.total(known + 1)));
        does(() -> list.continues(other, middle));
        assertThat(as(Roles.PLANNER, () -> forecasts.actuals(forecast)))
                .containsExactly(
                        Map.entry(known + 1, LONG.total(known + 1)), Map.entry(known + 2, LONG.total(known + 2)));
        does(() -> list.continues(other, null));
        assertThat(as(Roles.PLANNER, () -> forecasts.actuals(forecast))).hasSize(1);
    }

    @Test
    void a_history_never_goes_on_from_itself() {
        UUID first = add(" one", LONG, null);
        UUID second = add(" two", LONG, first);
        for (UUID after : new UUID[] {first, second}) {
            assertThat(refusalOf(() -> does(() -> list.continues(first, after))))
                    .isEqualTo(new HistoryRefusal.HistoryContinuesItself());
        }
        assertThat(Objects.requireNonNull(listed(second).continues())).isEqualTo(first);
    }

    @Test
    void deleting_takes_its_forecasts_and_joins_what_came_before_and_after() {
        UUID first = add(" one", LONG, null);
        UUID second = add(" two", LONG, first);
        UUID third = add(" three", LONG, second);
        UUID forecast = forecast(second);
        assertThat(listed(second).hangingOn()).isEqualTo("1 forecast");
        does(() -> list.delete(second));
        assertThat(as(Roles.PLANNER, () -> forecasts.find(forecast))).isEmpty();
        assertThat(listed(third).continues()).isEqualTo(first);
        assertThat(refusalOf(() -> does(() -> list.delete(second)))).isEqualTo(new HistoryRefusal.HistoryUnknown());
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).id())
                .as("the one in use before it")
                .isEqualTo(third);
    }

    @Test
    void what_hangs_on_it_is_said_in_words() {
        HistorySummary any = listed(add("", LONG, null)).history();
        assertThat(new ListedHistory(any, true, null, 2, 1, 3).hangingOn())
                .isEqualTo("2 forecasts, 1 scenario and 3 investment options");
        assertThat(new ListedHistory(any, true, null, 0, 0, 0).hangingOn()).isEmpty();
    }

    @Test
    void they_are_for_planners() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, list::all)).isInstanceOf(AccessDeniedException.class);
    }
}
