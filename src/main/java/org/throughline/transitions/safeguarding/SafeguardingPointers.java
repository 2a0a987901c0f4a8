package org.throughline.transitions.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/**
 * Where safeguarding files are and whether they have arrived, between the designated safeguarding leads of two
 * settings. Everything that is opened or changed goes into a log of its own. No narrative is kept.
 */
@Service
@Transactional
public class SafeguardingPointers {

    /** The most rows of a list. */
    static final int MOST_ROWS = 2_000;

    private static final String OURS = " where r.sender_id = ? or (r.destination_id = ? and s.id is not null)";

    private final JdbcTemplate jdbc;
    private final RecordAccess door;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    SafeguardingPointers(JdbcTemplate jdbc, RecordAccess door, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    /** The children who move to or from the own setting, overdue files first. */
    @RolesAllowed(Roles.DSL)
    public Listed<SafeguardingRow> worklist() {
        UUID own = user.setting().orElse(new UUID(0, 0));
        log(null, "Opened the worklist");
        List<SafeguardingRow> rows = jdbc
                .query(
                        "select r.id, r.phase, r.entry_year, c.upn, c.surname, c.forename, c.date_of_birth, r.sender_name,"
                                + " r.destination_name,"
                                + " coalesce(r.sender_id <> ?, true) incoming, s.sent_at, p.* from transition_record r"
                                + " join child c on c.id = r.child_id"
                                + " left join transition_sending s on s.id = r.sending_id"
                                + " left join safeguarding_pointer p on p.record_id = r.id"
                                + OURS
                                + " order by s.sent_at is null, s.sent_at, c.surname, c.forename limit " + MOST_ROWS,
                        (row, number) -> {
                            Instant sent = Instants.fromDatabaseOrNull(row, "sent_at");
                            UUID id = row.getObject("id", UUID.class);
                            return new SafeguardingRow(
                                    id,
                                    row.getString("upn"),
                                    row.getString("surname"),
                                    row.getString("forename"),
                                    row.getDate("date_of_birth").toLocalDate(),
                                    row.getString("sender_name"),
                                    row.getString("destination_name"),
                                    row.getBoolean("incoming"),
                                    row.getString("file_exists") == null
                                            ? SafeguardingPointer.none(id)
                                            : pointer(
                                                    id,
                                                    row.getLong("version"),
                                                    row.getString("file_exists"),
                                                    row.getString("system"),
                                                    row.getDate("sent_on"),
                                                    row.getString("method"),
                                                    row.getDate("received_on"),
                                                    row.getString("received_by"),
                                                    row.getBoolean("in_contact")),
                                    sent == null ? null : due(row, sent));
                        },
                        own,
                        own,
                        own)
                .stream()
                .sorted((one, other) -> Boolean.compare(other.isOverdue(today()), one.isOverdue(today())))
                .toList();
        return Listed.upTo(
                MOST_ROWS,
                rows,
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from transition_record r left join transition_sending s on s.id ="
                                + " r.sending_id" + OURS,
                        Long.class,
                        own,
                        own)));
    }

    /** How many files are late between two settings of the borough: a number, for officers. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public int countOverdue() {
        return (int) jdbc
                .query(
                        "select s.sent_at, r.phase, r.entry_year from transition_record r"
                                + " join transition_sending s on s.id = r.sending_id"
                                + " left join safeguarding_pointer p on p.record_id = r.id"
                                + " where p.received_on is null and coalesce(p.file_exists, 'UNKNOWN') <> 'NO'",
                        (row, number) -> due(row, Instants.fromDatabase(row, "sent_at")))
                .stream()
                .filter(due -> today().isAfter(due))
                .count();
    }

    private LocalDate due(ResultSet row, Instant sent) throws SQLException {
        return SafeguardingPointer.due(
                sent.atZone(Instants.LONDON).toLocalDate(),
                catalogues.phasesDuringYear().contains(row.getString("phase")) ? null : row.getInt("entry_year"));
    }

    /** Whether the two leads are in contact: all that a SENCO may know. False where nothing is recorded. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public boolean isInContact(UUID recordId) {
        AccessRules reader = door.reader();
        return door.handover(recordId)
                        .filter(handover -> !reader.readsDraft(handover).isEmpty()
                                || !reader.readsCopy(handover).isEmpty())
                        .isPresent()
                && stored(recordId).map(SafeguardingPointer::inContact).orElse(false);
    }

    /** What is recorded about a child who moves to or from the own setting; empty for any other. */
    @RolesAllowed(Roles.DSL)
    public Optional<SafeguardingPointer> find(UUID recordId) {
        if (!isOurs(recordId)) {
            return Optional.empty();
        }
        log(recordId, "Opened the pointer");
        return Optional.of(stored(recordId).orElseGet(() -> SafeguardingPointer.none(recordId)));
    }

    /**
     * Records where a file is.
     *
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when the other lead changed it in between
     */
    @RolesAllowed(Roles.DSL)
    public void record(SafeguardingPointer pointer) {
        if (!isOurs(pointer.recordId())) {
            throw new SafeguardingRefusal.NotOfYourSetting().refused();
        }
        List<String> problems = pointer.problems(today());
        if (!problems.isEmpty()) {
            throw new SafeguardingRefusal.PointerToPutRight(problems).refused();
        }
        String received =
                pointer.receivedOn() == null ? null : Objects.requireNonNullElse(pointer.receivedBy(), user.name());
        int changed = pointer.version() == 0
                ? jdbc.update(
                        "insert into safeguarding_pointer (record_id, version, file_exists, system, sent_on, method,"
                                + " received_on, received_by, in_contact, changed_by, changed_at) select ?, 1, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ? from dual where not exists (select 1 from safeguarding_pointer where"
                                + " record_id = ?)",
                        pointer.recordId(),
                        pointer.exists().name(),
                        pointer.system().name(),
                        pointer.sentOn(),
                        pointer.method().strip(),
                        pointer.receivedOn(),
                        received,
                        pointer.inContact(),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        pointer.recordId())
                : jdbc.update(
                        "update safeguarding_pointer set version = version + 1, file_exists = ?, system = ?, sent_on = ?,"
                                + " method = ?, received_on = ?, received_by = ?, in_contact = ?, changed_by = ?,"
                                + " changed_at = ? where record_id = ? and version = ?",
                        pointer.exists().name(),
                        pointer.system().name(),
                        pointer.sentOn(),
                        pointer.method().strip(),
                        pointer.receivedOn(),
                        received,
                        pointer.inContact(),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        pointer.recordId(),
                        pointer.version());
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The pointer was changed by the other lead");
        }
        log(pointer.recordId(), "Changed the pointer");
    }

    private Optional<SafeguardingPointer> stored(UUID recordId) {
        return jdbc
                .query(
                        "select * from safeguarding_pointer where record_id = ?",
                        (row, number) -> pointer(
                                recordId,
                                row.getLong("version"),
                                row.getString("file_exists"),
                                row.getString("system"),
                                row.getDate("sent_on"),
                                row.getString("method"),
                                row.getDate("received_on"),
                                row.getString("received_by"),
                                row.getBoolean("in_contact")),
                        recordId)
                .stream()
                .findFirst();
    }

    private static SafeguardingPointer pointer(
            UUID recordId,
            long version,
            String exists,
            String system,
            @Nullable Date sent,
            String method,
            @Nullable Date received,
            @Nullable String receivedBy,
            boolean inContact) {
        return new SafeguardingPointer(
                recordId,
                version,
                Exists.valueOf(exists),
                SafeguardingPointer.System.valueOf(system),
                sent == null ? null : sent.toLocalDate(),
                method,
                received == null ? null : received.toLocalDate(),
                receivedBy,
                inContact);
    }

    private boolean isOurs(UUID recordId) {
        AccessRules reader = door.reader();
        return door.handover(recordId)
                .filter(handover -> reader.readsDraft(handover).contains(Visibility.C)
                        || reader.readsCopy(handover).contains(Visibility.C))
                .isPresent();
    }

    private void log(@Nullable UUID recordId, String what) {
        jdbc.update(
                "insert into safeguarding_log (record_id, at, by_name, what) values (?, ?, ?, ?)",
                Objects.requireNonNullElse(recordId, new UUID(0, 0)),
                Instants.toDatabase(clock.instant()),
                user.name(),
                what);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Instants.LONDON));
    }
}
