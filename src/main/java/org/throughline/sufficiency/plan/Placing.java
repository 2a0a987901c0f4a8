package org.throughline.sufficiency.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.exact.OpeningSearch.Choice;
import org.throughline.matching.exact.OpeningSearch.Proven;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** The best placements where it is known what is open: a matching whose points are pounds. */
final class Placing {

    private static final Weights NOTHING = new Weights(0, 0, 0, 0);
    private static final Duration LEAST = Duration.ofMillis(500);

    private final PlanRequest request;
    private final PlanMoney money;
    private final BooleanSupplier stop;

    Placing(PlanRequest request, PlanMoney money, BooleanSupplier stop) {
        this.request = request;
        this.money = money;
        this.stop = stop;
    }

    /** The best placements with these projects; a plan that keeps every rule in any case. */
    Choice best(Set<String> projects, Duration time) {
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
        return new Choice(projects, found.answer(), levels);
    }
}
