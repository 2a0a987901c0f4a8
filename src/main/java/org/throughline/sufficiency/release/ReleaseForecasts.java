package org.throughline.sufficiency.release;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Forecasts of an authority from published figures, made in the background and then frozen. */
@Service
@Transactional
public class ReleaseForecasts {

    /** The most Januaries ahead that a screen offers. */
    public static final int MOST_YEARS = 10;

    static final int SIMULATIONS = 1_000;
    static final int FORM = 1;

    private static final long SEED = 42;
    private static final StoredJson<List<String>> SENTENCES =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);
    private static final String SELECT = "select f.*, r.source, a.name, a.last_january, a.plans"
            + " from sufficiency_release_forecast f join sufficiency_release r on r.id = f.release_id"
            + " join sufficiency_release_authority a on a.release_id = f.release_id and a.code = f.code ";

    private final JdbcClient jdbc;
    private final Releases releases;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    ReleaseForecasts(JdbcClient jdbc, Releases releases, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Begins a forecast from the last January that is published of an authority.
     *
     * @param code of the authority; null where none was chosen
     * @param years Januaries ahead, 1 to {@value #MOST_YEARS}
     * @return its id
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(UUID releaseId, @Nullable String code, int years) {
        ReleaseAuthority authority = releases.authorities(releaseId).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ReleaseRefusal.AuthorityNotChosen().refused());
        if (years < 1 || years > MOST_YEARS) {
            throw new ReleaseRefusal.ReleaseYearsOutOfRange(MOST_YEARS).refused();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_release_forecast (id, release_id, code, owner, begun_at, years, train_to,"
                        + " simulations, seed, form) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        releaseId,
                        authority.code(),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        years,
                        authority.lastJanuary(),
                        SIMULATIONS,
                        SEED,
                        FORM)
                .update();
        jobs.begin(ReleaseForecastJob.KIND, id);
        return id;
    }

    /** Stops a forecast that is being calculated; nothing happens to one that is done. */
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

    /** The forecasts made from a release, the newest first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<ReleaseForecast> of(UUID releaseId) {
        return read("where f.release_id = ? order by f.begun_at desc", releaseId);
    }

    /** One forecast. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<ReleaseForecast> find(UUID id) {
        return read("where f.id = ?", id).stream().findFirst();
    }

    /** What a forecast says; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<ReleaseTables> tables(UUID id) {
        Optional<ReleaseForecast> forecast = find(id);
        Optional<byte[]> answer = answer(id);
        if (forecast.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        String said = jdbc.sql("select said from sufficiency_release_forecast where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return releases.figures(
                        forecast.get().releaseId(), forecast.get().authority().code())
                .map(figures -> ReleaseTables.read(
                        figures.upTo(forecast.get().trainTo()).totals(), SENTENCES.read(said), answer.get()));
    }

    /** A forecast with its test as a zip of the files of the published pack's format; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    @Audited(what = "Forecast from published figures as tables")
    public Optional<byte[]> answer(UUID id) {
        return jdbc
                .sql("select form, answer from sufficiency_release_forecast where id = ? and answer is not null")
                .param(id)
                .query((row, number) -> {
                    StoredJson.known(row.getInt(1), FORM);
                    return row.getBytes(2);
                })
                .list()
                .stream()
                .findFirst();
    }

    /** Freezes what was calculated. */
    void store(UUID id, List<String> said, byte[] answer) {
        jdbc.sql("update sufficiency_release_forecast set said = ?, answer = ? where id = ?")
                .params(SENTENCES.write(said), answer, id)
                .update();
    }

    private List<ReleaseForecast> read(String where, UUID value) {
        return jobs.read(
                jdbc.sql("select f.id from sufficiency_release_forecast f " + where)
                        .param(value),
                jdbc.sql(SELECT + where).param(value),
                ReleaseForecasts::forecast);
    }

    private static ReleaseForecast forecast(ResultSet row, JobStatus status) throws SQLException {
        return new ReleaseForecast(
                row.getObject("id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getString("source"),
                new ReleaseAuthority(
                        row.getString("code"), row.getString("name"), row.getInt("last_january"), row.getInt("plans")),
                row.getString("owner"),
                Instants.fromDatabase(row, "begun_at"),
                row.getInt("years"),
                row.getInt("train_to"),
                row.getInt("simulations"),
                row.getLong("seed"),
                status.state(),
                status.message());
    }
}
