package org.throughline.sufficiency;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.StoredJson;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.history.ForecastFormat;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistorySummary;
import org.throughline.sufficiency.history.SettingCell;
import org.throughline.sufficiency.history.TodaysLists;
import org.throughline.sufficiency.published.EnglandGrowth;

/** Forecasts, worked out in the background one after the other and then frozen. For planners: counts, no names. */
@Service
@Transactional
public class Forecasts {

    /** Possible futures of a forecast. */
    public static final int SIMULATIONS = 1_000;

    /** The most Januaries ahead that a screen offers. */
    public static final int MOST_YEARS = 10;

    /** Kinds of setting in which a child takes a specialist place, as histories name them. */
    private static final Set<String> SPECIALIST = Arrays.stream(ProvisionType.values())
            .filter(ProvisionType::isSpecialist)
            .map(ProvisionType::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final long SEED = 42;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_LISTED = 200;
    private static final int MOST_MISSING = 5;
    private static final String SELECT = "select f.*, " + Histories.COLUMNS
            + " from sufficiency_forecast f join sufficiency_history h on h.id = f.history_id ";

    private final JdbcClient jdbc;
    private final Histories histories;
    private final TodaysLists lists;
    private final ForecastFormat format;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    Forecasts(
            JdbcClient jdbc,
            Histories histories,
            TodaysLists lists,
            ForecastFormat format,
            Jobs jobs,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.lists = lists;
        this.format = format;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Begins a forecast on the chosen history, with the list of today where that continues it.
     *
     * @param title its name
     * @param reason why it is made, or what has changed since the one before
     * @param years Januaries ahead, 1 to {@value #MOST_YEARS}
     * @return its id
     * @throws org.throughline.shared.Refused as {@link SufficiencyRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(String title, String reason, int years) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new SufficiencyRefusal.ForecastNameMissing(LONGEST_TITLE).refused();
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new SufficiencyRefusal.ForecastReasonMissing(LONGEST_REASON).refused();
        }
        if (years < 1 || years > MOST_YEARS) {
            throw new SufficiencyRefusal.ForecastYearsOutOfRange(MOST_YEARS).refused();
        }
        HistorySummary newest = histories.chosen().orElseThrow(() -> new SufficiencyRefusal.HistoryMissing().refused());
        ForecastFormat.Reading reading = histories.read(newest.id());
        History history = java.util.Objects.requireNonNull(reading.history());
        requirePopulation(history, newest.lastJanuary() + years);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into sufficiency_forecast (id, history_id, title, reason, owner, begun_at, years, simulations, seed)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        newest.id(),
                        title.strip(),
                        reason.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        years,
                        SIMULATIONS,
                        SEED)
                .update();
        lists.after(history).ifPresent(list -> lists.keep(id, list));
        jobs.begin(ForecastJob.KIND, id);
        return id;
    }

    private static void requirePopulation(History history, int until) {
        List<Population.Cell> missing = history.missingPopulation(until);
        if (!missing.isEmpty()) {
            String cells = missing.stream()
                    .limit(MOST_MISSING)
                    .map(cell -> "January " + cell.year() + ", NC year " + cell.ncYear())
                    .collect(Collectors.joining("; "));
            throw new SufficiencyRefusal.ResidentsUnknown(cells, Math.max(0, missing.size() - MOST_MISSING)).refused();
        }
        history.joinedWithoutResidents().forEach((cell, children) -> {
            throw new SufficiencyRefusal.NoResidentsWhereSomeJoined(cell.year(), cell.ncYear(), children).refused();
        });
    }

    /**
     * The request of a frozen forecast again: what it was fitted on, its futures and its seed.
     *
     * @throws org.throughline.shared.Refused as {@link SufficiencyRefusal} when there is no such forecast
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public ForecastRequest request(UUID id) {
        FrozenForecast forecast = find(id).orElseThrow(() -> new SufficiencyRefusal.ForecastUnknown().refused());
        ForecastFormat.Reading reading = histories.read(forecast.history().id());
        return new ForecastRequest(
                        java.util.Objects.requireNonNull(reading.history()),
                        forecast.years(),
                        forecast.simulations(),
                        forecast.seed(),
                        1,
                        List.of(),
                        reading.costs(),
                        SPECIALIST)
                .knowing(new EnglandGrowth())
                .beginningWith(lists.of(id).orElse(null));
    }

    /** Stops a forecast that is being worked out; nothing happens to one that is done. */
    @RolesAllowed(Roles.PLANNER)
    public void stop(UUID id) {
        jobs.stop(id);
    }

    /** Where the calculation of a forecast stands. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return jobs.status(id);
    }

    /** The newest forecasts, newest first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Listed<FrozenForecast> newest() {
        return Listed.upTo(
                MOST_LISTED,
                read("order by f.begun_at desc limit " + MOST_LISTED),
                () -> jdbc.sql("select count(*) from sufficiency_forecast")
                        .query(Long.class)
                        .single());
    }

    /** One forecast. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<FrozenForecast> find(UUID id) {
        return read("where f.id = ?", id).stream().findFirst();
    }

    /** What a frozen forecast says; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<ForecastTables> tables(UUID id) {
        return file(id).map(format::readForecast);
    }

    /**
     * Children by kind of setting with NC year and with need, as returns ask for them; empty where the forecast is not
     * done or was made before these were kept.
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<SettingCell> settingCells(UUID id) {
        return file(id).map(format::readSettingCells).orElse(List.of());
    }

    /**
     * What the forecast that was frozen before one says of all children with plans, by January; empty for the first.
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Map<Integer, Double> totalsOfTheOneBefore(UUID id) {
        return jdbc
                .sql(
                        "select p.answer from sufficiency_forecast p join sufficiency_forecast f on p.begun_at < f.begun_at"
                                + " where f.id = ? and p.answer is not null order by p.begun_at desc limit 1")
                .param(id)
                .query((row, number) -> format.readForecast(row.getBytes(1)))
                .list()
                .stream()
                .flatMap(tables -> tables.rows().getOrDefault(Level.TOTAL, List.of()).stream())
                .collect(Collectors.toMap(
                        ForecastTables.Row::year, row -> row.spread().mean()));
    }

    /** A frozen forecast as a zip of the files of its format; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    @Audited(what = "Forecast as tables, counts only")
    public Optional<byte[]> answer(UUID id) {
        return file(id);
    }

    /** As above, for what shows a part of it: nobody takes it away. */
    Optional<byte[]> file(UUID id) {
        return jdbc
                .sql("select form, answer from sufficiency_forecast where id = ? and answer is not null")
                .param(id)
                .query((row, number) -> {
                    StoredJson.known(row.getInt(1), Histories.FORM);
                    return row.getBytes(2);
                })
                .list()
                .stream()
                .findFirst();
    }

    /** Plans in the Januaries that have come since a forecast, by the histories that go on from its own. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public SortedMap<Integer, Integer> actuals(UUID id) {
        return find(id).map(FrozenForecast::history)
                .map(history -> histories.cameAfter(history.id(), history.lastJanuary()))
                .orElseGet(TreeMap::new);
    }

    private List<FrozenForecast> read(String where, Object... values) {
        return jobs.read(
                jdbc.sql("select f.id from sufficiency_forecast f " + where).params(values),
                jdbc.sql(SELECT + where).params(values),
                Forecasts::forecast);
    }

    private static FrozenForecast forecast(ResultSet row, JobStatus status) throws SQLException {
        return new FrozenForecast(
                row.getObject("id", UUID.class),
                HistorySummary.read(row, row.getRow()),
                row.getString("title"),
                row.getString("reason"),
                row.getString("owner"),
                Instants.fromDatabase(row, "begun_at"),
                row.getInt("years"),
                row.getInt("simulations"),
                row.getLong("seed"),
                status.state(),
                status.message());
    }
}
