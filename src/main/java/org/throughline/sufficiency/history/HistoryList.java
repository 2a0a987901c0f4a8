package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.Jobs;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** All histories: which of them forecasts are made from, what they are called, which one goes on from which. */
@Service
@Transactional
public class HistoryList {

    private static final String MADE_FROM = " from sufficiency_forecast f where f.history_id = ?";

    /** What is calculated on a forecast. */
    private static final List<String> WORK =
            List.of("sufficiency_scenario", "sufficiency_best_set", "sufficiency_first_cohort");

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    HistoryList(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Every history, the one in use first, then as they were chosen or added, the last one first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<ListedHistory> all() {
        return jdbc.sql("select " + Histories.COLUMNS + ", h.continues_id,"
                        + " (select count(*) from sufficiency_forecast f where f.history_id = h.id) forecasts,"
                        + " (select count(*) from sufficiency_scenario s join sufficiency_forecast f on"
                        + " f.id = s.forecast_id where f.history_id = h.id) scenarios,"
                        + " (select count(*) from sufficiency_best_set b join sufficiency_forecast f on"
                        + " f.id = b.forecast_id where f.history_id = h.id) options"
                        + " from sufficiency_history h order by h.chosen_at desc")
                .query((row, number) -> new ListedHistory(
                        HistorySummary.read(row, number),
                        number == 0,
                        row.getObject("continues_id", UUID.class),
                        row.getInt("forecasts"),
                        row.getInt("scenarios"),
                        row.getInt("options")))
                .list();
    }

    /**
     * Makes new forecasts from a history; those there are keep theirs.
     *
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when it was deleted
     */
    @RolesAllowed(Roles.PLANNER)
    public void choose(UUID id) {
        change("update sufficiency_history set chosen_at = ? where id = ?", Instants.toDatabase(clock.instant()), id);
    }

    /**
     * Says in other words where a history comes from.
     *
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when it was deleted, or nothing is said
     */
    @RolesAllowed(Roles.PLANNER)
    public void rename(UUID id, String source) {
        change("update sufficiency_history set source = ? where id = ?", Histories.cleanSource(source), id);
    }

    /**
     * Says which history one goes on from, so that forecasts of that one are compared with what this one tells.
     *
     * @param before the earlier history; null for none
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when one was deleted, or it would go on from
     *     itself
     */
    @RolesAllowed(Roles.PLANNER)
    public void continues(UUID id, @Nullable UUID before) {
        if (before != null) {
            List<UUID> earlier = jdbc.sql("with recursive earlier as (select id, continues_id from sufficiency_history"
                            + " where id = ? union select h.id, h.continues_id from sufficiency_history h join earlier"
                            + " on h.id = earlier.continues_id) select id from earlier")
                    .param(before)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            if (earlier.isEmpty()) {
                throw new HistoryRefusal.HistoryUnknown().refused();
            }
            if (earlier.contains(id)) {
                throw new HistoryRefusal.HistoryContinuesItself().refused();
            }
        }
        change("update sufficiency_history set continues_id = ? where id = ?", before, id);
    }

    /**
     * Deletes a history with every forecast made from it and what hangs on these; what went on from it goes on from the
     * one before it.
     *
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when it was deleted, or something of it is being
     *     calculated
     */
    @RolesAllowed(Roles.PLANNER)
    public void delete(UUID id) {
        List<UUID> work = new ArrayList<>();
        for (String table : WORK) {
            work.addAll(ids("select id from " + table + " where forecast_id in (select f.id" + MADE_FROM + ")", id));
        }
        work.addAll(ids("select f.id" + MADE_FROM, id));
        if (jobs.isAnyUnderWay(work)) {
            throw new HistoryRefusal.HistoryInWork().refused();
        }
        for (String table : WORK) {
            jdbc.sql("delete from " + table + " where forecast_id in (select f.id" + MADE_FROM + ")")
                    .param(id)
                    .update();
        }
        jdbc.sql("delete from sufficiency_forecast where history_id = ?")
                .param(id)
                .update();
        work.forEach(jobs::forget);
        UUID before = jdbc
                .sql("select continues_id from sufficiency_history where id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        jdbc.sql("update sufficiency_history set continues_id = ? where continues_id = ?")
                .params(Arrays.asList(before, id))
                .update();
        change("delete from sufficiency_history where id = ?", id);
    }

    private List<UUID> ids(String sql, UUID historyId) {
        return jdbc.sql(sql)
                .param(historyId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private void change(String sql, @Nullable Object... values) {
        if (jdbc.sql(sql).params(Arrays.asList(values)).update() == 0) {
            throw new HistoryRefusal.HistoryUnknown().refused();
        }
    }
}
