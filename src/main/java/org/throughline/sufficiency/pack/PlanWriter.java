package org.throughline.sufficiency.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.matching.PackFormat;
import org.throughline.matching.pack.AnswerWriter;
import org.throughline.matching.pack.PackWriter;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.pack.PackFiles;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.plan.PlanOption;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.plan.PlanResult;
import org.throughline.sufficiency.plan.Project;

/** Writes which projects to choose and the placement of everybody, as the files of the planning pack's format. */
public final class PlanWriter {

    /** The file that says which projects are chosen. */
    public static final String CHOSEN = "chosen.csv";

    private static final String ANNUAL = "annual_pounds";

    private PlanWriter() {}

    public static void write(PlanRequest request, PlanResult result, Duration took, PackFiles files)
            throws IOException {
        PlanOption best = result.best();
        PlanResult.Placements placements = result.placements();
        PackFormat.Facts run = new PackFormat.Facts(
                Profile.BOROUGH_FIRST,
                Weights.DEFAULT,
                0,
                result.asked(),
                result.isProven() ? "proven" : "time",
                took,
                1,
                placements.proof(),
                placements.placeValues());
        AnswerWriter.LastLevel pounds = new AnswerWriter.LastLevel(
                placements.assessment(),
                new Weights(0, 0, 0, 0),
                ANNUAL,
                units -> Points.plain(placements.pounds().apply(units)));
        AnswerWriter.write(best.assessment(), run, true, more(request, result), pounds, files);
        files.write(CHOSEN, out -> chosen(request, best, out));
        files.write("options.csv", out -> options(result, out));
    }

    private static Map<String, Object> more(PlanRequest request, PlanResult result) {
        Map<String, Object> bound = new LinkedHashMap<>();
        Map<String, Object> proven = new LinkedHashMap<>();
        PlanOption best = result.best();
        bound.put(Level.UNPLACED.key(), result.unplacedBound());
        proven.put(Level.UNPLACED.key(), result.unplacedBound() == best.unplaced());
        Long out = result.outBound();
        if (out != null) {
            bound.put(Level.OUT_OF_BOROUGH.key(), out);
            proven.put(Level.OUT_OF_BOROUGH.key(), out == best.outOfBorough());
        }
        BigDecimal annual = result.annualBound();
        if (annual != null) {
            bound.put(ANNUAL, annual);
            proven.put(ANNUAL, annual.compareTo(best.annual()) == 0);
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("plan_objective", request.aim().key());
        more.put("budget", request.budget());
        more.put("capital_cost", best.capital());
        more.put(ANNUAL, best.annual());
        more.put("projects_chosen", best.projects().size());
        more.put("projects_proven", result.isProven());
        more.put("bound", bound);
        more.put("proven", proven);
        more.put("self_checkable", Map.of());
        return more;
    }

    private static void chosen(PlanRequest request, PlanOption best, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("project_id", "chosen", "capital_cost", "annual_fixed_cost", "places_used");
        for (Project project : request.projects()) {
            csv.writeRecord(
                    project.id(),
                    best.projects().contains(project.id()) ? "Y" : "N",
                    Points.plain(project.capital()),
                    Points.plain(project.fixed()),
                    String.valueOf(placesUsed(project, best.assessment())));
        }
        csv.flush();
    }

    /** The highest number of pupils of any academic year. */
    private static int placesUsed(Project project, Assessment assessment) {
        Map<Integer, Integer> pupils = new HashMap<>();
        for (Placement placement : assessment.placements()) {
            Provision provision = placement.provision();
            if (provision != null && project.provisions().contains(provision.id())) {
                Pupil pupil = placement.pupil();
                Integer last = pupil.lastNcYear();
                int top = Math.max(
                        pupil.ncYear(), last == null ? provision.ncYearTo() : Math.min(provision.ncYearTo(), last));
                for (int ahead = 0; ahead <= top - pupil.ncYear(); ahead++) {
                    pupils.merge(pupil.startYear() + ahead, 1, Integer::sum);
                }
            }
        }
        return pupils.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static void options(PlanResult result, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(
                "projects",
                "capital_cost",
                "unplaced",
                "out_of_borough",
                "annual_pounds",
                "payback_years",
                "project_ids",
                "proven");
        List<PlanOption> options = result.options();
        for (PlanOption option : options) {
            BigDecimal payback = result.payback(option);
            csv.writeRecord(
                    String.valueOf(option.projects().size()),
                    Points.plain(option.capital()),
                    String.valueOf(option.unplaced()),
                    String.valueOf(option.outOfBorough()),
                    Points.plain(option.annual()),
                    payback == null ? "" : Points.plain(payback),
                    String.join(" ", new TreeSet<>(option.projects())),
                    option.isProven() ? "Y" : "N");
        }
        csv.flush();
    }
}
