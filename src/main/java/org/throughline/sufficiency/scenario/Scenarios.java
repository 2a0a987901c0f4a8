package org.throughline.sufficiency.scenario;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.ForecastRequest;

/** Scenarios: dated changes on a frozen forecast, worked out in the background. For planners: counts, no names. */
@Service
@Transactional
public class Scenarios {

    /** Possible futures in which children are matched. */
    public static final int FUTURES = 40;

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_CHANGES = 50;
    private static final int MOST_LISTED = 200;
    private static final String SELECT = "select id, forecast_id, title, version, changes, owner, changed_at,"
            + " worked_version from sufficiency_scenario ";

    private final JdbcClient jdbc;
    private final Forecasts forecasts;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    Scenarios(JdbcClient jdbc, Forecasts forecasts, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** The scenarios of a forecast, the last changed first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Listed<Scenario> of(UUID forecastId) {
        return Listed.upTo(
                MOST_LISTED,
                read("where forecast_id = ? order by changed_at desc limit " + MOST_LISTED, forecastId),
                () -> jdbc.sql("select count(*) from sufficiency_scenario where forecast_id = ?")
                        .param(forecastId)
                        .query(Long.class)
                        .single());
    }

    /** One scenario. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<Scenario> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** What working it out led to, of the version that was worked out last; empty where there is nothing. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<ScenarioResult> result(UUID id) {
        return jdbc
                .sql("select result from sufficiency_scenario where id = ? and result is not null")
                .param(id)
                .query((row, number) -> ScenarioFile.RESULT.read(row.getString(1)))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Begins a scenario.
     *
     * @return its id
     * @throws org.throughline.shared.Refused as {@link ScenarioRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(UUID forecastId, String title, List<Change> changes) {
        FrozenForecast forecast = forecast(forecastId);
        changes.forEach(change -> requireYear(forecast, change));
        requireNames(changes);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_scenario (id, forecast_id, title, version, changes, owner, changed_at)"
                        + " values (?, ?, ?, 1, ?, ?, ?)")
                .params(
                        id,
                        forecastId,
                        title(title),
                        ScenarioFile.CHANGES.write(changes),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        return id;
    }

    /**
     * Adds a change.
     *
     * @param version the version that was read
     * @throws org.throughline.shared.Refused as {@link ScenarioRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed the scenario since it was read
     */
    @RolesAllowed(Roles.PLANNER)
    public void add(UUID id, int version, Change change) {
        Scenario scenario = known(id);
        requireYear(forecast(scenario.forecastId()), change);
        if (scenario.changes().size() >= MOST_CHANGES) {
            throw new ScenarioRefusal.TooManyChanges(MOST_CHANGES).refused();
        }
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.add(change);
        requireNames(changes);
        store(id, version, scenario.title(), changes);
    }

    /** Puts other changes in the place of those there are: to take one away, or to undo. */
    @RolesAllowed(Roles.PLANNER)
    public void replace(UUID id, int version, List<Change> changes) {
        store(id, version, known(id).title(), changes);
    }

    /** Gives it another name. */
    @RolesAllowed(Roles.PLANNER)
    public void rename(UUID id, String title) {
        jdbc.sql("update sufficiency_scenario set title = ? where id = ?")
                .params(title(title), id)
                .update();
    }

    /** Deletes it with its result; its forecast stays. */
    @RolesAllowed(Roles.PLANNER)
    public void delete(UUID id) {
        jobs.forget(id);
        jdbc.sql("delete from sufficiency_scenario where id = ?").param(id).update();
    }

    private void store(UUID id, int version, String title, List<Change> changes) {
        int changed = jdbc.sql(
                        "update sufficiency_scenario set version = version + 1, title = ?, changes = ?, owner = ?, changed_at = ?"
                                + " where id = ? and version = ?")
                .params(
                        title,
                        ScenarioFile.CHANGES.write(changes),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        id,
                        version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The scenario was changed by somebody else");
        }
    }

    /** Calculates it in the background, as it is then; nothing where that is under way. */
    @RolesAllowed(Roles.PLANNER)
    public void workOut(UUID id) {
        Scenario scenario = known(id);
        horizon(scenario);
        requireSettings(scenario, requireSpecialist(scenario.forecastId()));
        jobs.begin(ScenarioJob.KIND, id);
    }

    /**
     * The academic years for which a scenario is calculated today.
     *
     * @param entryYear the first of them
     * @param years their number, at least 1
     */
    record Horizon(int entryYear, int years) {}

    /** The years of a scenario. */
    Horizon horizon(Scenario scenario) {
        return horizon(scenario.forecastId());
    }

    /** The years that a completed forecast can be used for today. */
    Horizon horizon(UUID forecastId) {
        int entryYear = firstYear();
        int years = lastYear(forecast(forecastId)) - entryYear + 1;
        if (years < 1) {
            throw new ScenarioRefusal.ForecastTooShort(entryYear).refused();
        }
        return new Horizon(entryYear, years);
    }

    /**
     * A history in other words than the register's would say that nobody needs a place.
     *
     * @return the settings of the history
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Set<String> requireSpecialist(UUID forecastId) {
        ForecastRequest request = forecasts.request(forecastId);
        Set<String> settings = request.history().settings();
        if (settings.stream().noneMatch(request.specialist()::contains)) {
            throw new ScenarioRefusal.HistoryWithoutSettings().refused();
        }
        return settings;
    }

    private static void requireSettings(Scenario scenario, Set<String> settings) {
        scenario.changes().stream()
                .filter(Change.Settings.class::isInstance)
                .map(Change.Settings.class::cast)
                .flatMap(change -> Stream.of(change.instead(), change.setting()))
                .filter(type -> !settings.contains(type.name()))
                .findFirst()
                .ifPresent(type -> {
                    throw new ScenarioRefusal.SettingWithoutHistory(type.label().toLowerCase(Locale.UK)).refused();
                });
    }

    private static void requireNames(List<Change> changes) {
        List<String> names = changes.stream()
                .filter(Change.Open.class::isInstance)
                .map(change -> ((Change.Open) change).name())
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new ScenarioRefusal.OpeningNamesTwice().refused();
        }
    }

    /** Stops the working out; nothing happens where it is done. */
    @RolesAllowed(Roles.PLANNER)
    public void stop(UUID id) {
        jobs.stop(id);
    }

    /** Where its calculation stands. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return jobs.status(id);
    }

    /** The academic years in which a change may begin. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<Integer> years(UUID forecastId) {
        List<Integer> years = new ArrayList<>();
        int last = lastYear(forecast(forecastId));
        for (int year = firstYear(); year <= last; year++) {
            years.add(year);
        }
        return years;
    }

    private int firstYear() {
        return AcademicYear.of(LocalDate.now(clock)).next().start();
    }

    private static int lastYear(FrozenForecast forecast) {
        return forecast.history().lastJanuary() + forecast.years() - 1;
    }

    private void requireYear(FrozenForecast forecast, Change change) {
        change.requireYear(firstYear(), lastYear(forecast));
    }

    private FrozenForecast forecast(UUID id) {
        return forecasts
                .find(id)
                .filter(each -> each.state() == JobState.DONE)
                .orElseThrow(() -> new ScenarioRefusal.ForecastNotCompleted().refused());
    }

    private Scenario known(UUID id) {
        return find(id).orElseThrow(() -> new ScenarioRefusal.ScenarioDeleted().refused());
    }

    private static String title(String title) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new ScenarioRefusal.ScenarioNameMissing(LONGEST_TITLE).refused();
        }
        return title.strip();
    }

    private List<Scenario> read(String where, Object value) {
        return jobs.read(
                jdbc.sql("select id from sufficiency_scenario " + where).param(value),
                jdbc.sql(SELECT + where).param(value),
                Scenarios::scenario);
    }

    private static Scenario scenario(ResultSet row, JobStatus status) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getObject("forecast_id", UUID.class),
                row.getString("title"),
                row.getInt("version"),
                ScenarioFile.CHANGES.read(row.getString("changes")),
                row.getString("owner"),
                Instants.fromDatabase(row, "changed_at"),
                status.state(),
                status.message(),
                row.getObject("worked_version", Integer.class));
    }
}
