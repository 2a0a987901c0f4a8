package org.throughline.transitions.contact;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;

/**
 * Visits and meetings before and after a move, kept by the SENCOs of both settings, with a calendar that shows clashes.
 */
@Service
@Transactional
public class Visits {

    private static final String SELECT =
            "select v.*, c.surname, c.forename from transition_visit v join transition_record r on r.id = v.record_id"
                    + " join child c on c.id = r.child_id ";
    private static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;
    private final RecordAccess door;
    private final HandoverCopyStore sendings;
    private final CurrentUser user;
    private final Clock clock;

    Visits(JdbcClient jdbc, RecordAccess door, HandoverCopyStore sendings, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.sendings = sendings;
        this.user = user;
        this.clock = clock;
    }

    /** The visits of a record, by day; none where the person leads neither side. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Visit> of(UUID recordId) {
        if (!isLed(recordId)) {
            return List.of();
        }
        List<Visit> own = calendar();
        return jdbc
                .sql(SELECT + "where v.record_id = ? order by v.visit_on, v.begins")
                .param(recordId)
                .query(Visits::visit)
                .list()
                .stream()
                .map(visit -> clashing(visit, own))
                .toList();
    }

    /** The visits of all records of the own settings that come and go, from today on, by day, with clashes marked. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Visit> calendar() {
        LocalDate today = LocalDate.now(clock);
        List<Visit> all = jdbc.sql(SELECT
                        + "where (r.sender_id in (:own) or (r.destination_id in (:own) and (r.sending_id is not null"
                        + " or r.invited_by is not null))) and v.visit_on"
                        + " between :today and :last order by v.visit_on, v.begins")
                .param("own", user.scope(Roles.SENCO))
                .param("today", today)
                .param("last", today.plusDays(MOST_DAYS))
                .query(Visits::visit)
                .list();
        return all.stream().map(visit -> clashing(visit, all)).toList();
    }

    /**
     * Plans a visit, or changes one.
     *
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when the other side changed it in between
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void record(Visit visit) {
        if (!isLed(visit.recordId())) {
            throw RecordAccess.notWithYou();
        }
        if (!visit.problems().isEmpty()) {
            throw new ContactRefusal.VisitToPutRight(visit.problems()).refused();
        }
        String notes = PlainText.of(visit.notes());
        if (visit.id() == null) {
            jdbc.sql(
                            "insert into transition_visit (id, version, record_id, kind, visit_on, begins, ends, who, place, state,"
                                    + " notes, added_by) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            visit.recordId(),
                            visit.kind().name(),
                            visit.on(),
                            visit.begins(),
                            visit.ends(),
                            visit.who().strip(),
                            visit.place().strip(),
                            visit.state().name(),
                            notes,
                            user.name())
                    .update();
            sendings.event(
                    visit.recordId(),
                    clock.instant(),
                    user.name(),
                    "Planned: " + visit.kind().label() + ", " + visit.when());
            return;
        }
        int changed = jdbc.sql(
                        "update transition_visit set version = version + 1, kind = ?, visit_on = ?, begins = ?, ends = ?, who = ?,"
                                + " place = ?, state = ?, notes = ? where id = ? and record_id = ? and version = ?")
                .params(
                        visit.kind().name(),
                        visit.on(),
                        visit.begins(),
                        visit.ends(),
                        visit.who().strip(),
                        visit.place().strip(),
                        visit.state().name(),
                        notes,
                        visit.id(),
                        visit.recordId(),
                        visit.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The visit was changed by somebody else");
        }
        sendings.event(
                visit.recordId(),
                clock.instant(),
                user.name(),
                visit.state().label() + ": " + visit.kind().label() + ", " + visit.when());
    }

    private boolean isLed(UUID recordId) {
        return door.isSender(recordId) || door.plansAtReceiver(recordId);
    }

    private static Visit clashing(Visit visit, List<Visit> others) {
        return visit.withClashes(others.stream()
                .filter(other -> !Objects.equals(other.id(), visit.id()) && visit.overlaps(other))
                .map(other -> other.child() + ": " + other.kind().label().toLowerCase(Locale.UK) + ", " + other.times())
                .toList());
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("record_id", UUID.class),
                Names.sorted(row.getString("forename"), row.getString("surname")),
                Visit.Kind.valueOf(row.getString("kind")),
                row.getObject("visit_on", LocalDate.class),
                row.getTime("begins").toLocalTime(),
                row.getTime("ends").toLocalTime(),
                row.getString("who"),
                row.getString("place"),
                Visit.State.valueOf(row.getString("state")),
                row.getString("notes"),
                List.of());
    }
}
