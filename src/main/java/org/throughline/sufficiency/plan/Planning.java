package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/**
 * Finds the best set of projects by branch and bound: more provision never leaves more pupils without a place or out of
 * the borough, and never makes the same placements dearer, so what everything undecided would give is a bound.
 */
public final class Planning {

    private static final Weights NOTHING = new Weights(0, 0, 0, 0);

    private final PlanRequest request;
    private final BooleanSupplier stop;
    private final long deadline;
    private final List<Project> projects;
    private final Money money;
    private final long[] fixed;
    private final Map<Long, Evaluation> known = new HashMap<>();
    private boolean isCutOff;

    /**
     * The best placements for a set of open projects.
     *
     * @param unplacedBound no placement has fewer without a place
     * @param outBound no placement as good before has fewer out of the borough
     * @param unitsBound no placement as good before costs less
     */
    private record Evaluation(
            Answer answer, long unplaced, long out, long units, long unplacedBound, long outBound, long unitsBound) {

        boolean isProven() {
            return unplaced == unplacedBound && out == outBound && units == unitsBound;
        }
    }

    /** A set with what it comes to, fixed costs included. */
    private record Choice(long mask, long unplaced, long out, long units, BigDecimal capital, List<String> ids) {

        static final Comparator<Choice> VALUE = Comparator.comparingLong(Choice::unplaced)
                .thenComparingLong(Choice::out)
                .thenComparingLong(Choice::units);
        static final Comparator<Choice> BEST_FIRST = VALUE.thenComparingInt(choice -> Long.bitCount(choice.mask()))
                .thenComparing(Choice::capital)
                .thenComparing(choice -> String.join("\n", choice.ids()));
    }

    private Planning(PlanRequest request, BooleanSupplier stop) {
        this.request = request;
        this.stop = stop;
        deadline = System.nanoTime() + request.limit().toNanos();
        projects = request.projects();
        Problem problem = request.problem();
        List<BigDecimal> amounts = new ArrayList<>();
        projects.forEach(project -> amounts.add(project.fixed()));
        problem.provisions().forEach(provision -> amounts.add(provision.annualCost()));
        problem.pairCosts().forEach(cost -> amounts.add(cost.annualCost()));
        money = new Money(amounts);
        fixed = projects.stream()
                .mapToLong(project -> money.units(project.fixed()))
                .toArray();
    }

    /**
     * Plans until the best set is proven, the time is over or somebody says stop.
     *
     * @throws IllegalArgumentException when not even the placement without any project could be worked out in time
     */
    public static PlanResult run(PlanRequest request, BooleanSupplier stop) {
        return new Planning(request, stop).run();
    }

    private PlanResult run() {
        Choice none = choice(0);
        // first a set of every size, then the best of each
        List<@Nullable Choice> starts = new ArrayList<>();
        Choice start = none;
        for (int count = 1; count <= mostAffordable(); count++) {
            start = start == null ? null : greedy(start);
            starts.add(start);
        }
        List<Choice> best = new ArrayList<>();
        best.add(none);
        for (int count = 1; count <= starts.size(); count++) {
            Search search = new Search(count, starts.get(count - 1));
            search.descend(0, 0L);
            if (search.incumbent != null) {
                best.add(search.incumbent);
            }
        }
        Choice chosen = best.stream().min(Choice.BEST_FIRST).orElseThrow();
        return result(chosen, best);
    }

    private int mostAffordable() {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (BigDecimal capital :
                projects.stream().map(Project::capital).sorted().toList()) {
            sum = sum.add(capital);
            if (sum.compareTo(request.budget()) > 0) {
                break;
            }
            count++;
        }
        return count;
    }

    /** The best of the sets with one project more; null where none is within the budget. */
    private @Nullable Choice greedy(Choice from) {
        Choice found = null;
        for (int project = 0; project < projects.size() && !isOver(); project++) {
            long mask = from.mask() | 1L << project;
            if (mask != from.mask() && isAffordable(mask)) {
                Choice choice = choice(mask);
                if (found == null || Choice.BEST_FIRST.compare(choice, found) < 0) {
                    found = choice;
                }
            }
        }
        return found;
    }

    /** Looks through the sets of one size. */
    private final class Search {

        private final int count;
        private @Nullable Choice incumbent;

        Search(int count, @Nullable Choice start) {
            this.count = count;
            this.incumbent = start;
        }

        /** Decides project after project; those before {@code next} are decided, the chosen ones are in the mask. */
        void descend(int next, long chosen) {
            int missing = count - Long.bitCount(chosen);
            if (missing == 0) {
                offer(choice(chosen));
                return;
            }
            long open = affordable(next, chosen);
            if (Long.bitCount(open) < missing) {
                return;
            }
            if (isOver()) {
                isCutOff = true;
                return;
            }
            if (incumbent != null && !mayBeat(evaluation(chosen | open), chosen, open, missing)) {
                return;
            }
            int project = Long.numberOfTrailingZeros(open);
            descend(project + 1, chosen | 1L << project);
            descend(project + 1, chosen);
        }

        private void offer(Choice choice) {
            if (incumbent == null || Choice.BEST_FIRST.compare(choice, incumbent) < 0) {
                incumbent = choice;
            }
        }

