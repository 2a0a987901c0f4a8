package org.throughline.interchange.nccis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.Severity;
import org.throughline.interchange.matching.ChildColumns;
import org.throughline.interchange.matching.ChildLines;
import org.throughline.interchange.matching.KnownChildTable;
import org.throughline.interchange.text.TextRow;
import org.throughline.jobs.JobProgress;
import org.throughline.people.schooling.Activity;
import org.throughline.people.schooling.Participation;
import org.throughline.people.schooling.Participations;
import org.throughline.security.Roles;
import org.throughline.transitions.catalogue.AnswerRules;

/**
 * What young people with plans do, from the authority's NCCIS system. Not verified: the names of the columns and the
 * numbers of the activities, for which no public specification was read.
 */
@Component
class NccisImport implements ImportKind {

    private static final String FROM = "Activity from ";

    private static final Map<String, FieldName> COLUMNS = Map.of(
            "activity",
                    FieldName.of(
                            "Participation",
                            "Activity",
                            "activity",
                            "activitycode",
                            "currentactivity",
                            "currentactivitycode"),
            "from",
                    FieldName.of(
                            "Participation",
                            "Activity from",
                            "startdate",
                            "activitystartdate",
                            "currentactivitystartdate",
                            "from",
                            "datefrom"));

    private static final ImportRule NOBODY = new ImportRule(
            "NCCIS-01",
            Severity.ERROR,
            "UPN",
            "a young person on record",
            "Nothing to do for those without a plan; else correct the UPN, name and date of birth");
    private static final ImportRule DAY = new ImportRule(
            "NCCIS-02",
            Severity.ERROR,
            "StartDate",
            "a day that has been, such as 01/09/2026",
            "Correct the day from which the activity holds");
    private static final ImportRule ACTIVITY = new ImportRule(
            "NCCIS-03",
            Severity.ERROR,
            "Activity",
            "a code of three digits, or In education, NEET, Not known",
            "Correct the activity, or write it in words");
    private static final ImportRule TWICE = new ImportRule(
            "NCCIS-04", Severity.ERROR, "StartDate", "one activity from each day", "Take one of the two rows out");

    private final KnownChildTable table;
    private final Participations participations;
    private final Clock clock;

    NccisImport(KnownChildTable table, Participations participations, Clock clock) {
        this.table = table;
        this.participations = participations;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "nccis";
    }

    @Override
    public String label() {
        return "Participation of young people (NCCIS)";
    }

    @Override
    public String about() {
        return "A table from the authority's client caseload system: UPN, ULN or name and date of birth, the activity as a"
                + " code of three digits or in words (In education, NEET, Not known) and the day from which it holds. Young"
                + " people must be on record. The codes are grouped by their first digit, which is not verified against the"
                + " specification of NCCIS.";
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
        return List.of(NOBODY, DAY, ACTIVITY, TWICE);
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(OwnedTable.of("participation", "child_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        ChildLines lines = new ChildLines(NOBODY.fault("nobody"));
        table.read(
                this,
                file,
                List.of("activity", "from"),
                COLUMNS,
                (row, sought, match) -> activity(row, lines.of(row.number(), sought, match)),
                progress);
        lines.tell(found);
    }

    private void activity(TextRow row, ChildLines.Line line) {
        Optional<LocalDate> from = AnswerRules.date(row.cell("from")).filter(day -> !day.isAfter(LocalDate.now(clock)));
        Optional<Activity> activity = Activity.of(row.cell("activity"));
        if (from.isEmpty()) {
            line.fault(DAY.fault(row.cell("from")));
        } else if (activity.isEmpty()) {
            line.fault(ACTIVITY.fault(row.cell("activity")));
        } else if (!line.put(FROM + from.get(), text(activity.get(), code(row.cell("activity"))))) {
            line.fault(TWICE.fault("row " + row.number()));
        }
    }

    private static String code(String text) {
        return text.matches("[0-9]{3}") ? text : "";
    }

    private static String text(Activity activity, String code) {
        return activity.label() + (code.isEmpty() ? "" : " (" + code + ")");
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        participations.of(ids).forEach((child, all) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            all.forEach(each -> fields.put(FROM + each.from(), text(each.activity(), each.code())));
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
        line.values().forEach((field, text) -> {
            String code = text.replaceFirst("^.* \\(([0-9]{3})\\)$", "$1");
            String activity = text.replaceFirst(" \\([0-9]{3}\\)$", "");
            participations.record(
                    child,
                    new Participation(
                            LocalDate.parse(field.substring(FROM.length())),
                            Activity.of(activity).orElseThrow(),
                            code.equals(text) ? "" : code));
        });
        return child;
    }
}
