package org.throughline.sufficiency.release;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.Jobs;
import org.throughline.pack.PackFault;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import org.throughline.sufficiency.pack.PublishedPackReader;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.published.ShippedConstants;
import tools.jackson.core.type.TypeReference;

/** Published figures, kept as they were uploaded: a history of its own kind, by authority. */
@Service
@Transactional
public class Releases {

    /** The code of England. */
    public static final String ENGLAND = "ENG";

    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_SAID = 10;
    private static final StoredJson<PublishedAuthority> FIGURES =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    Releases(JdbcClient jdbc, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What an upload led to.
     *
     * @param id the release
     * @param warnings things worth knowing, as lines
     */
    public record Taken(UUID id, List<String> warnings) {}

    /**
     * Keeps the figures of uploaded files.
     *
     * @param source where they come from, in words
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public Taken add(String source, ReleaseFolder files) {
        cleanSource(source);
        ReleaseFigures figures = read(files);
        return new Taken(add(source, figures), figures.warnings());
    }

    /**
     * Reads uploaded files; nothing is kept.
     *
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public ReleaseFigures read(ReleaseFolder files) {
        if (!files.isReadable()) {
            throw new ReleaseRefusal.CaseloadMissing().refused();
        }
        if (files.there().contains(ReleaseFolder.Part.LINES)) {
            List<String> faults = LinesOfRelease.widen(files.path());
            if (!faults.isEmpty()) {
                throw new ReleaseRefusal.ReleaseFaulty(cut(faults)).refused();
            }
        }
        return switch (PublishedPackReader.read(files.path())) {
            case PublishedPackReader.Reading.Refused refused ->
                throw new ReleaseRefusal.ReleaseFaulty(cut(texts(refused.faults()))).refused();
            case PublishedPackReader.Reading.Read read ->
                new ReleaseFigures(read.authorities(), ReleaseNames.of(files.path()), cut(texts(read.warnings())));
        };
    }

    /**
     * Keeps figures that were read.
     *
     * @return the id of the release
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID add(String source, ReleaseFigures figures) {
        return store(cleanSource(source), figures.authorities(), figures.names());
    }

    /** What a release says. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public ReleaseFigures figures(UUID id) {
        return new ReleaseFigures(new TreeMap<>(everyone(id)), Map.of(), List.of());
    }

    /** The release that says the same; empty where none does. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<UUID> sameAs(ReleaseFigures figures) {
        return all().stream()
                .map(Release::id)
                .filter(id -> everyone(id).equals(figures.authorities()))
                .findFirst();
    }

    private UUID store(String source, SortedMap<String, PublishedAuthority> all, Map<String, String> names) {
        IntSummaryStatistics januaries = all.values().stream()
                .filter(Releases::canBeForecast)
                .flatMap(authority -> authority.totals().keySet().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (januaries.getCount() == 0) {
            throw new ReleaseRefusal.ReleaseWithoutAuthority(ShippedConstants.first()).refused();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_release (id, source, first_january, last_january, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        source,
                        januaries.getMin(),
                        januaries.getMax(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        all.forEach((code, authority) -> {
            boolean isForecast = canBeForecast(authority);
            Integer last = isForecast ? authority.totals().lastKey() : null;
            jdbc.sql("insert into sufficiency_release_authority (release_id, code, name, last_january, plans, figures)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            code,
                            names.getOrDefault(code, code),
                            last,
                            isForecast ? authority.totals().get(last) : null,
                            FIGURES.write(authority)))
                    .update();
        });
        return id;
    }

    /**
     * England is kept to compare with; of an authority there must be plans in a January by which something is known.
     */
    private static boolean canBeForecast(PublishedAuthority authority) {
        return !authority.code().equals(ENGLAND)
                && !authority.totals().isEmpty()
                && authority.totals().lastKey() >= ShippedConstants.first()
                && authority.totals().getOrDefault(authority.totals().lastKey(), 0) > 0;
    }

    /** Every release, the last one added first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<Release> all() {
        return read("order by r.added_at desc");
    }

    /** One release. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<Release> find(UUID id) {
        return read("where r.id = ?", id).stream().findFirst();
    }

    private List<Release> read(String where, Object... values) {
        return jdbc.sql("select r.*, (select count(*) from sufficiency_release_authority a where a.release_id = r.id"
                        + " and a.last_january is not null) authorities,"
                        + " (select count(*) from sufficiency_release_forecast f where f.release_id = r.id) forecasts"
                        + " from sufficiency_release r " + where)
                .params(values)
                .query((row, number) -> new Release(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getInt("first_january"),
                        row.getInt("last_january"),
                        row.getInt("authorities"),
                        row.getInt("forecasts"),
                        row.getString("added_by"),
                        Instants.fromDatabase(row, "added_at")))
                .list();
    }

    /** The authorities of a release that can be forecast, by name. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<ReleaseAuthority> authorities(UUID id) {
        return jdbc.sql("select code, name, last_january, plans from sufficiency_release_authority"
                        + " where release_id = ? and last_january is not null order by name, code")
                .param(id)
                .query((row, number) -> new ReleaseAuthority(
                        row.getString("code"), row.getString("name"), row.getInt("last_january"), row.getInt("plans")))
                .list();
    }

    /** What is published of an authority, or of England; empty where the release does not have it. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<PublishedAuthority> figures(UUID id, String code) {
        return jdbc
                .sql("select figures from sufficiency_release_authority where release_id = ? and code = ?")
                .params(id, code)
                .query((row, number) -> FIGURES.read(row.getString(1)))
                .list()
                .stream()
                .findFirst();
    }

    /** What is published of everybody in a release, England included, by code. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Map<String, PublishedAuthority> everyone(UUID id) {
        return jdbc
                .sql("select figures from sufficiency_release_authority where release_id = ?")
                .param(id)
                .query((row, number) -> FIGURES.read(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toMap(PublishedAuthority::code, Function.identity()));
    }

    /**
     * Says in other words where a release comes from.
     *
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when it was deleted, or nothing is said
     */
    @RolesAllowed(Roles.PLANNER)
    public void rename(UUID id, String source) {
        if (jdbc.sql("update sufficiency_release set source = ? where id = ?")
                        .params(cleanSource(source), id)
                        .update()
                == 0) {
            throw new ReleaseRefusal.ReleaseUnknown().refused();
        }
    }

    /**
     * Deletes a release with every forecast made from it.
     *
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when it was deleted, or a forecast from it is
     *     being calculated
     */
    @RolesAllowed(Roles.PLANNER)
    public void delete(UUID id) {
        List<UUID> forecasts =
                new ArrayList<>(jdbc.sql("select id from sufficiency_release_forecast where release_id = ?")
                        .param(id)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
        if (jobs.isAnyUnderWay(forecasts)) {
            throw new ReleaseRefusal.ReleaseInWork().refused();
        }
        jdbc.sql("delete from sufficiency_release_forecast where release_id = ?")
                .param(id)
                .update();
        forecasts.forEach(jobs::forget);
        if (jdbc.sql("delete from sufficiency_release where id = ?").param(id).update() == 0) {
            throw new ReleaseRefusal.ReleaseUnknown().refused();
        }
    }

    private static String cleanSource(String source) {
        String clean = source.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_SOURCE) {
            throw new ReleaseRefusal.ReleaseSourceMissing(LONGEST_SOURCE).refused();
        }
        return clean;
    }

    private static List<String> texts(List<PackFault> faults) {
        return faults.stream().map(PackFault::text).toList();
    }

    /** The first lines, and how many more there are. */
    private static List<String> cut(List<String> lines) {
        if (lines.size() <= MOST_SAID) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_SAID));
        first.add((lines.size() - MOST_SAID) + " more are not shown");
        return first;
    }
}
