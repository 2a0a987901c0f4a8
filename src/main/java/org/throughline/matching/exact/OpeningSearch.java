package org.throughline.matching.exact;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.OpeningColumns.Chosen;
import org.throughline.matching.exact.OpeningModel.Outcome;
import org.throughline.matching.exact.OpeningModel.Status;
import org.throughline.matching.exact.OpeningPrices.Relaxed;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/**
 * The best set of openings, with the best placement for it: one mixed-integer program, solved for one level after the
 * other (pupils without a place, pupils out of the borough, what pupils and openings cost). Of equally good sets it
 * takes the one with fewer openings, then with less capital, then with the smaller ids. Needs HiGHS.
 */
public final class OpeningSearch implements AutoCloseable {

    private static final Weights NOTHING = new Weights(0, 0, 0, 0);
    /** Openings whose ids are compared at once: each counts twice the next. */
    private static final int IDS_AT_ONCE = 20;
    /** With more openings than this, the program of the last level begins with those that are wanted most. */
    private static final int BEGUN_WITH = 60;
    /** Openings that would make the linear program cheaper and are brought in at once. */
    private static final int BROUGHT_AT_ONCE = 30;
    /** The part of the time for the best choice among the openings that are in the program. */
    private static final double PART_OF_THOSE_IN = 0.5;

    private final PairModel model;
    private final OpeningColumns columns;
    /** The program of the levels before the last one, in which many pupils are alike. */
    private final OpeningModel early;
    /** The program of the last level and of what decides between equally good sets. */
    private final OpeningModel program;

    private final OpeningPrices prices;
    private final BooleanSupplier stop;
    private final int levels;
    private Work work;
    /** The linear program of the last level, solved last. */
    private Relaxed last;

    /**
     * A set of openings with the best placement found for it.
     *
     * @param openings ids of what is opened
     * @param answer where everybody is; keeps every rule
     * @param levels how well each level is proven among the sets asked for, most important first
     */
    public record Choice(Set<String> openings, Answer answer, List<Proven> levels) {

        /** Copies the collections. */
        public Choice {
            openings = Set.copyOf(openings);
            levels = List.copyOf(levels);
        }

        /** Whether no choice asked for is better at any level. */
        public boolean isProven() {
            return levels.stream().allMatch(Proven::isProven);
        }

