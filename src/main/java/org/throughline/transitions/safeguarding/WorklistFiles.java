package org.throughline.transitions.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.shared.csv.SafeCell;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/** The safeguarding worklist as a file to work through elsewhere, and back. */
@Service
@Transactional
public class WorklistFiles {

    /** The columns of the worklist, in order, each with what it is called here. */
    public static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("UPN", "UPN"),
            Map.entry("LegalSurname", "Surname"),
            Map.entry("LegalForename", "Forename"),
            Map.entry("DOB", "Date of birth"),
            Map.entry("DestinationLEA", "Authority of the next school"),
            Map.entry("DestinationEstab", "Number of the next school"),
            Map.entry("DestinationSchool", "Next school"),
            Map.entry("ReceivingDSL", "Lead at the next school"),
            Map.entry("ReceivingDSLEmail", "E-mail address of that lead"),
            Map.entry("RecordExists", "Whether there is a file"),
            Map.entry("System", "Where it is kept"),
            Map.entry("Sent", "Sent on"),
            Map.entry("Received", "Received on"));

    /** The columns of the worklist, in order. */
    static final List<String> COLUMNS = NAMES.stream().map(Map.Entry::getKey).toList();

    private final SafeguardingPointers pointers;
    private final TransactionOperations transactions;
    private final WorklistExport export;
    private final Clock clock;

    WorklistFiles(
            SafeguardingPointers pointers, TransactionOperations transactions, WorklistExport export, Clock clock) {
        this.export = export;
        this.pointers = pointers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The worklist as a file to work through in CPOMS and give back; every cell is safe in a spreadsheet. */
    @RolesAllowed(Roles.DSL)
    @Audited(what = "Safeguarding worklist")
    public String write() {
        List<SafeguardingRow> rows = pointers.worklist().rows();
        ExportNote.of("", rows.size());
        return text(rows);
    }

    /**
     * As above, for a purpose that is noted with the number of children.
     *
     * @param purpose what it is for; up to 300 characters
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} where nobody says what it is for
     */
    @RolesAllowed(Roles.DSL)
    public String write(String purpose) {
        List<SafeguardingRow> rows = pointers.worklist().rows();
        export.note("Safeguarding worklist (CSV)", rows.size(), purpose);
        return text(rows);
    }

    private static String text(List<SafeguardingRow> rows) {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(COLUMNS);
            for (SafeguardingRow row : rows) {
                SafeguardingPointer pointer = row.pointer();
                csv.writeRecord(
                        blank(row.upn()),
                        blank(row.surname()),
                        blank(row.forename()),
                        row.born().toString(),
                        "",
                        "",
                        blank(row.destination()),
                        blank(pointer.receivedBy()),
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
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} for each row that must be put right
     */
    @RolesAllowed(Roles.DSL)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int read(byte[] file) {
        List<String> problems = new ArrayList<>();
        List<WorklistCsv.Row> rows = WorklistCsv.rows(file, problems);
        refuse(problems);
        return Objects.requireNonNullElse(transactions.execute(status -> apply(rows)), 0);
    }

    private int apply(List<WorklistCsv.Row> rows) {
        List<SafeguardingRow> known = pointers.worklist().rows();
        List<String> problems = new ArrayList<>();
        List<SafeguardingPointer> changes = new ArrayList<>();
        for (WorklistCsv.Row row : rows) {
            List<SafeguardingRow> found = matching(row, known);
            if (found.size() != 1) {
                WorklistCsv.note(problems, "Row " + row.number() + ": " + notOne(found));
                continue;
            }
            SafeguardingPointer now = found.getFirst().pointer();
            SafeguardingPointer wanted = row.applied(now, problems);
            if (!wanted.equals(now)) {
                wanted.problems(LocalDate.now(clock))
                        .forEach(problem -> WorklistCsv.note(problems, "Row " + row.number() + ": " + problem));
                changes.add(wanted);
            }
        }
        refuse(problems);
        changes.forEach(pointers::record);
        return changes.size();
    }

    /** The names of what a row may say, as people know them. */
    private static final String EXISTS = "Record exists";

    private static final String SYSTEM = "System";
    private static final String SENT = "Sent";
    private static final String RECEIVED = "Received";

    /**
     * A row of a worklist that was worked through.
     *
     * @param number its line in the file
     * @param name the child's name as the file has it
     * @param recordId the record of the child on the list; null where it is not certain
     * @param said what the row says, by what it is called; nothing for its blank cells
     * @param problems what must be put right, as sentences
     */
    public record Line(
            long number, String name, @Nullable UUID recordId, Map<String, String> said, List<String> problems) {}

    /**
     * The rows of a worklist, each held against the list; nothing is changed.
     *
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} where the file cannot be read
     */
    @RolesAllowed(Roles.DSL)
    public List<Line> lines(byte[] file) {
        List<String> unreadable = new ArrayList<>();
        List<WorklistCsv.Row> rows = WorklistCsv.rows(file, unreadable);
        refuse(unreadable);
        List<SafeguardingRow> known = pointers.worklist().rows();
        return rows.stream().map(row -> line(row, matching(row, known))).toList();
    }

    private Line line(WorklistCsv.Row row, List<SafeguardingRow> found) {
        List<String> problems = new ArrayList<>();
        String name = Names.said(row.forename(), row.surname());
        if (found.size() != 1) {
            problems.add(notOne(found));
            return new Line(row.number(), name, null, Map.of(), problems);
        }
        SafeguardingPointer now = found.getFirst().pointer();
        SafeguardingPointer wanted = row.applied(now, problems);
        problems.addAll(wanted.equals(now) ? List.of() : wanted.problems(LocalDate.now(clock)));
        Map<String, String> said = new LinkedHashMap<>(said(wanted));
        List.of(
                        Map.entry(EXISTS, row.exists()),
                        Map.entry(SYSTEM, row.system()),
                        Map.entry(SENT, row.sent()),
                        Map.entry(RECEIVED, row.received()))
                .stream()
                .filter(cell -> cell.getValue().isBlank())
                .forEach(cell -> said.remove(cell.getKey()));
        return new Line(row.number(), name, now.recordId(), said, problems);
    }

    private static Map<String, String> said(SafeguardingPointer pointer) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                EXISTS,
                pointer.exists() == Exists.UNKNOWN ? "" : pointer.exists().label());
        said.put(
                SYSTEM,
                pointer.system() == SafeguardingPointer.System.UNKNOWN
                        ? ""
                        : pointer.system().label());
        said.put(SENT, day(pointer.sentOn()));
        said.put(RECEIVED, day(pointer.receivedOn()));
        return said;
    }

    /** What is recorded for records on the list, by the names of {@link Line#said}. */
    @RolesAllowed(Roles.DSL)
    public Map<UUID, Map<String, String>> held(Collection<UUID> recordIds) {
        return pointers.worklist().rows().stream()
                .filter(row -> recordIds.contains(row.recordId()))
                .collect(Collectors.toMap(SafeguardingRow::recordId, row -> said(row.pointer())));
    }

    /**
     * Marks what a row says.
     *
     * @param values of {@link Line#said}, those to be changed
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} when something must be put right
     */
    @RolesAllowed(Roles.DSL)
    public void mark(UUID recordId, Map<String, String> values) {
        SafeguardingPointer now =
                pointers.find(recordId).orElseThrow(() -> new SafeguardingRefusal.NotOfYourSetting().refused());
        List<String> problems = new ArrayList<>();
        SafeguardingPointer wanted = new WorklistCsv.Row(
                        1,
                        "",
                        "",
                        "",
                        "",
                        values.getOrDefault(EXISTS, ""),
                        values.getOrDefault(SYSTEM, ""),
                        values.getOrDefault(SENT, ""),
                        values.getOrDefault(RECEIVED, ""))
                .applied(now, problems);
        refuse(problems);
        pointers.record(wanted);
    }

    private static String notOne(List<SafeguardingRow> found) {
        return found.isEmpty()
                ? "no child here has this UPN, surname and date of birth. Check them against the list"
                : "more than one child here fits. Check UPN and forename against the list";
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new SafeguardingRefusal.WorklistToPutRight(problems).refused();
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

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** A cell that no spreadsheet takes for a formula; blank for nothing. */
    static String cell(@Nullable String text) {
        return SafeCell.of(blank(text));
    }
}
