package org.throughline.sufficiency.pack;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.pack.PackReader;
import org.throughline.matching.pack.PackReading;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackLimits;
import org.throughline.pack.PackRow;
import org.throughline.pack.PackSource;
import org.throughline.pack.PackTable;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.plan.Project;

/** Reads a planning pack: a matching pack with projects. Lists everything that is wrong with it. */
public final class PlanPackReader {

    private static final String PROJECTS = PackColumns.PROJECTS.file();
    private static final int MOST_ROWS = 100_000;

    private final PackFaults faults = new PackFaults();
    private final Set<String> provisions = new HashSet<>();
    private final boolean knowsProvisions;
    private final Map<String, Row> projects = new LinkedHashMap<>();
    private final Map<String, String> projectOf = new HashMap<>();

    private PlanPackReader(@Nullable Problem problem) {
        knowsProvisions = problem != null;
        if (problem != null) {
            problem.provisions().stream().map(Provision::id).forEach(provisions::add);
        }
    }

    /** What the rows of one project add up to. */
    private static final class Row {

        private String name = "";
        private final Set<String> provisions = new HashSet<>();
        private BigDecimal capital = BigDecimal.ZERO;
        private BigDecimal fixed = BigDecimal.ZERO;
    }

    /** What reading led to. */
    public sealed interface Reading {

        /** Things worth knowing that do not stop the pack from being used. */
        List<PackFault> warnings();

        /** The pack is sound. */
        record Read(Problem problem, List<Project> projects, List<PackFault> warnings) implements Reading {}

        /** The pack is not sound. */
        record Refused(List<PackFault> faults, List<PackFault> warnings) implements Reading {}
    }

    public static Reading read(Path path, PackLimits limits) {
        PackReading matching = PackReader.read(path, limits);
        Problem problem = matching instanceof PackReading.Read read ? read.problem() : null;
        List<PackFault> before = matching instanceof PackReading.Refused refused ? refused.faults() : List.of();
        return new PlanPackReader(problem).readFrom(path, problem, before, matching.warnings());
    }

    private Reading readFrom(
            Path path, @Nullable Problem problem, List<PackFault> before, List<PackFault> warningsBefore) {
        Optional<PackSource> opened = PackSource.open(path, PackColumns.PUPILS.file(), faults);
        if (opened.isEmpty()) {
            return new Reading.Refused(before, warningsBefore);
        }
        try (PackSource source = opened.get()) {
            new PackTable(PackColumns.PROJECTS, MOST_ROWS, faults).read(source, true, this::row);
        } catch (UncheckedIOException tooLarge) {
            faults.add(String.valueOf(path.getFileName()), 0, "", PackSource.TooLarge.WHY);
        }
        if (projects.size() > PlanRequest.MOST_PROJECTS) {
            faults.add(
                    PROJECTS,
                    0,
                    "project_id",
                    "there are " + projects.size() + " projects, expected at most " + PlanRequest.MOST_PROJECTS);
        }
        if (problem != null) {
            checkKept(problem);
        }
        List<PackFault> all =
                Stream.concat(before.stream(), faults.faults().stream()).toList();
        List<PackFault> warnings = Stream.concat(warningsBefore.stream(), faults.warnings().stream())
                .toList();
        if (problem == null || !all.isEmpty()) {
            return new Reading.Refused(all, warnings);
        }
        List<Project> read = new ArrayList<>();
        projects.forEach((id, row) -> read.add(new Project(id, row.name, row.provisions, row.capital, row.fixed)));
        return new Reading.Read(problem, read, warnings);
    }

    private void row(PackRow row) {
        String project = row.id("project_id");
        String provision = row.id("provision_id");
        BigDecimal capital = row.optionalPounds("capital_cost");
        BigDecimal fixed = row.optionalPounds("annual_fixed_cost");
        if (knowsProvisions && !provision.isEmpty() && !provisions.contains(provision)) {
            row.fault(
                    "provision_id",
                    PackFaults.quote(provision) + " is unknown, expected a provision_id of "
                            + PackColumns.PROVISIONS.file());
        }
        if (!row.isSound()) {
            return;
        }
        String other = projectOf.putIfAbsent(provision, project);
        if (other != null) {
            row.fault(
                    "provision_id",
                    PackFaults.quote(provision) + " stands in project " + PackFaults.quote(other)
                            + " already, expected each provision in one row");
            return;
        }
        Row known = projects.computeIfAbsent(project, id -> new Row());
        known.name = known.name.isEmpty() ? row.text("name") : known.name;
        known.provisions.add(provision);
        known.capital = known.capital.add(capital);
        known.fixed = known.fixed.add(fixed);
    }

    private void checkKept(Problem problem) {
        problem.pupils().forEach(pupil -> {
            checkExists(pupil, "keep", "is kept at", pupil.keep());
            checkExists(pupil, "stay_at", "may stay at", pupil.stayAt());
        });
    }

    private void checkExists(Pupil pupil, String column, String what, @Nullable String place) {
        if (place != null && projectOf.containsKey(place)) {
            faults.add(
                    PackColumns.PUPILS.file(),
                    0,
                    column,
                    pupil.id() + " " + what + " " + PackFaults.quote(place) + ", which exists only if project "
                            + PackFaults.quote(projectOf.get(place))
                            + " is chosen; expected a provision that exists");
        }
    }
}
