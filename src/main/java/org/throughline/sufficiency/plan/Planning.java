package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.throughline.matching.exact.OpeningSearch;
import org.throughline.matching.exact.OpeningSearch.Choice;

/**
 * Finds the best set of projects, then the best set of each number of projects, as far as the time goes: projects and
 * placements in one mixed-integer program of the exact core ({@link OpeningSearch}), so that what is chosen is proven.
 */
public final class Planning {

    /** The part of the time that the placements without any project may take, before anything is chosen. */
    private static final int PART_OF_NONE = 3;

    private final PlanRequest request;
    private final PlanMoney money;
    private final BooleanSupplier stop;
    private final long deadline;

    private Planning(PlanRequest request, BooleanSupplier stop) {
        this.request = request;
        this.stop = stop;
        money = new PlanMoney(request);
        deadline = System.nanoTime() + request.limit().toNanos();
    }

    /** Plans until everything is proven, the time is over or somebody says stop. */
    public static PlanResult run(PlanRequest request, BooleanSupplier stop) {
        Planning planning = new Planning(request, stop);
        Placing placing = new Placing(request, planning.money, stop);
        Choice none = placing.best(Set.of(), request.limit().dividedBy(PART_OF_NONE));
        return OpeningSearch.isPossible()
                ? planning.run(none)
                : new Stepwise(request, planning.money, placing, planning::left).run(none);
    }

    /** Time left; zero when it is over or somebody has stopped it. */
    private Duration left() {
        long left = deadline - System.nanoTime();
        return stop.getAsBoolean() || left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    private PlanResult run(Choice none) {
        try (OpeningSearch search = new OpeningSearch(money.openings(), stop)) {
            Choice best =
                    search.best(0, request.projects().size(), none, left()).orElse(none);
            int asked = 1;
            List<Choice> options = new ArrayList<>();
            options.add(none);
            for (int count = 1; count <= mostAffordable(); count++) {
                if (count == best.openings().size()) {
                    options.add(best);
                } else if (left().isPositive()) {
                    Optional<Choice> found = search.best(count, count, null, left());
                    found.ifPresent(options::add);
                    asked++;
                }
            }
            if (best.openings().isEmpty()) {
                options.set(0, best);
            }
            return money.result(best, options, asked);
        }
    }

    /** No set within the budgets has more projects. */
    private int mostAffordable() {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (BigDecimal capital :
                request.projects().stream().map(Project::capital).sorted().toList()) {
            sum = sum.add(capital);
            if (sum.compareTo(request.budget()) > 0) {
                break;
            }
            count++;
        }
        return count;
    }
}
