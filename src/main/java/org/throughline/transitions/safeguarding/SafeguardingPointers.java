package org.throughline.transitions.safeguarding;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.throughline.audit.Audited;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.shared.Names;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/**
 * Where safeguarding files are and whether they have arrived, between the designated safeguarding leads of two
 * settings. Everything that is opened or changed goes into a log of its own. No narrative is kept.
 */
@Service
@Transactional
public class SafeguardingPointers {

    /** The columns of the worklist, in order. */
    static final List<String> COLUMNS = List.of(
            "UPN",
            "LegalSurname",
            "LegalForename",
            "DOB",
            "DestinationLEA",
            "DestinationEstab",
            "DestinationSchool",
            "ReceivingDSL",
            "ReceivingDSLEmail",
            "RecordExists",
            "System",
            "Sent",
            "Received");

    /** The most rows of a list. */
    static final int MOST_ROWS = 2_000;

    private static final String OURS = " where r.sender_id = ? or (r.destination_id = ? and s.id is not null)";

    private final JdbcTemplate jdbc;
    private final RecordAccess door;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final Clock clock;

    SafeguardingPointers(
            JdbcTemplate jdbc, RecordAccess door, CurrentUser user, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.door = door;
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

    private static LocalDate due(ResultSet row, Instant sent) throws SQLException {
        return SafeguardingPointer.due(
                sent.atZone(Instants.LONDON).toLocalDate(),
                row.getString("phase").equals(SafeguardingPointer.IN_YEAR) ? null : row.getInt("entry_year"));
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
     * @throws IllegalArgumentException with sentences for people when something must be put right
     * @throws OptimisticLockingFailureException when the other lead changed it in between
     */
    @RolesAllowed(Roles.DSL)
    public void record(SafeguardingPointer pointer) {
        if (!isOurs(pointer.recordId())) {
            throw new IllegalArgumentException("This child does not move to or from your setting");
        }
        List<String> problems = pointer.problems(today());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(". ", problems));
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

    /** The worklist as a file to work through in CPOMS and give back; every cell is safe in a spreadsheet. */
    @RolesAllowed(Roles.DSL)
    @Audited(what = "Safeguarding worklist")
    public String worklistFile() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (SafeguardingRow row : worklist().rows()) {
                SafeguardingPointer pointer = row.pointer();
                csv.writeRecord(
                        cell(row.upn()),
                        cell(row.surname()),
                        cell(row.forename()),
                        row.born().toString(),
                        "",
                        "",
                        cell(row.destination()),
                        cell(pointer.receivedBy()),
                        "",
                        pointer.exists() == Exists.UNKNOWN
                                ? ""
                                : pointer.exists().label(),
                        pointer.system() == SafeguardingPointer.System.UNKNOWN
                                ? ""
                                : pointer.system().label(),
                        day(pointer.sentOn()),
                        day(pointer.receivedOn()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    /**
     * Reads a worklist that was worked through: marks what is sent and received. Children are matched by UPN together
     * with surname and date of birth, never by one alone; twins are told apart by forename. All rows or none. The file
     * is read before anything is asked of the database.
     *
     * @return how many pointers were changed
     * @throws IllegalArgumentException with a sentence for each row that must be put right
     */
    @RolesAllowed(Roles.DSL)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int readWorklist(byte[] file) {
        List<String> problems = new ArrayList<>();
        List<WorklistCsv.Row> rows = WorklistCsv.rows(file, problems);
        refuse(problems);
        return Objects.requireNonNullElse(transactions.execute(status -> apply(rows)), 0);
    }

    private int apply(List<WorklistCsv.Row> rows) {
        List<SafeguardingRow> known = worklist().rows();
        List<String> problems = new ArrayList<>();
        List<SafeguardingPointer> changes = new ArrayList<>();
        for (WorklistCsv.Row row : rows) {
            List<SafeguardingRow> found = matching(row, known);
            if (found.size() != 1) {
                WorklistCsv.note(
                        problems,
                        "Row " + row.number()
                                + (found.isEmpty()
                                        ? ": no child here has this UPN, surname and date of birth. Check them against the"
                                                + " list"
                                        : ": more than one child here fits. Check UPN and forename against the list"));
                continue;
            }
            SafeguardingPointer now = found.getFirst().pointer();
            SafeguardingPointer wanted = row.applied(now, problems);
            if (!wanted.equals(now)) {
                wanted.problems(today())
                        .forEach(problem -> WorklistCsv.note(problems, "Row " + row.number() + ": " + problem));
                changes.add(wanted);
            }
        }
        refuse(problems);
        changes.forEach(this::record);
        return changes.size();
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(". ", problems));
        }
    }

    private static List<SafeguardingRow> matching(WorklistCsv.Row row, List<SafeguardingRow> known) {
        List<SafeguardingRow> found = known.stream()
                .filter(child -> row.upn().equals(Objects.requireNonNullElse(child.upn(), "")))
                .filter(child -> row.born().equals(child.born().toString()))
                .filter(child -> Names.areSame(row.surname(), child.surname())
                        || Names.areSame(row.surname(), cell(child.surname())))
                .toList();
        return found.size() < 2
                ? found
                : found.stream()
                        .filter(child -> Names.areSame(row.forename(), child.forename())
                                || Names.areSame(row.forename(), cell(child.forename())))
                        .toList();
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

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String cell(@Nullable String text) {
        String known = Objects.requireNonNullElse(text, "");
        String first = known.stripLeading().replaceFirst("^[\"']+", "");
        return !first.isEmpty() && "=+-@\t\r\0".indexOf(first.charAt(0)) >= 0 ? "'" + known : known;
    }
}
