package org.throughline.sufficiency.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.OpeningSearch.Choice;
import org.throughline.matching.exact.OpeningSearch.Proven;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** The best placements where it is known what is open: a matching whose points are pounds. */
final class Placing {

    private static final Weights NOTHING = new Weights(0, 0, 0, 0);
    private static final Duration LEAST = Duration.ofMillis(500);
    /** Nobody waits longer for what one more place is worth: the choice of projects is known by then. */
    private static final Duration FOR_VALUES = Duration.ofSeconds(5);

    private final PlanRequest request;
    private final PlanMoney money;
    private final BooleanSupplier stop;

    Placing(PlanRequest request, PlanMoney money, BooleanSupplier stop) {
        this.request = request;
        this.money = money;
        this.stop = stop;
    }

    /**
     * The best placements for a set of projects.
     *
     * @param choice the set with its placements, which keep every rule in any case
     * @param proof what is known about each level of the placements; points are units of pounds, projects left out
     */
    record Placed(Choice choice, Proof proof) {}

    /** What one more place would be worth where the placements of a set are proven, as far as some seconds go. */
    MarginalValues.Result placeValues(Choice choice, Proof proof, Duration time) {
        Assessment assessment = Assessment.of(money.priced(request.with(choice.openings())), choice.answer());
        Duration most = time.compareTo(FOR_VALUES) < 0 ? time : FOR_VALUES;
        return most.isPositive() && proof.isComplete(assessment.objective(NOTHING))
                ? MarginalValues.of(
                        assessment, Profile.BOROUGH_FIRST, NOTHING, proof, most, ExactListener.stoppedBy(stop))
                : MarginalValues.Result.NONE;
    }

    /** The best placements with these projects. */
    Placed best(Set<String> projects, Duration time) {
        ExactResult found = ExactCore.run(
                ExactRequest.of(
                        money.priced(request.with(projects)),
                        Profile.BOROUGH_FIRST,
                        NOTHING,
                        time.compareTo(LEAST) < 0 ? LEAST : time),
                ExactListener.stoppedBy(stop));
        long fixed = money.fixed(projects);
        List<Proven> levels = found.proof().standings(found.objective()).stream()
                .map(standing -> {
                    long more = standing.level() == Level.POINTS ? fixed : 0;
                    return new Proven(standing.level(), standing.value() + more, standing.bound() + more);
                })
                .toList();
        return new Placed(new Choice(projects, found.answer(), levels), found.proof());
    }
}
