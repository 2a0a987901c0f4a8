package org.throughline.matching.exact;

import java.util.Arrays;
import java.util.Objects;
import org.throughline.matching.exact.LinearRelaxation.Shares;

/**
 * The exact core. A network flow gives the whole answer where limits nest and nobody is to be kept apart; elsewhere
 * linear programs give a bound for each level, and mixed-integer programs a plan that reaches it where the linear ones
 * share pupils out between options.
 */
public final class ExactCore {

    /** Part of the time that may go into linear programs before a plan is made of what they say. */
    private static final double LINEAR_SHARE = 0.85;

    private final PairModel model;
    private final ExactRequest request;
    private final ExactListener listener;
    private final Work work;
    private final LowerBounds bounds;
    private final Incumbent incumbent;
    private final int points;
    private final int pairsOfRegion;
    private boolean isCutOff;

    private ExactCore(ExactRequest request, ExactListener listener, int pairsOfRegion) {
        this.pairsOfRegion = pairsOfRegion;
        this.request = request;
        this.listener = listener;
        work = new Work(request.timeLimit(), request.stepLimit(), listener::isStopRequested);
        listener.working("Reading the problem");
        model = PairModel.of(request.problem(), request.profile(), request.weights());
        points = request.profile().levels().size() - 1;
        bounds = new LowerBounds(points + 1);
        incumbent = new Incumbent(model, listener);
    }

    /** Works until everything is proven or the time is over; gives a plan that keeps every rule in any case. */
    public static ExactResult run(ExactRequest request, ExactListener listener) {
        return run(request, listener, RegionPlan.PAIRS);
    }

    /** The same with another number of pairs from which on a problem is one of a region. */
    static ExactResult run(ExactRequest request, ExactListener listener, int pairsOfRegion) {
        ExactCore core = new ExactCore(request, listener, pairsOfRegion);
        core.run();
        return ExactResult.of(
                core.model,
                core.bounds,
                core.incumbent,
                core.work.steps(),
                core.isCutOff || core.work.isOver(),
                !request.nativeCode());
    }

    private void run() {
        FlowRelaxation flow = new FlowRelaxation(model);
        if (request.nativeCode() && !flow.isWhole() && RegionPlan.isFor(model, pairsOfRegion) && region()) {
            return;
        }
        listener.working("The best plan where limits nest");
        int[] chosen = work.mayGoOn() ? flow.solve(bounds, work::isOver) : null;
        if (chosen != null) {
            work.stepDone();
        }
        int[] wanted = chosen == null ? incumbent.chosen() : chosen;
        incumbent.offer(wanted);
        if (bounds.prove(incumbent.values())) {
            return;
        }
        incumbent.offer(Plan.repaired(
                model, wanted, LevelCosts.lexicographic(model, points + 1, Math.max(1, model.pupils.length))));
        if (chosen != null && request.nativeCode()) {
            improve(flow);
        }
    }

    /** Bounds and a plan for very many pairs; false when there is none and the other ways are to be tried. */
    private boolean region() {
        boolean isPlanned = new RegionPlan(model, bounds, incumbent, listener, work).find();
        if (isPlanned && !bounds.prove(incumbent.values())) {
            // what a search could still find here is not worth its time
            isCutOff = true;
        }
        return isPlanned;
    }

    private void improve(FlowRelaxation flow) {
        long[] caps = new long[points + 1];
        Work linear = work.part(LINEAR_SHARE);
        LinearRelaxation relaxation = new LinearRelaxation(model, bounds, listener, linear);
        int[][] wanted = relaxation.boundLevels(caps, bounds.prices(points));
        isCutOff = wanted == null;
        // once more for each level that no plan reaches
        for (int attempt = 0; attempt <= points && wanted != null; attempt++) {
            DualPrices.Evaluation before = Objects.requireNonNull(bounds.prices(points - 1));
            DualPrices.Evaluation guess = flow.guess(before, caps, linear::isOver);
            if (guess != null) {
                bounds.offer(guess, caps);
            }
            Shares shares = relaxation.boundPoints(caps, wanted, guess);
            if (shares != null) {
                // not a step of its own: it ends the linear programs, however many of them there were
                incumbent.offer(
                        shares.isWhole() ? shares.chosen() : Rounding.of(model, shares, listener::isStopRequested));
            }
            if (bounds.prove(incumbent.values())) {
                return;
            }
            if (shares == null || !shares.isSettled()) {
                // what follows would not be repeated by the same number of steps
                isCutOff = true;
                return;
            }
            IntegerProgram plans = new IntegerProgram(model, bounds, incumbent, listener, work);
            if (plans.solve(caps) || !work.mayGoOn() || !raise(plans, caps)) {
                return;
            }
        }
    }

    /** Proves what the earlier levels can really come to; false when it is not found in time or nothing changes. */
    private boolean raise(IntegerProgram plans, long[] caps) {
        long[] before = caps.clone();
        for (int level = 0; level < points; level++) {
            long least = plans.least(level, caps);
            if (least < 0) {
                return false;
            }
            caps[level] = Math.max(caps[level], least);
        }
        return !Arrays.equals(before, caps);
    }
}
