package org.throughline.sufficiency.scenario;

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
import org.throughline.audit.Audited;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.sufficiency.gap.GapFile;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapTable;

/**
 * What is missing by frozen forecasts: worked out in the background by the register and the unit costs of the day, and
 * kept with the forecast until it is asked for again. For planners: counts, no names.
 */
@Service
@Transactional
public class Gaps {

    /** Possible futures in which children are placed. */
    public static final int FUTURES = 200;

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    Gaps(JdbcClient jdbc, Scenarios scenarios, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** The gap of a forecast; empty where nobody has asked for it. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<Gap> of(UUID forecastId) {
        return read("forecast_id", forecastId);
    }

    /** A calculation by its own id; empty where there is none. */
    Optional<Gap> find(UUID id) {
        return read("id", id);
    }

    /**
     * Works it out in the background, in the place of an earlier result once it is done; nothing where that is under
     * way.
     *
     * @throws org.throughline.shared.Refused as {@link ScenarioRefusal} when the forecast is not completed, ends too
     *     early or does not say who needs a specialist place
     */
    @RolesAllowed(Roles.PLANNER)
    public void workOut(UUID forecastId) {
        scenarios.horizon(forecastId);
        scenarios.requireSpecialist(forecastId);
        jdbc.sql("insert into sufficiency_gap (id, forecast_id, asked_by, asked_at) values (?, ?, ?, ?)"
                        + " on duplicate key update asked_by = values(asked_by), asked_at = values(asked_at)")
                .params(UUID.randomUUID(), forecastId, user.name(), Instants.toDatabase(clock.instant()))
                .update();
        jobs.begin(GapJob.KIND, of(forecastId).orElseThrow().id());
    }

    /** Stops the working out; nothing happens where it is done. An earlier result stays. */
    @RolesAllowed(Roles.PLANNER)
    public void stop(UUID forecastId) {
        of(forecastId).ifPresent(gap -> jobs.stop(gap.id()));
    }

    /** Where the working out for a forecast stands. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public JobStatus status(UUID forecastId) {
        return jdbc.sql("select id from sufficiency_gap where forecast_id = ?")
                .param(forecastId)
                .query(UUID.class)
                .optional()
                .map(jobs::status)
                .orElse(JobStatus.NONE);
    }

    /** The gap of every year as one table of CSV; groups of a few are one. Empty where it is not worked out. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    @Audited(what = "What is missing, counts only")
    public Optional<byte[]> csv(UUID forecastId) {
        return of(forecastId).map(Gap::result).map(GapTable::csv);
    }

    /** Freezes what was worked out. */
    void store(UUID id, GapResult result) {
        jdbc.sql("update sufficiency_gap set calculated_at = ?, result = ? where id = ?")
                .params(Instants.toDatabase(clock.instant()), GapFile.RESULT.write(result), id)
                .update();
    }

    private Optional<Gap> read(String column, UUID value) {
        List<Gap> found = jobs.read(
                jdbc.sql("select id from sufficiency_gap where " + column + " = ?")
                        .param(value),
                jdbc.sql("select * from sufficiency_gap where " + column + " = ?")
                        .param(value),
                Gaps::gap);
        return found.stream().findFirst();
    }

    private static Gap gap(ResultSet row, JobStatus status) throws SQLException {
        String result = row.getString("result");
        return new Gap(
                row.getObject("id", UUID.class),
                row.getObject("forecast_id", UUID.class),
                row.getString("asked_by"),
                Instants.fromDatabase(row, "asked_at"),
                result == null ? null : Instants.fromDatabase(row, "calculated_at"),
                status.state(),
                status.message(),
                result == null ? null : GapFile.RESULT.read(result));
    }
}
