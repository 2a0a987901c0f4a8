package org.throughline.interchange.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.NumberSource;
import org.throughline.people.TaughtYear;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.Sex;

/** Children: who they are and where they live. */
@Component
@Order(1)
class ChildrenSheet implements Sheet {

    static final String CODE = "children";

    private static final String SEX = "Sex";
    private static final String TAUGHT = "Taught in NC year";
    private static final String TAUGHT_IN = "In the academic year";
    private static final String TAUGHT_WHY = "Why not by age";
    private static final String REASON = "From a spreadsheet";
    private static final int REFERENCE_DIGITS = 12;

    private final ChildLines children;
    private final Children records;
    private final ChildIdentities identities;

    ChildrenSheet(ChildLines children, Children records, ChildIdentities identities) {
        this.children = children;
        this.records = records;
        this.identities = identities;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Children";
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(ChildLines.columns().stream()
                .map(column -> column.name().equals(ChildLines.SURNAME)
                                || column.name().equals(ChildLines.BORN)
                        ? column.needed()
                        : column)
                .toList());
        columns.add(
                SheetColumn.optional(SEX, CellForm.SEX, "Female or male, as on the school roll", "Female", "Gender"));
        columns.add(SheetColumn.optional(
                ChildLines.POSTCODE, CellForm.POSTCODE, "Home postcode", "BL9 0SW", "Post code", "Home postcode"));
        columns.add(SheetColumn.optional(
                TAUGHT,
                CellForm.NC_YEAR,
                "NC year, only where it is not the one of the date of birth",
                "",
                "NC year actual",
                "Taught NC year"));
        columns.add(SheetColumn.optional(
                TAUGHT_IN,
                CellForm.ACADEMIC_YEAR,
                "Academic year in which it is that NC year",
                "",
                "Taught academic year"));
        columns.add(SheetColumn.optional(
                TAUGHT_WHY, CellForm.WORDS, "Why the child is taught out of cohort", "", "Taught reason"));
        return columns;
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("child", "id"),
                OwnedTable.of("child_number", "child_id"),
                OwnedTable.of("former_upn", "child_id"),
                OwnedTable.of("child_formerly", "child_id"));
    }

    @Override
    public List<FoundLine> lines(List<SheetRow> rows) {
        ChildLines.Known known = children.known();
        Set<String> seen = new HashSet<>();
        List<FoundLine> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            ChildMatch match = known.match(row);
            List<ImportFault> faults = new ArrayList<>(row.faults());
            known.checkZeros(row, faults);
            checkTaught(row, faults);
            boolean isChildTwice = match.target() != null && !seen.add("child " + match.target());
            boolean isReferenceTwice = isSeen(seen, row, ChildLines.REFERENCE);
            boolean isUpnTwice = isSeen(seen, row, ChildLines.UPN);
            if (isChildTwice || isReferenceTwice || isUpnTwice) {
                faults.add(SheetRule.TWICE.broken("", ChildLines.subject(row)));
            }
            lines.add(new FoundLine(
                    row.number(),
                    ChildLines.subject(row),
                    match.target(),
                    match.why(),
                    match.candidates(),
                    fields(row),
                    faults,
                    CODE));
        }
        return lines;
    }

    private static boolean isSeen(Set<String> seen, SheetRow row, String column) {
        return row.has(column) && !seen.add(column + " " + row.value(column));
    }

    private static void checkTaught(SheetRow row, List<ImportFault> faults) {
        for (String needed : List.of(TAUGHT_IN, TAUGHT_WHY)) {
            if (row.has(TAUGHT) && !row.has(needed)) {
                faults.add(SheetRule.MISSING.broken(needed, ""));
            }
        }
    }

    private Map<String, String> fields(SheetRow row) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns().stream()
                .map(SheetColumn::name)
                .filter(row::has)
                .forEach(column -> fields.put(column, row.value(column)));
        return fields;
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        records.find(ids).forEach((id, child) -> held.put(id, row(child)));
        return held;
    }

    private static Map<String, String> row(ChildRecord child) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(ChildLines.REFERENCE, child.reference());
        row.put(ChildLines.UPN, Objects.requireNonNullElse(child.upn(), ""));
        row.put(ChildLines.SURNAME, CellReader.words(child.surname()));
        row.put(ChildLines.FORENAME, CellReader.words(child.forename()));
        row.put(ChildLines.BORN, child.dateOfBirth().toString());
        row.put(SEX, child.sex() == null ? "" : child.sex().label());
        row.put(ChildLines.POSTCODE, Objects.requireNonNullElse(child.postcode(), ""));
        TaughtYear taught = child.taught();
        row.put(TAUGHT, taught == null ? "" : String.valueOf(taught.ncYear()));
        row.put(TAUGHT_IN, taught == null ? "" : new AcademicYear(taught.academicYear()).label());
        row.put(TAUGHT_WHY, taught == null ? "" : CellReader.words(taught.reason()));
        return row;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID target = line.target();
        ChildRecord known = target == null ? null : records.find(target).orElseThrow();
        Map<String, String> now = new HashMap<>(known == null ? Map.of() : row(known));
        now.putAll(line.values());
        String said = now.getOrDefault(ChildLines.REFERENCE, "");
        String reference = !said.isEmpty()
                ? said
                : "F" + UUID.randomUUID().toString().replace("-", "").substring(0, REFERENCE_DIGITS);
        String postcode = now.getOrDefault(ChildLines.POSTCODE, "");
        String sex = now.getOrDefault(SEX, "");
        String upn = now.getOrDefault(ChildLines.UPN, "");
        return records.record(
                new ChildRecord(
                        target,
                        known == null ? null : known.version(),
                        reference,
                        upn.isEmpty() ? null : upn,
                        now.getOrDefault(ChildLines.SURNAME, ""),
                        now.getOrDefault(ChildLines.FORENAME, ""),
                        LocalDate.parse(now.getOrDefault(ChildLines.BORN, "")),
                        sex.isEmpty() ? null : sex.equals(Sex.F.label()) ? Sex.F : Sex.M,
                        postcode.isEmpty() ? null : postcode,
                        home(known, postcode),
                        known == null ? Set.of() : known.siblings(),
                        taught(now),
                        known == null ? reference : known.packId()),
                NumberSource.NOT_RECORDED,
                REASON);
    }

    /** Where the home is stays as it was while the postcode does; else it is found anew. */
    private static @Nullable GridReference home(@Nullable ChildRecord known, String postcode) {
        return known != null && postcode.equals(Objects.requireNonNullElse(known.postcode(), "")) ? known.home() : null;
    }

    private static @Nullable TaughtYear taught(Map<String, String> now) {
        String year = now.getOrDefault(TAUGHT, "");
        return year.isEmpty()
                ? null
                : new TaughtYear(
                        Integer.parseInt(year),
                        start(now.getOrDefault(TAUGHT_IN, "")),
                        now.getOrDefault(TAUGHT_WHY, ""));
    }

    /** The first calendar year of an academic year as cells have it. */
    static int start(String label) {
        return Integer.parseInt(label.substring(0, 4));
    }

    /** Who a child is, as columns of every sheet about children. */
    static Map<String, String> who(ChildIdentity child) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(ChildLines.REFERENCE, child.reference());
        row.put(ChildLines.UPN, Objects.requireNonNullElse(child.upn(), ""));
        row.put(ChildLines.SURNAME, CellReader.words(child.surname()));
        row.put(ChildLines.FORENAME, CellReader.words(child.forename()));
        row.put(ChildLines.BORN, child.dateOfBirth().toString());
        return row;
    }

    @Override
    public List<Map<String, String>> rows() {
        return records.find(identities.all().stream().map(ChildIdentity::id).toList()).values().stream()
                .map(ChildrenSheet::row)
                .sorted(Comparator.comparing(row -> row.getOrDefault(ChildLines.REFERENCE, "")))
                .toList();
    }
}
