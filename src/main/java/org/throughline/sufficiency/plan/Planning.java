package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.throughline.matching.exact.OpeningSearch;
import org.throughline.matching.exact.OpeningSearch.Choice;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Problem;
import org.throughline.sufficiency.plan.Placing.Placed;

/**
 * Finds the best set of projects, then the best set of each number of projects, as far as the time goes: projects and
 * placements in one mixed-integer program of the exact core ({@link OpeningSearch}), so that what is chosen is proven.
 */
public final class Planning {

    /** The part of the time that the placements without any project may take, before anything is chosen. */
    private static final int PART_OF_NONE = 3;

    private final PlanRequest request;
    private final PlanMoney money;
    private final Placing placing;
    private final BooleanSupplier stop;
    private final long deadline;

    private Planning(PlanRequest request, BooleanSupplier stop) {
        this.request = request;
        this.stop = stop;
        money = new PlanMoney(request);
        placing = new Placing(request, money, stop);
        deadline = System.nanoTime() + request.limit().toNanos();
    }

    /** Plans until everything is proven, the time is over or somebody says stop. */
    public static PlanResult run(PlanRequest request, BooleanSupplier stop) {
        Planning planning = new Planning(request, stop);
        Placed none = planning.placing.best(Set.of(), request.limit().dividedBy(PART_OF_NONE));
        return OpeningSearch.isPossible()
                ? planning.run(none)
                : new Stepwise(request, planning.money, planning.placing, planning::left).run(none.choice());
    }

    /** The best set alone beside one that was chosen; without HiGHS the best one is not proven. */
    static Regret regret(PlanRequest request, Set<String> chosen, BooleanSupplier stop) {
        Planning planning = new Planning(request, stop);
        Choice own = planning.placing
                .best(chosen, request.limit().dividedBy(PART_OF_NONE))
                .choice();
        if (!OpeningSearch.isPossible()) {
            return Regret.of(
                    request.aim(),
                    planning.money.option(own),
                    run(request, stop).best(),
                    false);
        }
        try (OpeningSearch search = new OpeningSearch(planning.money.openings(), stop)) {
            Choice best = search.best(0, request.projects().size(), own, planning.left())
                    .orElse(own);
            boolean isSame = best.openings().equals(own.openings());
            return Regret.of(
                    request.aim(),
                    planning.money.option(isSame ? best : own),
                    planning.money.option(best),
                    best.isProven() && (isSame || own.isProven()));
        }
    }

    /**
     * The problem with some of a request's projects, its points pounds in whole units: what the certificate of a plan
     * is about.
     */
    public static Problem priced(PlanRequest request, Set<String> projects) {
        return new PlanMoney(request).priced(request.with(projects));
    }

    /** Time left; zero when it is over or somebody has stopped it. */
    private Duration left() {
        long left = deadline - System.nanoTime();
        return stop.getAsBoolean() || left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    private PlanResult run(Placed none) {
        try (OpeningSearch search = new OpeningSearch(money.openings(), stop)) {
            Choice best = search.best(0, request.projects().size(), none.choice(), left())
                    .orElse(none.choice());
            Proof proof = none.proof();
            if (!best.openings().isEmpty()) {
                proof = left().isPositive()
                        ? placing.best(best.openings(), left()).proof()
                        : Proof.NONE;
            }
            int asked = 1;
            List<Choice> options = new ArrayList<>();
            options.add(best.openings().isEmpty() ? best : none.choice());
            for (int count = 1; count <= mostAffordable(); count++) {
                if (count == best.openings().size()) {
                    options.add(best);
                } else if (left().isPositive()) {
                    search.best(count, count, null, left()).ifPresent(options::add);
                    asked++;
                }
            }
            return money.result(best, options, asked, proof, placing.placeValues(best, proof, left()));
        }
    }

    /** No set within the budgets has more projects: the cheapest one of each that exclude one another. */
    private int mostAffordable() {
        Map<String, BigDecimal> cheapest = new HashMap<>();
        for (Project project : request.projects()) {
            String only = project.alternative().isBlank() ? "id " + project.id() : "one of " + project.alternative();
            cheapest.merge(only, project.capital(), BigDecimal::min);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (BigDecimal capital : cheapest.values().stream().sorted().toList()) {
            sum = sum.add(capital);
            if (sum.compareTo(request.budget()) > 0) {
                break;
            }
            count++;
        }
        return count;
    }
}
