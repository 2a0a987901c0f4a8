package org.throughline.transitions.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.ServiceDay;
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

    private static final String OURS =
            " where r.sender_id in (:own) or (r.destination_id in (:own) and s.id is not null)";

    private final JdbcClient jdbc;
    private final RecordAccess door;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final FileClock fileClock;
    private final Clock clock;

    SafeguardingPointers(
            JdbcClient jdbc,
            RecordAccess door,
            Catalogues catalogues,
            CurrentUser user,
            FileClock fileClock,
            Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.catalogues = catalogues;
        this.user = user;
        this.fileClock = fileClock;
        this.clock = clock;
    }

    /** The children who move to or from a setting where the person is the lead, overdue files first. */
    @RolesAllowed(Roles.DSL)
    public Listed<SafeguardingRow> worklist() {
        Set<UUID> own = user.scope(Roles.DSL);
        log(null, "Opened the worklist");
        FileClock.Reading reading = fileClock.reading();
        List<SafeguardingRow> rows = jdbc
                .sql("select r.id, r.phase, r.entry_year, r.sender_id, c.upn, c.surname, c.forename,"
                        + " c.date_of_birth, r.sender_name, r.destination_name, coalesce(r.sender_id not in"
                        + " (:own), true) incoming, s.sent_at, p.* from transition_record r join child c on c.id ="
                        + " r.child_id left join transition_sending s on s.id = r.sending_id left join"
                        + " safeguarding_pointer p on p.record_id = r.id"
                        + OURS
                        + " order by s.sent_at is null, s.sent_at, c.surname, c.forename limit " + MOST_ROWS)
                .param("own", own)
                .query((row, number) -> {
                    Instant sent = Instants.fromDatabaseOrNull(row, "sent_at");
                    UUID id = row.getObject("id", UUID.class);
                    DueDate due = sent == null ? null : due(reading, row, sent);
                    return new SafeguardingRow(
                            id,
                            row.getString("upn"),
                            row.getString("surname"),
                            row.getString("forename"),
                            row.getObject("date_of_birth", LocalDate.class),
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
                                            row.getObject("sent_on", LocalDate.class),
                                            row.getString("method"),
                                            row.getObject("received_on", LocalDate.class),
                                            row.getString("received_by"),
                                            row.getBoolean("in_contact")),
                            due == null ? null : due.due(),
                            due != null && due.isEstimated(),
                            due == null ? "" : due.howCounted());
                })
                .list()
                .stream()
                .sorted((one, other) -> Boolean.compare(other.isOverdue(today()), one.isOverdue(today())))
                .toList();
        return Listed.upTo(
                MOST_ROWS,
                rows,
                () -> jdbc.sql("select count(*) from transition_record r left join transition_sending s on s.id ="
                                + " r.sending_id" + OURS)
                        .param("own", own)
                        .query(Long.class)
                        .single());
    }

    /** How many files are late between two settings of the borough: a number, for officers. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public int countOverdue() {
        FileClock.Reading reading = fileClock.reading();
        return (int) jdbc
                .sql("select s.sent_at, r.phase, r.entry_year, r.sender_id from transition_record r"
                        + " join transition_sending s on s.id = r.sending_id"
                        + " left join safeguarding_pointer p on p.record_id = r.id"
                        + " where p.received_on is null and coalesce(p.file_exists, 'UNKNOWN') <> 'NO'")
                .query((row, number) -> due(reading, row, Instants.fromDatabase(row, "sent_at")))
                .list()
                .stream()
                .filter(due -> due.isLate(today()))
                .count();
    }

    private DueDate due(FileClock.Reading reading, ResultSet row, Instant sent) throws SQLException {
        return reading.due(
                ServiceDay.of(sent),
                catalogues.phasesDuringYear().contains(row.getString("phase")) ? null : row.getInt("entry_year"),
                row.getObject("sender_id", UUID.class));
    }

    /** Whether the two leads are in contact: all that a SENCO may know. False where nothing is recorded. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public boolean isInContact(UUID recordId) {
        return door.handover(recordId).filter(door.reader()::isSencoOf).isPresent()
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
                ? jdbc.sql("insert into safeguarding_pointer (record_id, version, file_exists, system, sent_on,"
                                + " method, received_on, received_by, in_contact, changed_by, changed_at) select ?, 1, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ? from dual where not exists (select 1 from safeguarding_pointer where"
                                + " record_id = ?)")
                        .param(pointer.recordId())
                        .param(pointer.exists().name())
                        .param(pointer.system().name())
                        .param(pointer.sentOn())
                        .param(pointer.method().strip())
                        .param(pointer.receivedOn())
                        .param(received)
                        .param(pointer.inContact())
                        .param(user.name())
                        .param(Instants.toDatabase(clock.instant()))
                        .param(pointer.recordId())
                        .update()
                : jdbc.sql("update safeguarding_pointer set version = version + 1, file_exists = ?, system = ?,"
                                + " sent_on = ?, method = ?, received_on = ?, received_by = ?, in_contact = ?,"
                                + " changed_by = ?, changed_at = ? where record_id = ? and version = ?")
                        .param(pointer.exists().name())
                        .param(pointer.system().name())
                        .param(pointer.sentOn())
                        .param(pointer.method().strip())
                        .param(pointer.receivedOn())
                        .param(received)
                        .param(pointer.inContact())
                        .param(user.name())
                        .param(Instants.toDatabase(clock.instant()))
                        .param(pointer.recordId())
                        .param(pointer.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The pointer was changed by the other lead");
        }
        log(pointer.recordId(), "Changed the pointer");
    }

    private Optional<SafeguardingPointer> stored(UUID recordId) {
        return jdbc
                .sql("select * from safeguarding_pointer where record_id = ?")
                .param(recordId)
                .query((row, number) -> pointer(
                        recordId,
                        row.getLong("version"),
                        row.getString("file_exists"),
                        row.getString("system"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("method"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("received_by"),
                        row.getBoolean("in_contact")))
                .list()
                .stream()
                .findFirst();
    }

    private static SafeguardingPointer pointer(
            UUID recordId,
            long version,
            String exists,
            String system,
            @Nullable LocalDate sent,
            String method,
            @Nullable LocalDate received,
            @Nullable String receivedBy,
            boolean inContact) {
        return new SafeguardingPointer(
                recordId,
                version,
                Exists.valueOf(exists),
                SafeguardingPointer.System.valueOf(system),
                sent,
                method,
                received,
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
        jdbc.sql("insert into safeguarding_log (record_id, at, by_name, what) values (?, ?, ?, ?)")
                .params(
                        Objects.requireNonNullElse(recordId, new UUID(0, 0)),
                        Instants.toDatabase(clock.instant()),
                        user.name(),
                        what)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
