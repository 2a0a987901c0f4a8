package org.throughline.sufficiency.cohort;

import jakarta.annotation.security.RolesAllowed;
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
import org.throughline.sufficiency.options.InvestmentOption;
import org.throughline.sufficiency.options.InvestmentOptions;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.Scenarios;

/** Who would come to what a scenario or the best set opens: asked for by planners, worked out in the background. */
@Service
@Transactional
public class FirstCohorts {

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final InvestmentOptions options;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    FirstCohorts(
            JdbcClient jdbc, Scenarios scenarios, InvestmentOptions options, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.options = options;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** What the work reads. */
    record Asked(UUID forecastId, CohortQuestion question, List<Integer> years) {}

    /** The one asked for last of a scenario or an investment option; empty where nobody has asked. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<FirstCohort> newest(UUID of) {
        return read("where of_id = ? order by begun_at desc limit 1", of).stream()
                .findFirst();
    }

    /** One of them. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<FirstCohort> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /**
     * Begins to find who would come to what a scenario or an investment option opens.
     *
     * @param of the scenario or the investment option
     * @return its id
     * @throws org.throughline.shared.Refused as {@link CohortRefusal} when there is nothing to come to
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(UUID of) {
        Optional<Scenario> scenario = scenarios.find(of);
        Optional<InvestmentOption> option = scenario.isPresent() ? Optional.empty() : options.find(of);
        UUID forecastId = scenario.map(Scenario::forecastId)
                .or(() -> option.map(InvestmentOption::forecastId))
                .orElseThrow(() -> new CohortRefusal.CohortOfNothing().refused());
        int last = scenarios.years(forecastId).stream()
                .mapToInt(year -> year)
                .max()
                .orElse(0);
        CohortQuestion question = scenario.map(each -> CohortQuestion.of(each, last))
                .orElseGet(() -> CohortQuestion.of(option.orElseThrow()));
        if (question.openings().isEmpty()) {
            throw new CohortRefusal.NothingOpens().refused();
        }
        scenarios.requireSpecialist(forecastId);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_first_cohort (id, forecast_id, of_id, title, question, owner, begun_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        forecastId,
                        of,
                        scenario.map(Scenario::title).orElse("The best set under the budgets"),
                        CohortFile.QUESTION.write(question),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        jobs.begin(FirstCohortJob.KIND, id);
        return id;
    }

    /** Stops the work; nothing happens where it is done. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    public void stop(UUID id) {
        jobs.stop(id);
    }

    /** Where the work stands. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return jobs.status(id);
    }

    /** What was asked, for the work; empty where it was deleted. */
    Optional<Asked> asked(UUID id) {
        return jdbc.sql("select forecast_id, question from sufficiency_first_cohort where id = ?")
                .param(id)
                .query((row, number) -> new Asked(
                        row.getObject("forecast_id", UUID.class),
                        CohortFile.QUESTION.read(row.getString("question")),
                        scenarios.years(row.getObject("forecast_id", UUID.class))))
                .optional();
    }

    private List<FirstCohort> read(String where, Object value) {
        return jobs.read(
                jdbc.sql("select id from sufficiency_first_cohort " + where).param(value),
                jdbc.sql("select * from sufficiency_first_cohort " + where).param(value),
                FirstCohorts::cohort);
    }

    private static FirstCohort cohort(ResultSet row, JobStatus status) throws SQLException {
        String result = row.getString("result");
        return new FirstCohort(
                row.getObject("id", UUID.class),
                row.getObject("forecast_id", UUID.class),
                row.getObject("of_id", UUID.class),
                row.getString("title"),
                row.getString("owner"),
                Instants.fromDatabase(row, "begun_at"),
                status.state(),
                status.message(),
                result == null ? null : CohortFile.RESULT.read(result));
    }
}