        private boolean mayBeat(Evaluation all, long chosen, long open, int missing) {
            Choice now = java.util.Objects.requireNonNull(incumbent);
            if (all.unplacedBound() != now.unplaced() || all.unplaced() != all.unplacedBound()) {
                return all.unplacedBound() <= now.unplaced();
            }
            if (all.outBound() != now.out() || all.out() != all.outBound()) {
                return all.outBound() <= now.out();
            }
            long least = all.unitsBound() + units(chosen) + cheapest(open, missing);
            return least < now.units()
                    || least == now.units() && capital(chosen).compareTo(now.capital()) <= 0;
        }

        private long cheapest(long open, int missing) {
            return indices(open)
                    .mapToLong(project -> fixed[project])
                    .sorted()
                    .limit(missing)
                    .sum();
        }

        private long affordable(int next, long chosen) {
            long open = 0;
            for (int project = next; project < projects.size(); project++) {
                if (isAffordable(chosen | 1L << project)) {
                    open |= 1L << project;
                }
            }
            return open;
        }
    }

    private boolean isOver() {
        return System.nanoTime() - deadline >= 0 || stop.getAsBoolean();
    }

    private java.util.stream.IntStream indices(long mask) {
        return java.util.stream.IntStream.range(0, projects.size()).filter(project -> (mask >> project & 1) == 1);
    }

    private Set<String> ids(long mask) {
        Set<String> ids = new TreeSet<>();
        indices(mask).forEach(project -> ids.add(projects.get(project).id()));
        return ids;
    }

    private BigDecimal capital(long mask) {
        return indices(mask)
                .mapToObj(project -> projects.get(project).capital())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isAffordable(long mask) {
        return capital(mask).compareTo(request.budget()) <= 0;
    }

    private long units(long mask) {
        return indices(mask).mapToLong(project -> fixed[project]).sum();
    }

    private Choice choice(long mask) {
        Evaluation found = evaluation(mask);
        return new Choice(
                mask,
                found.unplaced(),
                found.out(),
                found.units() + units(mask),
                capital(mask),
                List.copyOf(ids(mask)));
    }

    private Evaluation evaluation(long mask) {
        Evaluation found = known.get(mask);
        if (found == null) {
            found = evaluate(mask);
            known.put(mask, found);
        }
        return found;
    }

    private Evaluation evaluate(long mask) {
        Problem open = request.with(ids(mask));
        Problem priced = (request.aim() == PlanRequest.Aim.COST ? open.allInBorough() : open).with(pounds(open));
        Duration left = Duration.ofNanos(Math.max(Duration.ofSeconds(1).toNanos(), deadline - System.nanoTime()));
        ExactResult found = ExactCore.run(
                ExactRequest.of(priced, Profile.BOROUGH_FIRST, NOTHING, left), ExactListener.stoppedBy(stop));
        long[] bounds = new long[Level.values().length];
        for (Proof.Standing standing : found.proof().standings(found.objective())) {
            bounds[standing.level().ordinal()] = standing.bound();
        }
        return new Evaluation(
                found.answer(),
                found.objective().unplaced(),
                found.objective().outOfBorough(),
                found.objective().points(),
                bounds[Level.UNPLACED.ordinal()],
                bounds[Level.OUT_OF_BOROUGH.ordinal()],
                bounds[Level.POINTS.ordinal()]);
    }

    /** What a pupil costs at a provision, in units, as the points of the matching. */
    private FurtherRules pounds(Problem open) {
        return FurtherRules.ofPairs(
                (pupil, provision) -> money.units(open.annualCost(pupil, open.provision(provision.id()))));
    }

    private PlanResult result(Choice chosen, List<Choice> best) {
        boolean isProven = !isCutOff && known.values().stream().allMatch(Evaluation::isProven);
        long everything = 0;
        for (int project = 0; project < projects.size(); project++) {
            everything |= isAffordable(1L << project) ? 1L << project : 0;
        }
        Evaluation all = isProven ? null : evaluation(everything);
        boolean withOut = request.aim() == PlanRequest.Aim.BOROUGH;
        List<PlanOption> options = best.stream().map(this::option).toList();
        PlanOption option = options.get(best.indexOf(chosen));
        if (all == null) {
            return new PlanResult(
                    option,
                    options,
                    true,
                    option.unplaced(),
                    withOut ? option.outOfBorough() : null,
                    option.annual(),
                    known.size());
        }
        boolean sameUnplaced = all.unplaced() == all.unplacedBound() && chosen.unplaced() == all.unplacedBound();
        boolean sameOut = sameUnplaced && all.out() == all.outBound() && chosen.out() == all.outBound();
        return new PlanResult(
                option,
                options,
                false,
                all.unplacedBound(),
                withOut && sameUnplaced ? Long.valueOf(all.outBound()) : null,
                sameOut ? money.pounds(all.unitsBound()) : null,
                known.size());
    }

    private PlanOption option(Choice choice) {
        Set<String> ids = ids(choice.mask());
        Assessment assessment =
                Assessment.of(request.with(ids), evaluation(choice.mask()).answer());
        BigDecimal annual = Stream.concat(
                        Stream.of(assessment.annualCost()),
                        indices(choice.mask())
                                .mapToObj(project -> projects.get(project).fixed()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlanOption(ids, assessment, choice.capital(), annual);
    }
}
