package org.throughline.sufficiency.scenario;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.sufficiency.plan.PlanRequest;

/**
 * Which openings are best under a capital budget, for the children of all years that a forecast reaches; worked out in
 * the background. For planners: counts, no names.
 */
@Service
@Transactional
public class InvestmentOptions {

    /** The most openings to choose from. */
    public static final int MOST_CANDIDATES = 12;

    private static final BigDecimal MOST_BUDGET = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    InvestmentOptions(JdbcClient jdbc, Scenarios scenarios, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** What was asked of a forecast, the newest first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Listed<InvestmentOption> of(UUID forecastId) {
        return Listed.upTo(
                MOST_LISTED,
                read("where forecast_id = ? order by begun_at desc limit " + MOST_LISTED, forecastId),
                () -> jdbc.sql("select count(*) from sufficiency_best_set where forecast_id = ?")
                        .param(forecastId)
                        .query(Long.class)
                        .single());
    }

    /** One of them. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<InvestmentOption> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /**
     * Begins to look for the best set.
     *
     * @param candidates what may be opened, each by itself
     * @return its id
     * @throws org.throughline.shared.Refused as {@link ScenarioRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(UUID forecastId, BigDecimal budget, PlanRequest.Aim aim, List<Change.Open> candidates) {
        if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
            throw new ScenarioRefusal.CandidatesOutOfRange(MOST_CANDIDATES).refused();
        }
        if (budget.signum() < 0 || budget.compareTo(MOST_BUDGET) > 0 || budget.scale() > 2) {
            throw new ScenarioRefusal.BudgetOutOfRange(MOST_BUDGET.longValue()).refused();
        }
        List<Integer> years = scenarios.years(forecastId);
        if (years.isEmpty()) {
            throw new ScenarioRefusal.ForecastEndsBeforeOpening().refused();
        }
        scenarios.requireSpecialist(forecastId);
        candidates.forEach(open -> open.requireYear(years.getFirst(), years.getLast()));
        UUID id = UUID.randomUUID();
        List<Change> changes = List.copyOf(candidates);
        jdbc.sql("insert into sufficiency_best_set (id, forecast_id, budget, aim, candidates, owner, begun_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        forecastId,
                        budget,
                        aim.name(),
                        ScenarioFile.text(changes),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        jobs.begin(InvestmentOptionJob.KIND, id);
        return id;
    }

    /** Stops the work; nothing happens where it is done. */
    @RolesAllowed(Roles.PLANNER)
    public void stop(UUID id) {
        jobs.stop(id);
    }

    /** Where the work stands. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return jobs.status(id);
    }

    /** The academic years for which an option is calculated today. */
    List<Integer> years(InvestmentOption option) {
        return scenarios.years(option.forecastId());
    }

    private List<InvestmentOption> read(String where, Object value) {
        return jobs.read(
                jdbc.sql("select id from sufficiency_best_set " + where).param(value),
                jdbc.sql("select * from sufficiency_best_set " + where).param(value),
                InvestmentOptions::option);
    }

    private static InvestmentOption option(ResultSet row, JobStatus status) throws SQLException {
        String result = row.getString("result");
        return new InvestmentOption(
                row.getObject("id", UUID.class),
                row.getObject("forecast_id", UUID.class),
                row.getBigDecimal("budget"),
                PlanRequest.Aim.valueOf(row.getString("aim")),
                ScenarioFile.changes(row.getString("candidates")),
                row.getString("owner"),
                Instants.fromDatabase(row, "begun_at"),
                status.state(),
                status.message(),
                result == null ? null : ScenarioFile.bestSet(result));
    }
}
