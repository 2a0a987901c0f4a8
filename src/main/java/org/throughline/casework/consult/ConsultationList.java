package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casework.consult.choose.Terms;
import org.throughline.people.FormerUpn;
import org.throughline.security.Roles;
import org.throughline.shared.NameSearch;
import org.throughline.shared.Names;

/** The consultations as lists show them, page by page from the database, and how many each school has. */
@Service
@Transactional(readOnly = true)
public class ConsultationList {

    private static final String CHASED =
            "(select max(h.on_day) from casework_consultation_chase h" + " where h.consultation_id = c.id) chased_on";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How much a school is asked.
     *
     * @param settingId the setting
     * @param name its name
     * @param open consultations that it has to answer
     * @param overdue of these, those after their last day
     * @param thisTerm consultations served on it since the term began
     * @param thisYear consultations served on it since 1 September
     */
    public record SchoolLoad(UUID settingId, String name, int open, int overdue, int thisTerm, int thisYear) {}

    /** The consultations that a filter finds: those not served yet, then by last day, then those that are over. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<ConsultationRow> find(ConsultationFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(filter, values);
        return jdbc.sql("select c.id, c.child_id, ch.forename, ch.surname, c.consultee, c.requested, c.state,"
                        + " c.served_on, c.due, c.owner_name, "
                        + CHASED
                        + " from casework_consultation c join child ch on ch.id = c.child_id where "
                        + where
                        + " order by c.state in ('CLOSED', 'WITHDRAWN'), c.due, c.id limit :limit offset :offset")
                .params(values)
                .query((row, number) -> new ConsultationRow(
                        row.getObject("id", UUID.class),
                        row.getObject("child_id", UUID.class),
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        row.getString("consultee"),
                        row.getBoolean("requested"),
                        ConsultationState.valueOf(row.getString("state")),
                        row.getObject("served_on", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getObject("chased_on", LocalDate.class),
                        row.getString("owner_name")))
                .list();
    }

    /** How many consultations a filter finds. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int count(ConsultationFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(*) from casework_consultation c join child ch on ch.id = c.child_id where "
                        + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private String where(ConsultationFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        NameSearch search = new NameSearch(filter.text());
        where.append(search.condition("ch.forename", "ch.surname", "ch.reference", "ch.upn", FormerUpn.sql("ch")));
        values.putAll(search.parameters());
        if (filter.overdue()) {
            where.append(" and c.state in ('SENT', 'ACKNOWLEDGED') and c.due < :today");
            values.put("today", LocalDate.now(clock));
        }
        if (filter.state() != null) {
            where.append(" and c.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.settingId() != null) {
            where.append(" and c.setting_id = :setting");
            values.put("setting", filter.settingId());
        }
        if (filter.officer() != null) {
            where.append(" and c.owner_login = :officer");
            values.put("officer", filter.officer());
        }
        return where.toString();
    }

    /** How much each school that was consulted this academic year, or has to answer, is asked; most first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<SchoolLoad> loads() {
        LocalDate today = LocalDate.now(clock);
        Terms terms = Terms.of(today);
        return jdbc.sql(
                        "select c.setting_id, s.name,"
                                + " sum(c.state in ('SENT', 'ACKNOWLEDGED')) open,"
                                + " sum(c.state in ('SENT', 'ACKNOWLEDGED') and c.due < :today) overdue,"
                                + " sum(c.served_on >= :term) term, sum(c.served_on >= :year) year"
                                + " from casework_consultation c join setting s on s.id = c.setting_id"
                                + " where c.kind = 'PROVISION' and c.state not in ('DRAFT', 'WITHDRAWN')"
                                + " group by c.setting_id, s.name having open > 0 or year > 0 order by open desc, year desc, s.name")
                .param("today", today)
                .param("term", terms.firstDay())
                .param("year", terms.yearFirstDay())
                .query((row, number) -> new SchoolLoad(
                        row.getObject("setting_id", UUID.class),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("term"),
                        row.getInt("year")))
                .list();
    }

    /** The schools that were ever consulted, by name, to filter by. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Map<UUID, String> consulted() {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("select s.id, s.name from setting s where exists (select 1 from casework_consultation c"
                        + " where c.setting_id = s.id) order by s.name, s.id")
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
