package org.throughline.transitions.arrivals;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Names;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/**
 * The children who come to the own settings in a year, with some answers of their records: what each person may see of
 * a record one by one, for all of them in two statements.
 */
@Service
@Transactional(readOnly = true)
public class Arrivals {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Arrivals(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * The children whose records were sent to a setting of the person, by name.
     *
     * @param settingId the setting
     * @param entryYear the calendar year in which the academic year of the move begins
     * @param fields keys of the questions whose answers are wanted
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public List<Arrival> of(UUID settingId, int entryYear, Collection<String> fields) {
        AccessRules reader = new AccessRules(user.rolesBySetting(), user.rolesAtAuthority());
        Map<UUID, Sent> sent = new LinkedHashMap<>();
        jdbc.sql("select r.id, r.phase, r.state, r.destination_id, r.sender_id, r.sender_name, r.sending_id,"
                        + " coalesce(s.tier, r.tier) tier, c.forename, c.surname, c.date_of_birth from transition_record r"
                        + " join transition_sending s on s.id = r.sending_id join child c on c.id = r.child_id"
                        + " where r.destination_id = ? and r.entry_year = ? and r.state in ('SENT', 'RECEIVED', 'CLOSED')"
                        + " order by c.surname, c.forename, r.id")
                .params(settingId, entryYear)
                .query(row -> {
                    Sent one = sent(row, entryYear);
                    Set<Visibility> seen = reader.readsCopy(one.handover());
                    if (!seen.isEmpty()) {
                        sent.put(row.getObject("sending_id", UUID.class), one.seen(seen));
                    }
                });
        Map<UUID, List<Answer>> answers = answers(sent.keySet(), fields);
        return sent.entrySet().stream()
                .map(entry -> entry.getValue().with(answers.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private record Sent(Arrival child, AccessRules.Handover handover, Set<Visibility> visible) {

        Sent seen(Set<Visibility> classes) {
            return new Sent(child, handover, classes);
        }

        Arrival with(List<Answer> answers) {
            return new Arrival(
                    child.recordId(),
                    child.name(),
                    child.sorted(),
                    child.born(),
                    child.settingId(),
                    child.phase(),
                    child.entryYear(),
                    child.sender(),
                    child.tier(),
                    answers.stream()
                            .filter(answer -> visible.contains(answer.visibility()))
                            .toList());
        }
    }

    private static Sent sent(ResultSet row, int entryYear) throws SQLException {
        UUID setting = row.getObject("destination_id", UUID.class);
        Arrival child = new Arrival(
                row.getObject("id", UUID.class),
                Names.said(row.getString("forename"), row.getString("surname")),
                Names.sorted(row.getString("forename"), row.getString("surname")),
                row.getObject("date_of_birth", LocalDate.class),
                setting,
                row.getString("phase"),
                entryYear,
                row.getString("sender_name"),
                Tier.valueOf(row.getString("tier")),
                List.of());
        AccessRules.Handover handover = new AccessRules.Handover(
                row.getObject("sender_id", UUID.class), setting, null, RecordState.valueOf(row.getString("state")));
        return new Sent(child, handover, Set.of());
    }

    /** The newest of each answer in these sendings; what was taken out is left out. */
    private Map<UUID, List<Answer>> answers(Collection<UUID> sendings, Collection<String> fields) {
        Map<UUID, Map<String, Answer>> newest = new HashMap<>();
        if (!sendings.isEmpty() && !fields.isEmpty()) {
            jdbc.sql("select * from transition_sent_entry where sending_id in (:sendings) and field in (:fields)"
                            + " order by sending_id, field, item, update_number")
                    .param("sendings", sendings)
                    .param("fields", fields)
                    .query(row -> {
                        newest.computeIfAbsent(row.getObject("sending_id", UUID.class), key -> new LinkedHashMap<>())
                                .put(row.getString("field") + "#" + row.getInt("item"), answer(row));
                    });
        }
        Map<UUID, List<Answer>> answers = new HashMap<>();
        newest.forEach((sending, all) -> answers.put(
                sending,
                new ArrayList<>(all.values().stream()
                        .filter(answer -> !answer.text().isBlank())
                        .toList())));
        return answers;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("field"),
                row.getInt("item"),
                row.getString("text"),
                Visibility.valueOf(row.getString("visibility")),
                Source.valueOf(row.getString("source")),
                row.getString("written_by"),
                Instants.fromDatabase(row, "written_at"),
                row.getLong("update_number"));
    }
}
