package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.security.Roles;
import org.throughline.shared.NameSearch;
import org.throughline.shared.Names;

/** The cases of an entry year as the list shows them, page by page from the database: what is due first comes first. */
@Service
@Transactional(readOnly = true)
public class Cockpit {

    private static final String STATUS = CaseStatusSql.of("k");

    /** The next milestone that is not reached. */
    static final String DUE = "case when k.stage in ('MOVED_LA', 'CEASED', 'ENDED') or k.final_on is not null"
            + " then null when k.review_on is null and k.notice_on is null then k.review_by"
            + " when k.notice_on is null then k.draft_by else k.last_lawful_day end";

    private static final String FROM = " from casework_case k join child c on c.id = k.child_id"
            + " left join provision pr on pr.id = k.from_provision_id where k.entry_year = :entry";

    private final JdbcClient jdbc;
    private final Clock clock;

    Cockpit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The cases that a filter finds, the next due day first, from an offset on. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<CockpitRow> find(CockpitFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(filter, values);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("select k.id, k.child_id, c.reference, c.surname, c.forename, k.kind, k.nc_year,"
                        + " pr.name provision_name, k.stays, k.stage, k.review_on, k.owner_name, k.deadline, " + DUE
                        + " next_due, " + STATUS + " status"
                        + FROM
                        + where
                        + " order by next_due is null, next_due, c.surname, c.forename, k.id"
                        + " limit :limit offset :offset")
                .params(values)
                .query((row, number) -> row(row, today))
                .list();
    }

    private static CockpitRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("next_due", LocalDate.class);
        return new CockpitRow(
                row.getObject("id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getString("reference"),
                Names.sorted(row.getString("forename"), row.getString("surname")),
                PhaseTransferKind.valueOf(row.getString("kind")),
                row.getInt("nc_year"),
                row.getString("provision_name"),
                row.getBoolean("stays"),
                CaseStage.valueOf(row.getString("stage")),
                row.getObject("review_on") != null,
                ClockStatus.valueOf(row.getString("status")),
                row.getString("owner_name"),
                row.getObject("deadline", LocalDate.class),
                due,
                due == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(today, due)));
    }

    /** How many cases a filter finds. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int count(CockpitFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** The ids of the cases that a filter finds, for an act on all of them. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<UUID> ids(CockpitFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select k.id" + FROM + where + " order by k.id")
                .params(values)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How many of the cases that a filter finds stand how to their dates; the filter's own status is not asked. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Map<ClockStatus, Integer> statuses(CockpitFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(
                new CockpitFilter(
                        filter.entryYear(),
                        filter.text(),
                        filter.stage(),
                        null,
                        filter.kind(),
                        filter.owner(),
                        filter.open()),
                values);
        values.put("today", LocalDate.now(clock));
        Map<ClockStatus, Integer> counts = new EnumMap<>(ClockStatus.class);
        jdbc.sql("select " + STATUS + " status, count(*) cases" + FROM + where + " group by status")
                .params(values)
                .query(row -> {
                    counts.put(ClockStatus.valueOf(row.getString("status")), row.getInt("cases"));
                });
        return counts;
    }

    /** The entry years that have cases, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<Integer> entryYears() {
        return jdbc.sql("select distinct entry_year from casework_case order by entry_year desc")
                .query((row, number) -> Integer.valueOf(row.getInt("entry_year")))
                .list();
    }

    /** The officers' trays of an entry year: how many cases of each stand how; nobody's cases too. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<Tray> trays(int entryYear) {
        Map<String, Tray> trays = new LinkedHashMap<>();
        jdbc.sql("select k.owner_login, max(k.owner_name) owner_name, " + STATUS + " status, count(*) cases"
                        + FROM
                        + " group by k.owner_login, status order by owner_name is null, owner_name, k.owner_login")
                .param("entry", entryYear)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    String login = row.getString("owner_login");
                    String name = row.getString("owner_name");
                    trays.computeIfAbsent(
                                    login == null ? CockpitFilter.NOBODY : login,
                                    key -> new Tray(key, name, new EnumMap<>(ClockStatus.class)))
                            .cases()
                            .put(ClockStatus.valueOf(row.getString("status")), row.getInt("cases"));
                });
        return List.copyOf(trays.values());
    }

    /**
     * An officer's cases.
     *
     * @param login sign-in name; {@link CockpitFilter#NOBODY} for cases of nobody
     * @param name the officer's name; null for nobody
     * @param cases how many stand how to their dates
     */
    public record Tray(String login, @Nullable String name, Map<ClockStatus, Integer> cases) {

        /** All of them. */
        public int total() {
            return cases.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private String where(CockpitFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        values.put("entry", filter.entryYear());
        values.put("today", LocalDate.now(clock));
        NameSearch search = new NameSearch(filter.text());
        where.append(search.condition("c.forename", "c.surname", "c.reference", "c.upn"));
        values.putAll(search.parameters());
        if (filter.stage() != null) {
            where.append(" and k.stage = :stage");
            values.put("stage", filter.stage().name());
        }
        if (filter.status() != null) {
            where.append(" and ").append(STATUS).append(" = :status");
            values.put("status", filter.status().name());
        }
        if (filter.kind() != null) {
            where.append(" and k.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (CockpitFilter.NOBODY.equals(filter.owner())) {
            where.append(" and k.owner_login is null");
        } else if (filter.owner() != null) {
            where.append(" and k.owner_login = :owner");
            values.put("owner", filter.owner());
        }
        if (filter.open()) {
            where.append(" and k.stage not in ('MOVED_LA', 'CEASED', 'ENDED')");
        }
        return where.toString();
    }
}
