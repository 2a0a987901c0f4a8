package org.throughline.interchange.attendance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.matching.ChildColumns;
import org.throughline.interchange.matching.ChildLines;
import org.throughline.interchange.matching.KnownChildTable;
import org.throughline.interchange.text.TextRow;
import org.throughline.jobs.JobProgress;
import org.throughline.people.schooling.AttendanceRecords;
import org.throughline.people.schooling.Term;
import org.throughline.people.schooling.TermAttendance;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Attendance and suspensions of schools: a row a child and term, for children on record. */
@Component
class AttendanceImport implements ImportKind {

    private static final Map<String, FieldName> COLUMNS = Map.of(
            "year", FieldName.of("Attendance", "Academic year", "year", "academicyear"),
            "term", FieldName.of("Attendance", "Term", "term"),
            "possible", FieldName.of("Attendance", "Sessions possible", "possible", "sessionspossible"),
            "attended", FieldName.of("Attendance", "Sessions attended", "attended", "sessionsattended"),
            "authorised",
                    FieldName.of(
                            "Attendance",
                            "Sessions missed with leave",
                            "authorised",
                            "sessionsauthorised",
                            "authorisedabsence"),
            "unauthorised",
                    FieldName.of(
                            "Attendance",
                            "Sessions missed without leave",
                            "unauthorised",
                            "sessionsunauthorised",
                            "unauthorisedabsence"),
            "suspensions",
                    FieldName.of("Attendance", "Suspensions", "suspensions", "exclusions", "numberofsuspensions"),
            "days", FieldName.of("Attendance", "Days suspended", "days", "dayssuspended", "suspensiondays"));
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})(?:[/-]?(?:20)?([0-9]{2}))?");
    private static final Pattern TEXT = Pattern.compile("possible ([0-9]+), attended ([0-9]+), authorised ([0-9]+),"
            + " unauthorised ([0-9]+), suspensions ([0-9]+), sessions suspended ([0-9]+)");
    private static final Pattern FIELD = Pattern.compile("([0-9]{4})/[0-9]{2} (.+)");

    private final KnownChildTable table;
    private final AttendanceRecords records;

    AttendanceImport(KnownChildTable table, AttendanceRecords records) {
        this.table = table;
        this.records = records;
    }

    @Override
    public String code() {
        return "attendance";
    }

    @Override
    public String label() {
        return "Attendance and suspensions of schools";
    }

    @Override
    public String about() {
        return "A table with a row a child and term: UPN, or surname, forename and date of birth; Year (such as 2025/26);"
                + " Term (blank for the whole year); sessions Possible, Attended, Authorised, Unauthorised; Suspensions and"
                + " the Days of them. A session is half a day. Children must be on record.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return ChildColumns.with(COLUMNS);
    }

    @Override
    public Set<String> endings() {
        return Set.of(".csv", ".zip");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public List<ImportRule> rules() {
        return Arrays.stream(AttendanceRule.values()).map(AttendanceRule::rule).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(OwnedTable.of("attendance_term", "child_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        ChildLines lines = new ChildLines(AttendanceRule.NOBODY.error("nobody"));
        table.read(
                this,
                file,
                List.of("year", "possible", "attended"),
                COLUMNS,
                (row, sought, match) -> term(row, lines.of(row.number(), sought, match)),
                progress);
        lines.tell(found);
    }

    private static void term(TextRow row, ChildLines.Line line) {
        Optional<AcademicYear> year = year(row.cell("year"));
        Optional<Term> term = term(row.cell("term"));
        if (year.isEmpty()) {
            line.fault(AttendanceRule.YEAR.error(row.cell("year")));
            return;
        }
        if (term.isEmpty()) {
            line.fault(AttendanceRule.TERM.error(row.cell("term")));
            return;
        }
        Optional<TermAttendance> counted = sessions(row, year.get(), term.get());
        if (counted.isEmpty()) {
            line.fault(AttendanceRule.SESSIONS.error("row " + row.number()));
        } else if (!line.put(field(counted.get()), text(counted.get()))) {
            line.fault(AttendanceRule.TWICE.error("row " + row.number()));
        }
    }

    private static Optional<TermAttendance> sessions(TextRow row, AcademicYear year, Term term) {
        int[] numbers = List.of("possible", "attended", "authorised", "unauthorised", "suspensions").stream()
                .mapToInt(column -> number(row.cell(column), 1))
                .toArray();
        int suspended = number(row.cell("days"), 2);
        if (suspended < 0 || Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            return Optional.empty();
        }
        return Optional.of(new TermAttendance(
                        year, term, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], suspended))
                .filter(TermAttendance::isPossible);
    }

    /** A number times something; 0 for a blank cell, -1 where the result is no whole number. */
    private static int number(String text, int times) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            return -1;
        }
        BigDecimal number =
                new BigDecimal(text).multiply(BigDecimal.valueOf(times)).stripTrailingZeros();
        return number.scale() > 0 ? -1 : number.intValueExact();
    }

    private static Optional<AcademicYear> year(String text) {
        Matcher matcher = YEAR.matcher(text.replace(" ", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        String end = matcher.group(2);
        return end == null || Integer.parseInt(end) == (start + 1) % 100
                ? Optional.of(new AcademicYear(start))
                : Optional.empty();
    }

    private static Optional<Term> term(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                ? Optional.of(Term.YEAR)
                : Arrays.stream(Term.values())
                        .filter(term -> plain.startsWith(term.label()))
                        .findFirst();
    }

    private static String field(TermAttendance counted) {
        return counted.year().label() + " " + counted.term().label();
    }

    private static String text(TermAttendance counted) {
        return "possible " + counted.possible() + ", attended " + counted.attended() + ", authorised "
                + counted.authorised() + ", unauthorised " + counted.unauthorised() + ", suspensions "
                + counted.suspensions() + ", sessions suspended " + counted.suspendedSessions();
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        records.of(ids).forEach((child, terms) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            terms.forEach(term -> fields.put(field(term), text(term)));
            held.put(child, fields);
        });
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID child = line.target();
        if (child == null) {
            throw new InterchangeRefusal.NobodyOnRecord("UPN").refused();
        }
        line.values().forEach((field, text) -> records.record(child, counted(field, text)));
        return child;
    }

    private static TermAttendance counted(String field, String text) {
        Matcher of = FIELD.matcher(field);
        Matcher numbers = TEXT.matcher(text);
        if (!of.matches() || !numbers.matches()) {
            throw new IllegalStateException(field + ": " + text);
        }
        int[] number = new int[6];
        for (int index = 0; index < number.length; index++) {
            number[index] = Integer.parseInt(Objects.requireNonNull(numbers.group(index + 1)));
        }
        return new TermAttendance(
                new AcademicYear(Integer.parseInt(of.group(1))),
                term(of.group(2)).orElseThrow(),
                number[0],
                number[1],
                number[2],
                number[3],
                number[4],
                number[5]);
    }
}
