package org.throughline.sufficiency.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.people.ChildRecord;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.Formats;

/** Who would come to what opens, to read and to take away: counts for planners, names for placement officers. */
@Service
@Transactional(readOnly = true)
public class FirstCohortPapers {

    private final FirstCohorts cohorts;
    private final ProblemFromRecords records;

    FirstCohortPapers(FirstCohorts cohorts, ProblemFromRecords records) {
        this.cohorts = cohorts;
        this.records = records;
    }

    /** The children of today by name, by opening and year; those of whom there is no record any more are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<FirstCohort.Named> named(UUID id) {
        Optional<FirstCohort.Result> result = result(id);
        if (result.isEmpty()) {
            return List.of();
        }
        Map<String, ChildRecord> children = records.childrenByReference();
        FirstCohort.Result found = result.get();
        return found.comers().stream()
                .filter(comer -> children.containsKey(comer.child()))
                .map(comer -> named(comer, Objects.requireNonNull(children.get(comer.child())), found))
                .toList();
    }

    private static FirstCohort.Named named(FirstCohort.Comer comer, ChildRecord child, FirstCohort.Result found) {
        return new FirstCohort.Named(
                Objects.requireNonNull(child.id()),
                child.surname() + ", " + child.forename(),
                found.openings().get(comer.opening()).name(),
                comer.academicYear(),
                comer.futures(),
                found.futures(),
                comer.leaves());
    }

    /** Counts by opening and year as one table of CSV, one to four children hidden; empty where nothing was found. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Audited(what = "First cohort of new provision, counts only")
    public Optional<byte[]> csv(UUID id) {
        return result(id).map(found -> {
            List<String[]> rows = new ArrayList<>();
            for (FirstCohort.Opening opening : found.openings()) {
                for (FirstCohort.Year year : opening.years()) {
                    rows.add(new String[] {
                        opening.name(),
                        new AcademicYear(year.academicYear()).label(),
                        String.valueOf(year.planned()),
                        Formats.few(year.fills()),
                        Formats.few(year.comingLow()),
                        Formats.few(year.coming()),
                        Formats.few(year.comingHigh()),
                        Formats.few(year.ofToday())
                    });
                }
            }
            return file(
                    rows,
                    "opening",
                    "academic_year",
                    "places_planned",
                    "places_that_fill_in_8_of_10_futures",
                    "come_p10",
                    "come_median",
                    "come_p90",
                    "children_of_today_median");
        });
    }

    /** The children of today by name as one table of CSV; empty where nothing was found. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(what = "First cohort of new provision, with names")
    public Optional<byte[]> namedCsv(UUID id) {
        return result(id)
                .map(found -> file(
                        named(id).stream()
                                .map(child -> new String[] {
                                    child.opening(),
                                    new AcademicYear(child.academicYear()).label(),
                                    child.name(),
                                    child.childId().toString(),
                                    child.leaves(),
                                    String.valueOf(child.futures()),
                                    String.valueOf(child.of())
                                })
                                .toList(),
                        "opening",
                        "academic_year",
                        "name",
                        "child_id",
                        "leaves",
                        "in_futures",
                        "of_futures"));
    }

    private Optional<FirstCohort.Result> result(UUID id) {
        return cohorts.find(id).flatMap(each -> Optional.ofNullable(each.result()));
    }

    private static byte[] file(List<String[]> rows, String... heading) {
        ExportNote.of("", rows.size());
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(heading);
            rows.forEach(csv::writeRecord);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
