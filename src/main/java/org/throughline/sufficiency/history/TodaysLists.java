package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.TodaysList;

/**
 * The plans maintained today, with whom a forecast begins where its history is the borough's own and ends in the last
 * January. Each forecast keeps the list it began with.
 */
@Service
@Transactional
public class TodaysLists {

    /** January counts are of about this day (SEN2 census: the third Thursday). */
    private static final int COUNTED_ON = 15;
    /** A list so many times as large or as small as the last January's count is not of the same children. */
    private static final double ANOTHER = 2;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JanuaryCounts counts;
    private final Clock clock;

    TodaysLists(JdbcClient jdbc, JdbcOperations batches, JanuaryCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * The list of today that continues a history. Empty where the history does not end in the last January, speaks of
     * other kinds of setting than the records, or counts twice or half as many children as they do.
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<TodaysList> after(History history) {
        LocalDate today = LocalDate.now(clock);
        int last = history.lastJanuary();
        LocalDate begins = LocalDate.of(last, Month.JANUARY, COUNTED_ON);
        LocalDate ends = begins.plusYears(1);
        if (today.isBefore(begins) || !today.isBefore(ends) || !isInOurWords(history)) {
            return Optional.empty();
        }
        boolean isAged = !today.isBefore(LocalDate.of(last, Month.SEPTEMBER, 1));
        Map<State, Integer> children = new HashMap<>();
        counts.today(isAged ? last + 1 : last).values().forEach(state -> children.merge(state, 1, Integer::sum));
        int listed = children.values().stream().mapToInt(Integer::intValue).sum();
        int counted = history.total(last);
        if (listed == 0 || listed > ANOTHER * counted || counted > ANOTHER * listed) {
            return Optional.empty();
        }
        double elapsed = (double) ChronoUnit.DAYS.between(begins, today) / ChronoUnit.DAYS.between(begins, ends);
        return Optional.of(new TodaysList(children, elapsed, isAged));
    }

    private static boolean isInOurWords(History history) {
        return history.flows().stream()
                .flatMap(flow -> Stream.of(Optional.ofNullable(flow.from()), Optional.ofNullable(flow.to())))
                .flatMap(Optional::stream)
                .map(State::setting)
                .distinct()
                .allMatch(setting -> setting.equals(JanuaryCounts.NO_PLACE)
                        || ProvisionType.ofCode(setting).isPresent());
    }

    /** Keeps the list that a forecast begins with. */
    @RolesAllowed(Roles.PLANNER)
    public void keep(UUID forecast, TodaysList list) {
        jdbc.sql("insert into sufficiency_forecast_start (forecast_id, elapsed, aged) values (?, ?, ?)")
                .params(forecast, list.elapsed(), list.isAged())
                .update();
        batches.batchUpdate(
                "insert into sufficiency_forecast_start_count (forecast_id, nc_year, need, setting, children)"
                        + " values (?, ?, ?, ?, ?)",
                list.children().entrySet().stream()
                        .map(each -> new Object[] {
                            forecast,
                            each.getKey().ncYear(),
                            each.getKey().need(),
                            each.getKey().setting(),
                            each.getValue()
                        })
                        .toList());
    }

    /** The list that a forecast began with; empty for one that began with the last January. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<TodaysList> of(UUID forecast) {
        Map<State, Integer> children = new HashMap<>();
        jdbc.sql("select nc_year, need, setting, children from sufficiency_forecast_start_count where forecast_id = ?")
                .param(forecast)
                .query(row -> {
                    children.put(
                            new State(
                                    row.getInt("nc_year"),
                                    Objects.requireNonNull(row.getString("need")),
                                    Objects.requireNonNull(row.getString("setting"))),
                            row.getInt("children"));
                });
        return jdbc
                .sql("select elapsed, aged from sufficiency_forecast_start where forecast_id = ?")
                .param(forecast)
                .query((row, number) -> new TodaysList(children, row.getDouble("elapsed"), row.getBoolean("aged")))
                .list()
                .stream()
                .findFirst();
    }
}