        /** How well one level is proven. */
        public Proven at(Level level) {
            return levels.stream()
                    .filter(each -> each.level() == level)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * How well a level is proven.
     *
     * @param level the level; the points are what pupils and openings cost together
     * @param value what the choice comes to, kept pupils counted
     * @param bound no choice asked for whose earlier levels are at most this one's has less
     */
    public record Proven(Level level, long value, long bound) {

        /** Whether the value is the least possible. */
        public boolean isProven() {
            return value == bound;
        }
    }

    /** Builds the program. Whoever makes one closes it. */
    public OpeningSearch(OpeningRequest request, BooleanSupplier stop) {
        this(request, stop, BEGUN_WITH);
    }

    OpeningSearch(OpeningRequest request, BooleanSupplier stop, int begunWith) {
        this.stop = stop;
        model = PairModel.of(request.problem(), Profile.BOROUGH_FIRST, NOTHING);
        columns = new OpeningColumns(request, model, SymmetryClasses.alike(model));
        columns.bring(columns.mostWanted(begunWith));
        program = new OpeningModel(columns);
        prices = program.prices();
        OpeningColumns all = new OpeningColumns(request, model, SymmetryClasses.alikeBeforePoints(model));
        all.bring(all.mostWanted(Integer.MAX_VALUE));
        early = new OpeningModel(all);
        levels = model.profile.levels().size();
        work = new Work(Duration.ZERO, 0, stop);
        last = prices.after(Outcome.NOTHING);
    }

    /** Whether HiGHS can be loaded here. */
    public static boolean isPossible() {
        return HighsModel.isThere();
    }

    /**
     * The best choice of so many openings.
     *
     * @param least the fewest openings
     * @param most the most openings
     * @param start a choice of so many to begin with, or null
     * @param time the longest it may take
     * @return what was found in time; empty when that is nothing, or there is no such set within the budgets
     */
    public Optional<Choice> best(int least, int most, @Nullable Choice start, Duration time) {
        work = new Work(time, Long.MAX_VALUE, stop);
        early.ask(least, most);
        program.ask(least, most);
        long[] bounds = new long[levels];
        Chosen found = start == null ? null : chosen(start);
        for (int level = 0; level < levels; level++) {
            Step step = level < levels - 1
                    ? minimise(early, level, found)
                    : minimisePounds(Objects.requireNonNull(found), least, most);
            if (step.found == null) {
                return Optional.empty();
            }
            found = step.found;
            bounds[level] = Math.clamp(step.bound, 0, found.values[level]);
            early.cap(level, found.values[level]);
            program.cap(level, found.values[level]);
        }
        if (found != null && Arrays.equals(bounds, found.values)) {
            found = settleTies(found, least);
        }
        return Optional.ofNullable(found).map(choice -> choice(choice, bounds));
    }

    /** A choice at least as good as before, and the least that the aim can come to. */
    private record Step(@Nullable Chosen found, long bound) {}

    private Step minimise(OpeningModel at, int level, @Nullable Chosen known) {
        at.aimAtLevel(level);
        return minimise(at, known, choice -> choice.values[level]);
    }

    /**
     * Minimises what a program aims at.
     *
     * @param known the best choice known, or null
     * @param value what a choice comes to
     */
    private Step minimise(OpeningModel at, @Nullable Chosen known, ToLongFunction<Chosen> value) {
        Outcome relaxed = at.relax(work);
        return settledBy(relaxed, known, value)
                .orElseGet(() -> solve(at, relaxed, better(known, relaxed.found()), work));
    }

    /** What the linear program says where no other one need be asked. */
    private static Optional<Step> settledBy(Outcome relaxed, @Nullable Chosen known, ToLongFunction<Chosen> value) {
        if (relaxed.status() == Status.INFEASIBLE) {
            // where a choice is known the solver errs, and nothing is proven
            return Optional.of(new Step(known, Long.MIN_VALUE));
        }
        Chosen found = better(known, relaxed.found());
        return found != null && relaxed.bound() >= value.applyAsLong(found)
                ? Optional.of(new Step(found, value.applyAsLong(found)))
                : Optional.empty();
    }

    private static Step solve(OpeningModel at, Outcome relaxed, @Nullable Chosen start, Work within) {
        Outcome solved = at.solve(within, start);
        long bound = solved.status() == Status.INFEASIBLE ? relaxed.bound() : solved.bound();
        return new Step(better(start, solved.found()), Math.max(relaxed.bound(), bound));
    }

    /**
     * Minimises the last level: where the linear program is not whole, first within the set that is nearest to it and
     * the one known, so that the reduced costs leave few options for the rest.
     */
    private Step minimisePounds(Chosen known, int least, int most) {
        int level = levels - 1;
        bring(known.open);
        last = relaxWithPrices();
        Outcome relaxed = last.outcome();
        Optional<Step> settled = settledBy(relaxed, known, choice -> choice.values[level]);
        if (settled.isPresent() || !last.isSolved()) {
            return settled.orElse(new Step(known, relaxed.bound()));
        }
        Chosen found = within(known.open, known);
        boolean[] nearest = columns.rounded(relaxed.numbers().columns(), least, most);
        if (!Arrays.equals(nearest, known.open)) {
            found = within(nearest, found);
        }
        program.free();
        program.leaveOutAbove(found.values[level], relaxed);
        if (isAny(couldBeIn(found))) {
            // a better choice among those that are in leaves fewer of the others to be looked at
            found = Objects.requireNonNull(solve(program, relaxed, found, work.part(PART_OF_THOSE_IN)).found);
            boolean[] others = couldBeIn(found);
            if (isAny(others)) {
                bring(others);
                Relaxed again = relax();
                if (!again.isSolved()) {
                    return new Step(found, relaxed.bound());
                }
                last = again;
            }
        }
        program.leaveOutAbove(found.values[level], last.outcome());
        return solve(program, relaxed, found, work);
    }

    /** Brings openings into the program of the last level. */
    private void bring(boolean[] wanted) {
        program.bring(wanted);
        program.aimAtLevel(levels - 1);
    }

    /**
     * Solves the linear program of the last level, and brings in what would make it cheaper until nothing would. Its
     * bound holds whatever is outside.
     */
    private Relaxed relaxWithPrices() {
        long bound = Long.MIN_VALUE;
        while (true) {
            Relaxed relaxed = relax();
            if (columns.isWhole() || relaxed.outcome().status() == Status.INFEASIBLE) {
                return relaxed;
            }
            if (!relaxed.isSolved()) {
                return relaxed.with(bound);
            }
            bound = Math.max(bound, relaxed.boundOfAll());
            boolean[] cheaper = prices.cheaper(relaxed, BROUGHT_AT_ONCE);
            if (!isAny(cheaper)) {
                return relaxed.with(bound);
            }
            bring(cheaper);
        }
    }

    private Relaxed relax() {
        return prices.after(program.relax(work));
    }

    /** The openings outside that a choice as good as one may have. */
    private boolean[] couldBeIn(Chosen choice) {
        return prices.couldBeIn(last, choice.values[levels - 1]);
    }

    private static boolean isAny(boolean[] some) {
        return IntStream.range(0, some.length).anyMatch(index -> some[index]);
    }

    /** The better one of a choice and the best placement for a set; the choice when the set cannot keep the caps. */
    private Chosen within(boolean[] open, Chosen known) {
        program.fix(open);
        Chosen start = Arrays.equals(open, known.open) ? known : null;
        Outcome relaxed = program.relax(work);
        if (relaxed.status() != Status.OPTIMAL || relaxed.bound() >= known.values[levels - 1]) {
            return known;
        }
        Chosen found = relaxed.found() == null ? program.solve(work, start).found() : relaxed.found();
        return found != null && Chosen.BEST_FIRST.compare(found, known) < 0 ? found : known;
    }

    private static @Nullable Chosen better(@Nullable Chosen some, @Nullable Chosen other) {
        if (some == null || other == null) {
            return some == null ? other : some;
        }
        return Chosen.BEST_FIRST.compare(other, some) < 0 ? other : some;
    }

    /** The one that is to be taken of all that are as good; most often there is no other one. */
    private Chosen settleTies(Chosen best, int least) {
        boolean[] others = couldBeIn(best);
        if (isAny(others)) {
            bring(others);
        }
        program.leaveOutAbove(best.values[levels - 1], last.outcome());
        program.allow(least, best.size);
        program.allowOnlyOther(best);
        if (program.solve(work, null).status() == Status.INFEASIBLE) {
            return best;
        }
        program.allowEveryOther();
        program.aimAtOpenings(costs(opening -> 1));
        Chosen found = tied(best, choice -> choice.size);
        program.allow(least, found.size);
        program.aimAtOpenings(
                costs(opening -> columns.request.openings().get(opening).wholeCapital()));
        found = tied(found, choice -> choice.capital);
        program.capCapital(found.capital);
        return smallestIds(found);
    }

    private Chosen tied(Chosen known, ToLongFunction<Chosen> value) {
        Chosen found = minimise(program, known, value).found;
        return found == null ? known : found;
    }

    private Chosen smallestIds(Chosen tied) {
        Chosen found = tied;
        int left = tied.size;
        for (int from = 0; from < columns.openings && left > 0; from += IDS_AT_ONCE) {
            int begin = from;
            int end = Math.min(from + IDS_AT_ONCE, columns.openings);
            long[] costs = costs(opening -> opening >= begin && opening < end ? -(1L << (end - 1 - opening)) : 0);
            program.aimAtOpenings(costs);
            found = tied(found, choice -> sum(costs, choice.open));
            for (int opening = begin; opening < end; opening++) {
                program.fix(opening, found.open[opening]);
                left -= found.open[opening] ? 1 : 0;
            }
        }
        return found;
    }

    private long[] costs(IntToLongFunction cost) {
        return IntStream.range(0, columns.openings).mapToLong(cost).toArray();
    }

    private static long sum(long[] costs, boolean[] open) {
        return IntStream.range(0, costs.length)
                .filter(opening -> open[opening])
                .mapToLong(opening -> costs[opening])
                .sum();
    }

    private @Nullable Chosen chosen(Choice start) {
        boolean[] open = new boolean[columns.openings];
        for (int opening = 0; opening < open.length; opening++) {
            open[opening] = start.openings()
                    .contains(columns.request.openings().get(opening).id());
        }
        return columns.chosen(open, model.chosenBy(start.answer()));
    }

    private Choice choice(Chosen found, long[] bounds) {
        Set<String> ids = IntStream.range(0, columns.openings)
                .filter(opening -> found.open[opening])
                .mapToObj(opening -> columns.request.openings().get(opening).id())
                .collect(Collectors.toSet());
        List<Proven> proven = IntStream.range(0, levels)
                .mapToObj(level -> {
                    Level at = model.profile.levels().get(level);
                    long kept = model.kept.at(at);
                    return new Proven(at, found.values[level] + kept, bounds[level] + kept);
                })
                .toList();
        return new Choice(ids, model.answer(found.chosen), proven);
    }

    @Override
    public void close() {
        early.close();
        program.close();
    }
}
