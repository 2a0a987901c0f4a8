package org.throughline.matching.questions;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunDifference;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.solver.SearchRequest;

/**
 * A question to a run that takes calculating: asked once, then answered from what is stored. Runs never change, so an
 * answer holds as long as its run.
 *
 * @param <T> the answer
 */
public abstract sealed class RunQuestion<T>
        permits TrialQuestion, PlacesQuestion, WeightsQuestion, ChangesQuestion, FairnessQuestion, FrontierQuestion {

    /** The longest a single plan may take. */
    static final Duration MOST = Duration.ofSeconds(20);
    /** The longest a plan may take where rules about groups need a search. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** The question as a word by which it is found again. */
    abstract String word();

    /** Calculates the answer, as text to be stored. */
    abstract String calculate(RunResult before, JobProgress progress);

    /** The answer that a text holds. */
    abstract T read(String text, RunResult before);

    /**
     * The question that a word asks.
     *
     * @throws IllegalArgumentException when it asks nothing
     */
    static RunQuestion<?> of(String word) {
        String kind = word.substring(0, word.indexOf(':') + 1);
        String about = word.substring(kind.length());
        return switch (kind) {
            case TrialQuestion.KIND -> TrialQuestion.of(about);
            case PlacesQuestion.KIND -> new PlacesQuestion(about);
            case WeightsQuestion.KIND -> new WeightsQuestion();
            case ChangesQuestion.KIND -> new ChangesQuestion(about);
            case FairnessQuestion.KIND -> new FairnessQuestion();
            case FrontierQuestion.KIND -> new FrontierQuestion();
            default -> throw new IllegalArgumentException(word);
        };
    }

    /**
     * What changes would do.
     *
     * @param before the run as it is
     * @param after the best plan with the changes
     * @param difference from before to after
     * @param pounds a year that the plan costs more; below 0 when it costs less
     * @param took time it took to calculate
     * @param isProven whether no better plan exists with the changes
     */
    public record Outcome(
            RunResult before,
            RunResult after,
            RunDifference difference,
            BigDecimal pounds,
            Duration took,
            boolean isProven) {

        /** Limits that the changes themselves take above their places. */
        public List<LimitUse> overCapacity() {
            return after.assessment().limitUses().stream()
                    .filter(use -> use.free() < 0)
                    .toList();
        }
    }

    /**
     * A plan that was tried, as it is stored: by what is not as in the run.
     *
     * @param changed provision ids by pupil id, blank for no place
     * @param proven whether there is no better plan
     * @param millis time it took
     */
    record TriedPlan(Map<String, String> changed, boolean proven, long millis) {

        static TriedPlan of(RunResult before, MatchOutcome best) {
            Map<String, String> was = before.assessment().answer().places();
            Map<String, String> is = best.answer().places();
            Map<String, String> changed = new HashMap<>();
            was.keySet().stream().filter(pupil -> !is.containsKey(pupil)).forEach(pupil -> changed.put(pupil, ""));
            is.forEach((pupil, place) -> {
                if (!place.equals(was.get(pupil))) {
                    changed.put(pupil, place);
                }
            });
            return new TriedPlan(
                    changed,
                    best.proof().isComplete(best.objective()),
                    best.took().toMillis());
        }

        Answer answer(RunResult before) {
            Map<String, String> places =
                    new HashMap<>(before.assessment().answer().places());
            changed.forEach((pupil, place) -> {
                if (place.isEmpty()) {
                    places.remove(pupil);
                } else {
                    places.put(pupil, place);
                }
            });
            return new Answer(places);
        }

        /** What the changes do that led to it. */
        Outcome outcome(RunResult before, WhatIf changes) {
            return outcome(before, changes.judging(before.assessment().problem()), changes);
        }

        /** The same, judged by a problem that was changed otherwise. */
        Outcome outcome(RunResult before, Problem judging, WhatIf changes) {
            RunResult after = with(before, answer(before), judging, changes);
            return new Outcome(
                    before,
                    after,
                    RunDifference.between(before, after),
                    after.assessment().annualCost().subtract(before.assessment().annualCost()),
                    Duration.ofMillis(millis),
                    proven);
        }
    }

    /**
     * The best plan of a changed problem: by the exact core, and where rules about groups are in force by a short
     * search after it.
     */
    static MatchOutcome best(Problem problem, RunResult before, Weights weights, Duration most, JobProgress progress) {
        boolean groups = problem.rules().isAboutGroups();
        SearchRequest request = SearchRequest.of(
                        problem, before.run().profile(), groups && most.compareTo(SHORT) > 0 ? SHORT : most)
                .withWeights(weights);
        MatchListener listener = new MatchListener() {
            @Override
            public boolean isStopRequested() {
                return progress.isStopRequested();
            }
        };
        return groups ? MatchEngine.run(request, listener) : MatchEngine.runCoreAlone(request, listener);
    }

    /** The best plan of a run with changes. */
    static TriedPlan tried(RunResult before, WhatIf changes, Duration most, JobProgress progress) {
        Problem problem = changes.applyTo(before.assessment().problem());
        return TriedPlan.of(before, best(problem, before, before.run().weights(), most, progress));
    }

    /** A run with another plan. */
    static RunResult with(RunResult before, Answer plan, Problem judging, WhatIf tried) {
        return new RunResult(
                before.run(),
                Assessment.of(judging, plan),
                Proof.NONE,
                MarginalValues.Result.NONE,
                before.names(),
                before.routes(),
                before.trial().and(tried));
    }
}
