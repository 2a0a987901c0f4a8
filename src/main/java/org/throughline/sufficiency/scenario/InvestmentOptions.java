package org.throughline.sufficiency.scenario;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.sufficiency.Progress;
import org.throughline.sufficiency.WorkState;
import org.throughline.sufficiency.Worker;
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

    private final JdbcTemplate jdbc;
    private final Scenarios scenarios;
    private final InvestmentOptionJob job;
    private final CurrentUser user;
    private final Clock clock;
    private final Worker worker = new Worker("best set");

    InvestmentOptions(JdbcTemplate jdbc, Scenarios scenarios, InvestmentOptionJob job, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.job = job;
        this.user = user;
        this.clock = clock;
    }

    @PostConstruct
    void endWhatTheLastServiceLeft() {
        job.states().follow();
    }

    @PreDestroy
    void stopAll() {
        worker.close();
    }

    /** What was asked of a forecast, the newest first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Listed<InvestmentOption> of(UUID forecastId) {
        return Listed.upTo(
                MOST_LISTED,
                jdbc.query(
                        "select * from sufficiency_best_set where forecast_id = ? order by begun_at desc limit "
                                + MOST_LISTED,
                        InvestmentOptions::bestSet,
                        forecastId),
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from sufficiency_best_set where forecast_id = ?", Long.class, forecastId)));
    }

    /** One of them. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<InvestmentOption> find(UUID id) {
        return jdbc.query("select * from sufficiency_best_set where id = ?", InvestmentOptions::bestSet, id).stream()
                .findFirst();
    }

    /**
     * Begins to look for the best set.
     *
     * @param candidates what may be opened, each by itself
     * @return its id
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(UUID forecastId, BigDecimal budget, PlanRequest.Aim aim, List<Change.Open> candidates) {
        if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
            throw new IllegalArgumentException("Choose 1 to " + MOST_CANDIDATES + " openings to choose from");
        }
        if (budget.signum() < 0 || budget.compareTo(MOST_BUDGET) > 0 || budget.scale() > 2) {
            throw new IllegalArgumentException("Enter the budget in pounds, from 0 to 1,000,000,000");
        }
        List<Integer> years = scenarios.years(forecastId);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("The forecast does not reach the next September");
        }
        scenarios.requireSpecialist(forecastId);
        candidates.forEach(open -> open.requireYear(years.getFirst(), years.getLast()));
        UUID id = UUID.randomUUID();
        List<Change> changes = List.copyOf(candidates);
        jdbc.update(
                "insert into sufficiency_best_set (id, forecast_id, budget, aim, candidates, owner, begun_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                forecastId,
                budget,
                aim.name(),
                ScenarioFile.text(changes),
                user.name(),
                Instants.toDatabase(clock.instant()),
                WorkState.NEW.name());
        job.states().begin(id);
        InvestmentOption asked = find(id).orElseThrow();
        worker.afterCommit(id, new Progress(3), progress -> job.run(asked, years.getFirst(), years.size(), progress));
        return id;
    }

    /** Stops the work; nothing happens where it is done. */
    @RolesAllowed(Roles.PLANNER)
    public void stop(UUID id) {
        worker.stop(id);
    }

    /** How much is worked out, 0 to 100. */
    @RolesAllowed(Roles.PLANNER)
    public int percent(UUID id) {
        return worker.percent(id);
    }

    private static InvestmentOption bestSet(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new InvestmentOption(
                row.getObject("id", UUID.class),
                row.getObject("forecast_id", UUID.class),
                row.getBigDecimal("budget"),
                PlanRequest.Aim.valueOf(row.getString("aim")),
                ScenarioFile.changes(row.getString("candidates")),
                row.getString("owner"),
                Instants.fromDatabase(row, "begun_at"),
                WorkState.valueOf(row.getString("state")),
                row.getString("message"),
                result == null ? null : ScenarioFile.bestSet(result));
    }
}
