package org.throughline.matching.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.PackFormat;
import org.throughline.matching.engine.AnswerCheck;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.guarantees.Guarantee;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Reason;
import org.throughline.matching.problem.Reasons;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.pack.PackFiles;
import org.throughline.shared.csv.SafeCsv;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as the matching pack's answer files. */
public final class AnswerWriter {

    private static final String GUARANTEES = "guarantees.csv";
    private static final String SOLVER =
            "exact core with HiGHS 1.12 as in OR-Tools 9.15, search with OptaPlanner 10.1.0";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AnswerWriter() {}

    public static void write(Assessment assessment, PackFormat.Facts run, PackFiles files) throws IOException {
        write(assessment, run, true, files);
    }

    /** Writes the answer; without reasons {@code reasons.csv} has its header only. */
    public static void write(Assessment assessment, PackFormat.Facts run, boolean withReasons, PackFiles files)
            throws IOException {
        GuaranteeReport checked = AnswerCheck.of(assessment, run.weights());
        files.write(GUARANTEES, out -> guarantees(checked, out));
        write(
                assessment,
                run,
                withReasons,
                Map.of(
                        "guarantees",
                        Map.of("checked", Guarantee.values().length, "hold", checked.holds()),
                        "answer_hash",
                        AnswerFingerprint.of(assessment.answer())),
                new LastLevel(assessment, run.weights(), Level.POINTS.key(), String::valueOf),
                files);
    }

    /**
     * What reasons and bottlenecks call the last level, where that is not the points of the pack.
     *
     * @param assessment the answer with what the last level counts as its points
     * @param weights the weights inside them
     * @param level the name of the level
     * @param amount how an amount of it is written
     */
    public record LastLevel(Assessment assessment, Weights weights, String level, LongFunction<String> amount) {}

    /** The same with more in the summary, which stands for what the answer would say under these names. */
    public static void write(
            Assessment assessment,
            PackFormat.Facts run,
            boolean withReasons,
            Map<String, Object> more,
            LastLevel last,
            PackFiles files)
            throws IOException {
        files.write("placements.csv", out -> placements(assessment, out));
        files.write("reasons.csv", out -> reasons(last, run, withReasons, out));
        files.write("bottlenecks.csv", out -> bottlenecks(run, last, out));
        if (!run.proof().levels().isEmpty()) {
            // a pack holds no further rules, so nobody could count their points from it
            Proof proof = assessment.problem().rules() == FurtherRules.NONE
                    ? run.proof()
                    : run.proof().without(Level.POINTS);
            byte[] certificate = CertificateFile.write(
                    proof,
                    AnswerFingerprint.of(new ZippedPacks().problem(assessment.problem())),
                    AnswerFingerprint.of(assessment.answer()));
            files.write(CertificateFile.NAME, out -> out.write(certificate));
        }
        Map<String, Object> facts = summary(assessment, run);
        facts.putAll(more);
        byte[] summary = JSON.writeValueAsBytes(facts);
        files.write("summary.json", out -> out.write(summary));
    }

    private static void placements(Assessment assessment, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(
                "pupil_id",
                "outcome",
                "provision_id",
                "in_borough",
                "preference_rank",
                "travel_m",
                "annual_cost",
                "contested");
        for (Placement placement : assessment.placements()) {
            Provision provision = placement.provision();
            var cost = placement.annualCost();
            csv.writeRecord(
                    placement.pupil().id(),
                    placement.outcome().name(),
                    provision == null ? "" : provision.id(),
                    provision == null ? "" : provision.inBorough() ? "Y" : "N",
                    PackWriter.cell(placement.preferenceRank()),
                    PackWriter.cell(placement.travelMetres()),
                    cost == null ? "" : Points.plain(cost),
                    placement.contested() ? "Y" : "N");
        }
        csv.flush();
    }

    /** Each promise, whether it holds, and where it does not. */
    private static void guarantees(GuaranteeReport checked, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("id", "guarantee", "source", "holds", "where_not");
        for (Guarantee guarantee : Guarantee.values()) {
            String where = checked.broken().stream()
                    .filter(each -> each.guarantee() == guarantee)
                    .map(each -> each.sentence(UnaryOperator.identity(), UnaryOperator.identity()))
                    .collect(Collectors.joining(" | "));
            csv.writeRecord(
                    guarantee.id(),
                    guarantee.sentence(),
                    guarantee.source(),
                    checked.holds(guarantee) ? "Y" : "N",
                    where);
        }
        csv.flush();
    }

