package org.throughline.matching.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.MatchingRefusal;
import org.throughline.matching.RunDifference;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Factor;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** How sensitive the plan of a run is to its weights: each one 20 % lower and higher, the others as they are. */
public final class WeightsQuestion extends RunQuestion<WeightsQuestion.Sensitivities> {

    static final String KIND = "weights:";

    private static final WhatIf NOTHING = new WhatIf(List.of());
    private static final StoredJson<List<Tried>> TRIED =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    /** About all weights of the run. */
    public WeightsQuestion() {}

    /**
     * What another weight would do.
     *
     * @param factor what weighs more or less
     * @param more whether it counts 20 % more, else 20 % less
     * @param moved children who would be elsewhere; none where the plan of the run stays the best
     * @param proven whether no better plan exists with that weight
     */
    public record Sensitivity(Factor factor, boolean more, List<RunDifference.Move> moved, boolean proven) {}

    /**
     * What other weights would do.
     *
     * @param before the run as it is
     * @param each one for each weight above 0 and each direction
     */
    public record Sensitivities(RunResult before, List<Sensitivity> each) {}

    /** A plan by other weights; factors are counted as the run's rules list them. */
    private record Tried(int factor, boolean more, TriedPlan plan) {}

    @Override
    String word() {
        return KIND;
    }

    @Override
    String calculate(RunResult before, JobProgress progress) {
        requireRoom(before.run().weights());
        RuleSet book = before.book();
        List<Factor> factors = Factor.of(book);
        List<Tried> tried = new ArrayList<>();
        for (int factor = 0; factor < factors.size(); factor++) {
            for (boolean more : new boolean[] {false, true}) {
                RuleSet other = book.withFifth(factors.get(factor), more);
                tried.add(new Tried(factor, more, tried(before, other, progress)));
                progress.done(tried.size(), 2 * factors.size());
            }
        }
        return TRIED.write(tried);
    }

    private static void requireRoom(Weights weights) {
        for (Weights.Part part : Weights.Part.values()) {
            if (weights.of(part) > Weights.MAX / 6) {
                throw new MatchingRefusal.WeightsTooHigh(Weights.MAX / 6).refused();
            }
        }
    }

    private static TriedPlan tried(RunResult before, RuleSet other, JobProgress progress) {
        Problem problem = WeightedRules.of(before.assessment().problem())
                .map(rules -> WeightedRules.inForce(before.assessment().problem(), other, rules.background()))
                .orElse(before.assessment().problem());
        MatchOutcome best = best(problem, before, other.weights(), MOST, progress);
        Comparator<Totals> order = before.run().profile().bestFirst();
        // another plan that is no better is no reason to move a child
        boolean staysBest = order.compare(
                        Assessment.of(problem, before.assessment().answer()).objective(other.weights()),
                        best.objective())
                <= 0;
        TriedPlan plan = TriedPlan.of(before, best);
        return staysBest ? new TriedPlan(Map.of(), plan.proven(), plan.millis()) : plan;
    }

    @Override
    Sensitivities read(String text, RunResult before) {
        List<Factor> factors = Factor.of(before.book());
        return new Sensitivities(
                before,
                TRIED.read(text).stream()
                        .map(tried -> new Sensitivity(
                                factors.get(tried.factor()),
                                tried.more(),
                                moved(before, tried.plan()),
                                tried.plan().proven()))
                        .toList());
    }

    private static List<RunDifference.Move> moved(RunResult before, TriedPlan plan) {
        if (plan.changed().isEmpty()) {
            return List.of();
        }
        RunResult after = with(before, plan.answer(before), before.assessment().problem(), NOTHING);
        return RunDifference.between(before, after).moved();
    }
}
