package org.throughline.interchange.sheets;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.interchange.Candidate;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.Severity;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Names;
import org.throughline.shared.YearGroup;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.MoveRules;

/** What the rows of a class mean: whom on record, and what is wrong with them. */
@Component
class ClassRows {

    private final KnownChildren known;
    private final ClassRecords records;
    private final Catalogues catalogues;

    ClassRows(KnownChildren known, ClassRecords records, Catalogues catalogues) {
        this.known = known;
        this.records = records;
        this.catalogues = catalogues;
    }

    /**
     * A row as a line.
     *
     * @param seen who stood in rows before; the child of this row is added
     */
    FoundLine line(SheetRow row, ClassMove move, Set<String> seen) {
        List<ImportFault> faults = new ArrayList<>(row.faults());
        String name = Names.said(row.value(ChildLines.FORENAME), row.value(ChildLines.SURNAME));
        ClassChecks.check(row, name, seen, faults);
        boolean isRefused = faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
        List<KnownChildren.Match> matches = isRefused
                ? List.of()
                : known.like(
                        row.value(ChildLines.FORENAME),
                        row.value(ChildLines.SURNAME),
                        LocalDate.parse(row.value(ChildLines.BORN)),
                        ClassChecks.upn(row),
                        move.opening(new UUID(0, 0)));
        boolean isElsewhere = !isRefused
                && matches.isEmpty()
                && row.has(ChildLines.UPN)
                && records.isTaken(row.value(ChildLines.UPN));
        if (isElsewhere) {
            faults.add(SheetRule.ELSEWHERE.broken(ChildLines.UPN, row.value(ChildLines.UPN)));
            UUID asked = UUID.nameUUIDFromBytes(
                    (move.sender() + row.value(ChildLines.UPN)).getBytes(StandardCharsets.UTF_8));
            return found(
                    row,
                    name,
                    asked,
                    "",
                    List.of(),
                    Map.of(ClassRecords.REQUEST, row.value(ChildLines.UPN)),
                    faults,
                    move);
        }
        boolean isSure = matches.size() == 1 && ClassChecks.isSame(matches.getFirst(), row, name);
        UUID target = isSure ? matches.getFirst().childId() : null;
        if (!isRefused && (isSure || matches.isEmpty())) {
            checkYear(target == null ? ClassChecks.added(row) : records.child(target), move, faults);
        }
        return found(
                row,
                name.isBlank() ? row.value(ChildLines.UPN) : name,
                target,
                isSure ? ClassChecks.why(matches.getFirst(), row) : "",
                isSure
                        ? List.of()
                        : matches.stream()
                                .map(match -> new Candidate(match.childId(), match.name(), ClassChecks.why(match, row)))
                                .toList(),
                fields(row, move, target, faults),
                faults,
                move);
    }

    private static FoundLine found(
            SheetRow row,
            String subject,
            @Nullable UUID target,
            String why,
            List<Candidate> candidates,
            Map<String, String> fields,
            List<ImportFault> faults,
            ClassMove move) {
        return new FoundLine(row.number(), subject, target, why, candidates, fields, faults, move.text());
    }

    private void checkYear(ChildRecord child, ClassMove move, List<ImportFault> faults) {
        Catalogue.Phase phase = catalogues.newest().phase(move.phase());
        AcademicYear entry = new AcademicYear(move.entryYear());
        Integer moving = phase.ncYear();
        if (moving != null && MoveRules.problem(child, phase, entry).isPresent()) {
            int is = ChildYears.of(child, new AcademicYear(entry.start() - 1));
            faults.add(SheetRule.OTHER_YEAR.broken(
                    ChildLines.BORN, YearGroup.label(is), YearGroup.label(moving) + ", from which this move is made"));
        }
    }

    private Map<String, String> fields(SheetRow row, ClassMove move, @Nullable UUID target, List<ImportFault> faults) {
        Map<String, String> fields = new LinkedHashMap<>();
        Catalogue.Phase phase = catalogues.newest().phase(move.phase());
        if (target == null || !records.isOfOthers(target, move)) {
            for (String field : List.of(ChildLines.SURNAME, ChildLines.FORENAME, ChildLines.BORN, ChildLines.UPN)) {
                if (row.has(field)) {
                    fields.put(field, row.value(field));
                }
            }
        }
        if (faults.stream().noneMatch(fault -> fault.severity() == Severity.ERROR)) {
            fields.put(ClassRecords.field(phase, move.entryYear()), ClassRecords.STARTED);
        }
        return fields;
    }
}