    private static void reasons(LastLevel last, PackFormat.Facts run, boolean withReasons, OutputStream out)
            throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("pupil_id", "provision_id", "reason", "level", "amount");
        List<Reason> reasons =
                withReasons ? new Reasons(last.assessment(), run.profile(), last.weights()).required() : List.of();
        for (Reason reason : reasons) {
            Level level = reason.level();
            csv.writeRecord(
                    reason.pupil().id(),
                    reason.provision().id(),
                    reason.refusal().name(),
                    level == null ? "" : level == Level.POINTS ? last.level() : level.key(),
                    amount(level, reason.amount(), last));
        }
        csv.flush();
    }

    private static String amount(@Nullable Level level, @Nullable Long amount, LastLevel last) {
        if (amount == null) {
            return "";
        }
        return level == Level.POINTS ? last.amount().apply(amount) : amount.toString();
    }

    private static void bottlenecks(PackFormat.Facts run, LastLevel last, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(
                "provision_id",
                "nc_year_from",
                "nc_year_to",
                "value_unplaced",
                "value_preference_not_met",
                "value_out_of_borough",
                "value_" + last.level());
        for (Bottleneck bottleneck : run.placeValues().bottlenecks()) {
            Totals saved = bottleneck.saved();
            csv.writeRecord(
                    bottleneck.provisionId(),
                    PackWriter.cell(bottleneck.ncYearFrom()),
                    PackWriter.cell(bottleneck.ncYearTo()),
                    PackWriter.cell(saved.unplaced()),
                    PackWriter.cell(saved.preferenceNotMet()),
                    PackWriter.cell(saved.outOfBorough()),
                    last.amount().apply(saved.points()));
        }
        csv.flush();
    }

    private static Map<String, Object> summary(Assessment assessment, PackFormat.Facts run) {
        Problem problem = assessment.problem();
        Totals totals = assessment.totals();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("profile", run.profile().key());
        summary.put("pupils", problem.pupils().size());
        summary.put("provisions", problem.provisions().size());
        summary.put("eligible_pairs", eligiblePairs(problem));
        for (Level level : Level.values()) {
            summary.put(level.key(), totals.at(level));
        }
        List<Proof.Standing> standings = run.proof().standings(assessment.objective(run.weights()));
        boolean isDefault = run.weights().equals(Weights.DEFAULT) && problem.rules() == FurtherRules.NONE;
        if (!isDefault) {
            summary.put("objective", objective(assessment, run, standings));
        }
        List<Proof.Standing> comparable = standings.stream()
                .filter(standing -> isDefault || standing.level() != Level.POINTS)
                .toList();
        summary.put("bound", each(comparable, Proof.Standing::bound));
        summary.put("proven", each(comparable, Proof.Standing::isProven));
        summary.put("self_checkable", each(comparable, Proof.Standing::isCheckable));
        summary.put(
                "bottlenecks",
                Map.of(
                        "candidates", run.placeValues().candidates(),
                        "examined", run.placeValues().examined(),
                        "complete", run.placeValues().isComplete()));
        summary.put("seed", run.seed());
        summary.put("steps", run.steps());
        summary.put("ended_by", run.endedBy());
        summary.put("seconds", run.took().toMillis() / 1000.0);
        summary.put("threads", run.threads());
        summary.put("solver", SOLVER);
        summary.put("weights", weights(run.weights()));
        return summary;
    }

    /** What the run aimed at where its weights are not those of the format: values, bounds and what is proven. */
    private static Map<String, Object> objective(
            Assessment assessment, PackFormat.Facts run, List<Proof.Standing> standings) {
        Totals totals = assessment.objective(run.weights());
        Map<String, Object> objective = new LinkedHashMap<>();
        run.profile().levels().forEach(level -> objective.put(level.key(), totals.at(level)));
        objective.put("bound", each(standings, Proof.Standing::bound));
        objective.put("proven", each(standings, Proof.Standing::isProven));
        return objective;
    }

    private static Map<String, Object> each(List<Proof.Standing> standings, Function<Proof.Standing, Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        standings.forEach(standing -> map.put(standing.level().key(), value.apply(standing)));
        return map;
    }

    private static Map<String, Object> weights(Weights weights) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("preference", weights.preference());
        map.put("travel", weights.travel());
        map.put("cost", weights.cost());
        map.put("sibling", weights.sibling());
        return map;
    }

    private static long eligiblePairs(Problem problem) {
        return problem.pupils().stream()
                .filter(pupil -> !pupil.isKept())
                .mapToLong(pupil -> problem.eligible(pupil).size())
                .sum();
    }
}
