package org.throughline.interchange.sui;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.interchange.matching.KnownChildTable;
import org.throughline.interchange.text.TextRow;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildNumber;
import org.throughline.people.ChildNumbers;
import org.throughline.people.NhsMatch;
import org.throughline.people.NhsMatches;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.security.Roles;
import org.throughline.shared.NhsNumber;
import org.throughline.shared.PlainText;

/** NHS numbers from a matching service: those it is sure of are entered where there is none, never in place of one. */
@Component
class SuiImport implements ImportKind {

    private static final String NUMBER = "NHS number";
    private static final String STATUS = "Match status";
    private static final String DIFFERENCES = "Differences";
    private static final String MISSING = "Missing here";
    private static final String FILE = "Reconciliation file of the single unique identifier (SUI)";

    private static final Map<String, FieldName> COLUMNS = Map.of(
            "nhs", FieldName.of(FieldName.CHILDREN, "NHS number", "nhsnumber", "nhs", "nhsno"),
            "status", FieldName.of(FieldName.CHILDREN, "Match status", "suimatchstatus", "matchstatus", "status"),
            "differences", FieldName.of(FieldName.CHILDREN, "Differences", "suidifferences", "differences"),
            "missing", FieldName.of(FieldName.CHILDREN, "Missing here", "suimissinglocalfields", "missinglocalfields"));

    private final KnownChildTable table;
    private final ChildNumbers numbers;
    private final NhsMatches matches;

    SuiImport(KnownChildTable table, ChildNumbers numbers, NhsMatches matches) {
        this.table = table;
        this.numbers = numbers;
        this.matches = matches;
    }

    @Override
    public String code() {
        return "sui";
    }

    @Override
    public String label() {
        return "NHS numbers from a matching service (SUI)";
    }

    @Override
    public String about() {
        return "The file that a matching service gives back for your list of children: NHS number, SUI_MatchStatus (Match,"
                + " PotentialMatch, LowConfidence, ManyMatch, NoMatch), SUI_Differences and SUI_MissingLocalFields. A number"
                + " is entered where the status is Match and none is on record; it never replaces one. Children must be on"
                + " record.";
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
    public Set<String> alsoNeeds() {
        return Set.of(Roles.HEALTH);
    }

    @Override
    public List<ImportRule> rules() {
        return Arrays.stream(SuiRule.values()).map(SuiRule::listed).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("child_number", "child_id"),
                OwnedTable.of("child_nhs_match", "child_id"),
                OwnedTable.of("record_change", "child_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        ChildLines lines = new ChildLines(SuiRule.NOBODY.error("nobody"));
        Map<String, UUID> owners = new HashMap<>();
        table.read(
                this,
                file,
                List.of("nhs", "status"),
                COLUMNS,
                (row, sought, match) -> line(row, match, lines.of(row.number(), sought, match), owners),
                progress);
        lines.tell(found);
    }

    private void line(TextRow row, ChildMatch match, ChildLines.Line line, Map<String, UUID> owners) {
        String status = ChildColumns.plain(row.cell("status"));
        Optional<NhsMatch.Status> known = Arrays.stream(NhsMatch.Status.values())
                .filter(each -> ChildColumns.plain(each.label()).equals(status))
                .findFirst();
        if (known.isEmpty()) {
            line.fault(SuiRule.STATUS.error(row.cell("status")));
            return;
        }
        String number = NumberKind.NHS.cleaned(row.cell("nhs"));
        boolean isSure = known.get() == NhsMatch.Status.MATCH;
        if (isSure) {
            number(number, match.target(), line, owners);
        } else if (!number.isEmpty()) {
            line.fault(SuiRule.NOT_SURE.query(known.get().label()));
        }
        boolean isFirst = line.put(STATUS, known.get().label());
        boolean isSame = line.put(DIFFERENCES, PlainText.line(row.cell("differences")))
                & line.put(MISSING, PlainText.line(row.cell("missing")));
        if (!isFirst || !isSame) {
            line.fault(SuiRule.TWICE.error("row " + row.number()));
        }
    }

    private void number(String number, @Nullable UUID target, ChildLines.Line line, Map<String, UUID> owners) {
        if (!NhsNumber.isValid(number)) {
            line.fault(SuiRule.NUMBER.error(number.isEmpty() ? "" : "a number whose last digit does not fit"));
            return;
        }
        if (target != null) {
            UUID owner = Objects.requireNonNullElse(
                    owners.putIfAbsent(number, target), matches.owner(number).orElse(target));
            if (!owner.equals(target)) {
                line.fault(SuiRule.OTHERS.error("the number of another child"));
            }
            Optional<ChildNumber> held = held(target);
            if (held.filter(each -> !each.value().equals(number)).isPresent()) {
                line.fault(SuiRule.REPLACES.error("another number on record"));
            }
        }
        line.put(NUMBER, number);
    }

    private Optional<ChildNumber> held(UUID child) {
        return numbers.of(child).stream()
                .filter(number -> number.kind() == NumberKind.NHS)
                .findFirst();
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, NhsMatch> said = matches.of(ids);
        Map<UUID, Map<String, String>> held = new HashMap<>();
        for (UUID id : ids) {
            Map<String, String> fields = new LinkedHashMap<>();
            held(id).ifPresent(number -> fields.put(NUMBER, number.value()));
            NhsMatch match = said.get(id);
            if (match != null) {
                fields.put(STATUS, match.status().label());
                fields.put(DIFFERENCES, match.differences());
                fields.put(MISSING, match.missing());
            }
            held.put(id, fields);
        }
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID child = line.target();
        if (child == null) {
            throw new InterchangeRefusal.NobodyOnRecord("reference or UPN").refused();
        }
        Map<String, String> said = line.line().fields();
        matches.record(
                child,
                new NhsMatch(
                        Arrays.stream(NhsMatch.Status.values())
                                .filter(each -> each.label().equals(said.get(STATUS)))
                                .findFirst()
                                .orElseThrow(),
                        said.getOrDefault(DIFFERENCES, ""),
                        said.getOrDefault(MISSING, "")));
        String number = line.value(NUMBER, "");
        if (!number.isEmpty()) {
            if (held(child).isPresent()) {
                throw new InterchangeRefusal.ChangedSincePreview(line.line().subject()).refused();
            }
            numbers.enter(child, NumberKind.NHS, null, number, NumberSource.NHS, FILE);
            numbers.matched(child, NumberKind.NHS, number, FILE);
        }
        return child;
    }
}
