package org.throughline.sufficiency.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.OpeningSearch.Choice;
import org.throughline.matching.exact.OpeningSearch.Proven;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Level;

/**
 * A good set of projects where HiGHS cannot be loaded: one project after the other, each time the one that helps most.
 * What everything together would give is a bound, because more provision never leaves more pupils without a place or
 * out of the borough, and never makes the same placements dearer.
 */
final class Stepwise {

    private static final Comparator<Choice> BEST_FIRST = Comparator.comparingLong(
                    (Choice choice) -> choice.at(Level.UNPLACED).value())
            .thenComparingLong(choice -> choice.at(Level.OUT_OF_BOROUGH).value())
            .thenComparingLong(choice -> choice.at(Level.POINTS).value())
            .thenComparing(choice -> String.join("\n", new TreeSet<>(choice.openings())));

    private final PlanRequest request;
    private final PlanMoney money;
    private final Placing placing;
    private final Supplier<Duration> left;

    Stepwise(PlanRequest request, PlanMoney money, Placing placing, Supplier<Duration> left) {
        this.request = request;
        this.money = money;
        this.placing = placing;
        this.left = left;
    }

    PlanResult run(Choice none) {
        List<Choice> options = new ArrayList<>();
        Choice last = none;
        while (last != null) {
            options.add(last);
            last = next(last);
        }
        Choice best = options.stream().min(BEST_FIRST).orElseThrow();
        Set<String> everything = request.projects().stream().map(Project::id).collect(Collectors.toSet());
        Choice all = placing.best(everything, left.get()).choice();
        return money.result(
                bounded(best, all),
                options.stream().map(Stepwise::unproven).toList(),
                options.size(),
                Proof.NONE,
                MarginalValues.Result.NONE);
    }

    /** The best set with one project more that the budgets allow; null when there is none, or no time. */
    private @Nullable Choice next(Choice from) {
        Choice found = null;
        for (Project project : request.projects()) {
            Set<String> more = new HashSet<>(from.openings());
            if (left.get().isPositive() && more.add(project.id()) && money.isAllowed(more)) {
                Choice choice = placing.best(more, left.get()).choice();
                found = found == null || BEST_FIRST.compare(choice, found) < 0 ? choice : found;
            }
        }
        return found;
    }

    /**
     * A choice with the bounds that hold for every set: an earlier level that is not at its own leaves the next none.
     */
    private Choice bounded(Choice best, Choice all) {
        boolean isSame = true;
        List<Proven> levels = new ArrayList<>();
        for (Proven level : best.levels()) {
            Proven other = all.at(level.level());
            long free = level.level() == Level.POINTS ? money.fixed(all.openings()) : 0;
            long bound = isSame ? Math.clamp(other.bound() - free, 0, level.value()) : 0;
            levels.add(new Proven(level.level(), level.value(), bound));
            isSame &= level.value() == bound;
        }
        return new Choice(best.openings(), best.answer(), levels);
    }

    private static Choice unproven(Choice choice) {
        return choice.openings().isEmpty()
                ? choice
                : new Choice(
                        choice.openings(),
                        choice.answer(),
                        choice.levels().stream()
                                .map(level -> new Proven(level.level(), level.value(), 0))
                                .toList());
    }
}
