package org.throughline.sufficiency.options;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.ScenarioFile;
import org.throughline.sufficiency.scenario.ScenarioRefusal;
import org.throughline.sufficiency.scenario.Scenarios;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.CandidateSites;

/**
 * Which openings are best under capital budgets, and in which year each opens, for the children of all years that a
 * forecast reaches; worked out in the background. For planners: counts, no names.
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
    private final CandidateSites sites;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    InvestmentOptions(
            JdbcClient jdbc, Scenarios scenarios, CandidateSites sites, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.sites = sites;
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
     * @param question the budgets and what may be opened, each by itself
     * @return its id
     * @throws org.throughline.shared.Refused as {@link OptionRefusal} or {@link ScenarioRefusal} when something must be
     *     put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(UUID forecastId, Question question) {
        requireBudgets(question);
        requireCandidates(question);
        List<Integer> years = scenarios.years(forecastId);
        if (years.isEmpty()) {
            throw new ScenarioRefusal.ForecastEndsBeforeOpening().refused();
        }
        if (!years.contains(question.firstYear()) || question.budgets().size() > years.size()) {
            throw new OptionRefusal.BudgetYearsOutOfRange(Math.min(Question.MOST_YEARS, years.size())).refused();
        }
        scenarios.requireSpecialist(forecastId);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_best_set (id, forecast_id, budget, aim, question, owner, begun_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        forecastId,
                        question.budget(),
                        question.aim().name(),
                        OptionFile.QUESTION.write(question),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        jobs.begin(InvestmentOptionJob.KIND, id);
        return id;
    }

    private static void requireBudgets(Question question) {
        if (question.budgets().isEmpty() || question.budgets().size() > Question.MOST_YEARS) {
            throw new OptionRefusal.BudgetYearsOutOfRange(Question.MOST_YEARS).refused();
        }
        for (BigDecimal budget : question.budgets()) {
            if (budget.signum() < 0
                    || budget.compareTo(MOST_BUDGET) > 0
                    || budget.stripTrailingZeros().scale() > 2) {
                throw new OptionRefusal.BudgetOutOfRange(MOST_BUDGET.longValue()).refused();
            }
        }
        if (question.futures() < Question.LEAST_FUTURES || question.futures() > Question.MOST_FUTURES) {
            throw new OptionRefusal.FuturesOutOfRange(Question.LEAST_FUTURES, Question.MOST_FUTURES).refused();
        }
    }

    private void requireCandidates(Question question) {
        List<Candidate> candidates = question.candidates();
        if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
            throw new OptionRefusal.CandidatesOutOfRange(MOST_CANDIDATES).refused();
        }
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!names.add(candidate.name())) {
                throw new OptionRefusal.CandidateTwice(candidate.name()).refused();
            }
            requireLeadTime(candidate);
            if (candidate.from() > question.lastYear()) {
                throw new OptionRefusal.OpensAfterBudgets(
                                candidate.name(), String.valueOf(candidate.from()), String.valueOf(question.lastYear()))
                        .refused();
            }
        }
    }

    /** What is of a candidate site is as the record has it, and opens no sooner than its lead time allows. */
    private void requireLeadTime(Candidate candidate) {
        UUID siteId = candidate.siteId();
        if (siteId == null) {
            return;
        }
        CandidateSite site =
                sites.find(siteId).orElseThrow(() -> new OptionRefusal.SiteChanged(candidate.name()).refused());
        int earliest = site.details().opensFrom().start();
        if (candidate.from() < earliest) {
            throw new OptionRefusal.OpensBeforeLeadTime(
                            candidate.name(), String.valueOf(candidate.from()), String.valueOf(earliest))
                    .refused();
        }
        if (!candidate.equals(Candidate.of(site, candidate.from()))) {
            throw new OptionRefusal.SiteChanged(candidate.name()).refused();
        }
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
        String question = row.getString("question");
        return new InvestmentOption(
                row.getObject("id", UUID.class),
                row.getObject("forecast_id", UUID.class),
                question == null ? asked(row) : OptionFile.QUESTION.read(question),
                row.getString("owner"),
                Instants.fromDatabase(row, "begun_at"),
                status.state(),
                status.message(),
                result == null ? null : OptionFile.RESULT.read(result));
    }

    /** What was asked before years were asked for: one budget, for the year in which everything opens. */
    private static Question asked(ResultSet row) throws SQLException {
        List<Candidate> candidates = ScenarioFile.CHANGES.read(row.getString("candidates")).stream()
                .map(change -> Candidate.of((Change.Open) change))
                .toList();
        return new Question(
                candidates.getFirst().from(),
                List.of(row.getBigDecimal("budget")),
                false,
                PlanRequest.Aim.valueOf(row.getString("aim")),
                Question.USUAL_FUTURES,
                candidates);
    }
}
