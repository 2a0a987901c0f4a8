package org.throughline.matching;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Factor;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.matching.solver.SearchRequest;
import org.throughline.security.Roles;

/** Tries changes out on a run: what the best plan would then be, and what it would mean for everybody else. */
@Service
@Transactional(readOnly = true)
public class WhatIfs {

    /** The longest a single question may take. */
    private static final Duration MOST = Duration.ofSeconds(20);
    /** The longest a question may take where rules about groups need a search. */
    private static final Duration SHORT = Duration.ofSeconds(2);
    /** The longest the options of one child may take together. */
    private static final Duration MOST_FOR_OPTIONS = Duration.ofSeconds(8);
    /** Options shown of one child. */
    private static final int BEST = 3;

    private static final WhatIf NOTHING = new WhatIf(List.of());

    private final MatchRuns runs;

    WhatIfs(MatchRuns runs) {
        this.runs = runs;
    }

    /**
     * What changes would do.
     *
     * @param before the run as it is
     * @param after the best plan with the changes
     * @param difference from before to after
     * @param pounds a year that the plan costs more; below 0 when it costs less
     * @param took time it took to work out
     */
    public record Outcome(
            RunResult before, RunResult after, RunDifference difference, BigDecimal pounds, Duration took) {

        /** Limits that the changes themselves take above their places. */
        public List<LimitUse> overNumbers() {
            return after.assessment().limitUses().stream()
                    .filter(use -> use.free() < 0)
                    .toList();
        }

        /** Whether no better plan exists with the changes. */
        public boolean isProven() {
            return after.proof()
                    .isComplete(after.assessment().objective(after.run().weights()));
        }
    }

    /**
     * One place that a child could have.
     *
     * @param provision the provision
     * @param outcome what the plan would be if the child were there
     */
    public record Option(Provision provision, Outcome outcome) {}

    /**
     * The best places that a child could have.
     *
     * @param best at most three, the best for the whole plan first; places above their number come after all others
     * @param lookedAt places that were tried
     * @param allowed places that the fixed rules allow
     */
    public record Options(List<Option> best, int lookedAt, int allowed) {}

    /** What the best plan of a run would be with changes; changes about somebody unknown are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Outcome tryOut(UUID runId, WhatIf changes) {
        RunResult before = runs.result(runId).orElseThrow();
        return tryOut(before, changes.knownTo(before.assessment().problem()), MOST);
    }

    /** The places that a child of a run could have, each with the best plan around it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Options options(UUID runId, String pupilId) {
        RunResult before = runs.result(runId).orElseThrow();
        Problem problem = before.assessment().problem();
        Pupil pupil = problem.pupil(pupilId);
        List<Provision> allowed = pupil.isKept() ? List.of() : problem.eligible(pupil);
        long end = System.nanoTime() + MOST_FOR_OPTIONS.toNanos();
        List<Option> options = new ArrayList<>();
        for (Provision provision : allowed) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                break;
            }
            WhatIf pinned = new WhatIf(List.of(new WhatIf.Pin(pupilId, provision.id())));
            options.add(new Option(provision, tryOut(before, pinned, left)));
        }
        int lookedAt = options.size();
        Comparator<Totals> order = before.run().profile().bestFirst();
        options.sort(Comparator.comparing(
                        (Option option) -> !option.outcome().overNumbers().isEmpty())
                .thenComparing(
                        option -> option.outcome()
                                .after()
                                .assessment()
                                .objective(before.run().weights()),
                        order));
        return new Options(List.copyOf(options.subList(0, Math.min(BEST, options.size()))), lookedAt, allowed.size());
    }

    /**
     * What another weight would do.
     *
     * @param factor what weighs more or less
     * @param more whether it counts a fifth more, else a fifth less
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

    /**
     * Whether the plan of a run hangs on its weights: each one a fifth lower and higher, the others as they are.
     *
     * @throws IllegalArgumentException with a sentence for people when the weights of the run are too high for it
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Sensitivities sensitivity(UUID runId) {
        RunResult before = runs.result(runId).orElseThrow();
        Weights weights = before.run().weights();
        List<Sensitivity> found = new ArrayList<>();
        for (Weights.Part part : Weights.Part.values()) {
            if (weights.of(part) > Weights.MAX / 6) {
                throw new IllegalArgumentException("This works for weights up to " + Weights.MAX / 6
                        + ". Divide all weights by the same number and run again; the plan stays the same");
            }
        }
        RuleSet book = before.book();
        for (Factor factor : Factor.of(book)) {
            for (boolean more : new boolean[] {false, true}) {
                found.add(sensitivity(before, factor, more, book.withFifth(factor, more)));
            }
        }
        return new Sensitivities(before, List.copyOf(found));
    }

    private static Sensitivity sensitivity(RunResult before, Factor factor, boolean more, RuleSet other) {
        Problem problem = WeightedRules.of(before.assessment().problem())
                .map(rules -> WeightedRules.inForce(before.assessment().problem(), other, rules.background()))
                .orElse(before.assessment().problem());
        MatchOutcome best = best(problem, before, other.weights(), MOST);
        boolean isProven = best.proof().isComplete(best.objective());
        Comparator<Totals> order = before.run().profile().bestFirst();
        // another plan that is no better is no reason to move a child
        boolean staysBest = order.compare(
                        Assessment.of(problem, before.assessment().answer()).objective(other.weights()),
                        best.objective())
                <= 0;
        return new Sensitivity(
                factor,
                more,
                staysBest
                        ? List.of()
                        : RunDifference.between(before, with(before, best, problem, NOTHING))
                                .moved(),
                isProven);
    }

    /**
     * The best plan of a changed problem: by the exact core, and where rules about groups are in force by a short
     * search after it.
     */
    private static MatchOutcome best(Problem problem, RunResult before, Weights weights, Duration most) {
        boolean groups = problem.rules().isAboutGroups();
        SearchRequest request = SearchRequest.of(
                        problem, before.run().profile(), groups && most.compareTo(SHORT) > 0 ? SHORT : most)
                .withWeights(weights);
        return groups ? MatchEngine.run(request, new MatchListener() {}) : MatchEngine.runCoreAlone(request);
    }

    private static RunResult with(RunResult before, MatchOutcome best, Problem judging, WhatIf tried) {
        return new RunResult(
                before.run(),
                Assessment.of(judging, best.answer()),
                best.proof(),
                MarginalValues.Result.NONE,
                before.children(),
                before.current(),
                before.routes(),
                before.trial().and(tried));
    }

    private static Outcome tryOut(RunResult before, WhatIf changes, Duration most) {
        long begin = System.nanoTime();
        Problem problem = before.assessment().problem();
        MatchOutcome best = best(changes.applyTo(problem), before, before.run().weights(), most);
        RunResult after = with(before, best, changes.judging(problem), changes);
        return new Outcome(
                before,
                after,
                RunDifference.between(before, after),
                after.assessment().annualCost().subtract(before.assessment().annualCost()),
                Duration.ofNanos(System.nanoTime() - begin));
    }
}
