package org.throughline.casework.prefer;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.FormerUpn;
import org.throughline.security.Roles;
import org.throughline.shared.NameSearch;
import org.throughline.shared.Names;

/** Requests for preferences that wait for a family or for an officer, page by page from the database. */
@Service
@Transactional(readOnly = true)
public class PreferenceList {

    private static final String UNREAD = "exists (select 1 from casework_preference_answer a"
            + " where a.request_id = r.id and a.way = 'LINK' and a.read_at is null)";
    private static final String OFFICER = "coalesce(c.owner_login, r.by_login)";
    private static final String FROM = " from casework_preference_request r"
            + " join casework_case c on c.id = r.case_id join child ch on ch.id = c.child_id where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PreferenceList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The requests that a filter finds, by their last day, from an offset on. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<PreferenceRow> find(PreferenceFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(filter, values);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("select c.id, c.entry_year, ch.forename, ch.surname, r.asked_on, r.answer_by, r.closed_on,"
                        + " coalesce(c.owner_name, r.by_name) officer, (select max(m.on_day) from"
                        + " casework_preference_reminder m where m.request_id = r.id) reminded_on"
                        + FROM + where + " order by r.answer_by, r.id limit :limit offset :offset")
                .params(values)
                .query((row, number) -> {
                    LocalDate answerBy = row.getObject("answer_by", LocalDate.class);
                    boolean isAwaited = row.getObject("closed_on", LocalDate.class) == null;
                    return new PreferenceRow(
                            row.getObject("id", UUID.class),
                            Names.sorted(row.getString("forename"), row.getString("surname")),
                            row.getInt("entry_year"),
                            !isAwaited
                                    ? PreferenceFilter.Waits.UNREAD
                                    : today.isAfter(answerBy)
                                            ? PreferenceFilter.Waits.OVERDUE
                                            : PreferenceFilter.Waits.ASKED,
                            row.getObject("asked_on", LocalDate.class),
                            answerBy,
                            row.getObject("reminded_on", LocalDate.class),
                            row.getString("officer"));
                })
                .list();
    }

    /** How many requests a filter finds. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int count(PreferenceFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private String where(PreferenceFilter filter, Map<String, Object> values) {
        NameSearch search = new NameSearch(filter.text());
        StringBuilder where = new StringBuilder(
                switch (filter.waits()) {
                    case null -> "(r.closed_on is null or " + UNREAD + ")";
                    case ASKED -> "r.closed_on is null and r.answer_by >= :today";
                    case OVERDUE -> "r.closed_on is null and r.answer_by < :today";
                    case UNREAD -> UNREAD;
                });
        where.append(search.condition("ch.forename", "ch.surname", "ch.reference", "ch.upn", FormerUpn.sql("ch")));
        values.putAll(search.parameters());
        values.put("today", LocalDate.now(clock));
        if (filter.officer() != null) {
            where.append(" and ").append(OFFICER).append(" = :officer");
            values.put("officer", filter.officer());
        }
        return where.toString();
    }
}
