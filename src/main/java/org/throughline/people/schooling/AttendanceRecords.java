package org.throughline.people.schooling;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.PeopleRefusal;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;

/** Attendance and suspensions of children, a child and a term of an academic year at a time. */
@Service
@Transactional
public class AttendanceRecords {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    AttendanceRecords(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Records a term of a child, in the place of what was recorded of that term before.
     *
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} where the numbers cannot be true together
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, TermAttendance term) {
        if (!term.isPossible()) {
            throw new PeopleRefusal.AttendanceOutOfRange(TermAttendance.MOST).refused();
        }
        jdbc.sql("insert into attendance_term (child_id, academic_year, term, possible, attended, authorised,"
                        + " unauthorised, suspensions, suspended_sessions, entered_by, entered_at) values (?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?) on duplicate key update possible = values(possible), attended ="
                        + " values(attended), authorised = values(authorised), unauthorised = values(unauthorised),"
                        + " suspensions = values(suspensions), suspended_sessions = values(suspended_sessions),"
                        + " entered_by = values(entered_by), entered_at = values(entered_at)")
                .params(
                        childId,
                        term.year().start(),
                        term.term().name(),
                        term.possible(),
                        term.attended(),
                        term.authorised(),
                        term.unauthorised(),
                        term.suspensions(),
                        term.suspendedSessions(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
    }

    /** What is recorded of these children, oldest first; nothing for those of whom nothing is. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<TermAttendance>> of(Collection<UUID> children) {
        Map<UUID, List<TermAttendance>> found = new LinkedHashMap<>();
        if (!children.isEmpty()) {
            jdbc.sql("select * from attendance_term where child_id in (:children)"
                            + " order by academic_year, field(term, 'AUTUMN', 'SPRING', 'SUMMER', 'YEAR')")
                    .param("children", children)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("child_id", UUID.class), id -> new ArrayList<>())
                                .add(term(row));
                    });
        }
        return found;
    }

    /** When a term of one of these children was last recorded; empty where none is. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<Instant> lastRecorded(Collection<UUID> children) {
        return children.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select max(entered_at) last from attendance_term where child_id in (:children)")
                        .param("children", children)
                        .query((row, number) -> Optional.ofNullable(Instants.fromDatabaseOrNull(row, "last")))
                        .single();
    }

    private static TermAttendance term(ResultSet row) throws SQLException {
        return new TermAttendance(
                new AcademicYear(row.getInt("academic_year")),
                Term.valueOf(row.getString("term")),
                row.getInt("possible"),
                row.getInt("attended"),
                row.getInt("authorised"),
                row.getInt("unauthorised"),
                row.getInt("suspensions"),
                row.getInt("suspended_sessions"));
    }
}
