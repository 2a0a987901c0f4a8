package org.throughline.matching.exact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.PlacementProgram.Kind;
import org.throughline.matching.exact.PlacementProgram.Outcome;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;

/**
 * What one more place is worth, exactly: prices say where nothing can change, and everywhere else the problem is solved
 * again with the place.
 */
public final class MarginalValues {

    /** Eligible pairs above which solving again takes too long to be asked for every place. */
    private static final long MOST_PAIRS = 400_000;

    private final Problem problem;
    private final Profile profile;
    private final Weights weights;
    private final Totals today;
    private final ExactListener listener;
    private final Work work;

    private MarginalValues(Assessment best, Profile profile, Weights weights, Duration most, ExactListener listener) {
        this.problem = best.problem();
        this.profile = profile;
        this.weights = weights;
        this.listener = listener;
        today = inProfile(best.objective(weights));
        work = new Work(most, Long.MAX_VALUE, listener::isStopRequested);
    }

    /**
     * The places whose value was found.
     *
     * @param bottlenecks where one more place would change something, most valuable first
     * @param candidates limit groups and provisions that were to be looked at
     * @param examined how many of them were, before the time was over
     */
    public record Result(List<Bottleneck> bottlenecks, int candidates, int examined) {

        /** Nothing looked at. */
        public static final Result NONE = new Result(List.of(), 0, 0);

        /** Whether every candidate was looked at, so that what is not listed changes nothing. */
        public boolean isComplete() {
            return candidates == examined;
        }
    }

    /**
     * The value of one more place in each full limit group, and in each provision that has one.
     *
     * @param best an answer that is proven at every level by these weights
     * @param proof its proof
     * @param most the longest it may take
     */
    public static Result of(
            Assessment best, Profile profile, Weights weights, Proof proof, Duration most, ExactListener listener) {
        return new MarginalValues(best, profile, weights, most, listener).all(best, proof);
    }

    /**
     * Limits that get one more place each.
     *
     * @param opening those of them that then have an open place more
     * @param frees whether one of them is for its own pupils only and then no longer
     */
    private record Candidate(
            String provisionId,
            @Nullable Integer from,
            @Nullable Integer to,
            List<PlaceLimit> limits,
            List<PlaceLimit> opening,
            boolean frees) {}

    /** The totals with nothing at a level that the profile does not have. */
    private Totals inProfile(Totals totals) {
        return profile.levels().contains(Level.PREFERENCE_NOT_MET)
                ? totals
                : new Totals(totals.unplaced(), 0, totals.outOfBorough(), totals.points());
    }

    private Result all(Assessment best, Proof proof) {
        List<Candidate> candidates = candidates(best);
        long pairs = problem.pupils().stream()
                .mapToLong(pupil -> problem.eligible(pupil).size())
                .sum();
        if (pairs > MOST_PAIRS) {
            return new Result(List.of(), candidates.size(), 0);
        }
        List<Bottleneck> found = new ArrayList<>();
        int examined = 0;
        try (Base base = HighsModel.isThere() ? Base.of(this, best.answer(), proof) : null) {
            for (Candidate candidate : candidates) {
                listener.working("One more place: " + (examined + 1) + " of " + candidates.size());
                Optional<Totals> totals = base == null ? resolve(candidate) : base.with(candidate);
                if (totals.isEmpty()) {
                    break;
                }
                examined++;
                Totals saved = today.minus(totals.get());
                if (profile.levels().stream().anyMatch(level -> saved.at(level) != 0)) {
                    found.add(new Bottleneck(candidate.provisionId(), candidate.from(), candidate.to(), saved));
                }
            }
        }
        found.sort(mostValuableFirst());
        return new Result(List.copyOf(found), candidates.size(), examined);
    }

    private Comparator<Bottleneck> mostValuableFirst() {
        return Comparator.comparing(Bottleneck::saved, profile.bestFirst())
                .reversed()
                .thenComparing(Bottleneck::provisionId)
                .thenComparing(Bottleneck::ncYearFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Bottleneck::ncYearTo, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private List<Candidate> candidates(Assessment best) {
        Map<PlaceLimit, LimitUse> uses =
                best.limitUses().stream().collect(Collectors.toMap(LimitUse::limit, use -> use, (use, same) -> use));
        List<Candidate> candidates = new ArrayList<>();
        for (Provision provision : problem.provisions()) {
            Map<List<Integer>, List<PlaceLimit>> groups = problem.limitsOf(provision).stream()
                    .distinct()
                    .collect(Collectors.groupingBy(
                            limit -> List.of(limit.ncYearFrom(), limit.ncYearTo()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            List<Candidate> full = new ArrayList<>();
            groups.forEach((years, limits) -> {
                if (limits.stream()
                        .anyMatch(
                                limit -> Objects.requireNonNull(uses.get(limit)).free() <= 0)) {
                    full.add(candidate(provision.id(), years.getFirst(), years.getLast(), limits, uses));
                }
            });
            if (!full.isEmpty()) {
                candidates.addAll(full);
                candidates.add(candidate(
                        provision.id(),
                        null,
                        null,
                        problem.limitsOf(provision).stream().distinct().toList(),
                        uses));
            }
        }
        return candidates;
    }

    private static Candidate candidate(
            String provisionId,
            @Nullable Integer from,
            @Nullable Integer to,
            List<PlaceLimit> limits,
            Map<PlaceLimit, LimitUse> uses) {
        return new Candidate(
                provisionId,
                from,
                to,
                limits,
                limits.stream()
                        .filter(limit ->
                                !Objects.requireNonNull(uses.get(limit)).isForItsOwnOnly())
                        .toList(),
                limits.stream().map(uses::get).anyMatch(use -> isFreedByOne(Objects.requireNonNull(use))));
    }

    /** Whether one more place is enough for those who may stay, so that others may come as they leave. */
    private static boolean isFreedByOne(LimitUse use) {
        return use.mayStay() > 0 && use.kept() + use.mayStay() == use.limit().places() + 1;
    }

    /** The best totals with the places of a candidate, solved from the beginning; empty when not proven in time. */
    private Optional<Totals> resolve(Candidate candidate) {
        if (!work.mayGoOn()) {
            return Optional.empty();
        }
        List<PlaceLimit> limits = problem.limits().stream()
                .map(limit -> candidate.limits().contains(limit) ? limit.withPlaces(limit.places() + 1) : limit)
                .toList();
        Problem more = problem.with(problem.pupils(), limits);
        ExactResult result = ExactCore.run(
                ExactRequest.of(more, profile, weights, work.left()),
                ExactListener.stoppedBy(listener::isStopRequested));
        return result.proof().isComplete(result.objective()) ? Optional.of(result.objective()) : Optional.empty();
    }

    /** The problem as linear programs that were solved once and are asked again with a little more room. */
    private static final class Base implements AutoCloseable {

        private final MarginalValues values;
        private final PairModel model;
        private final Map<PlaceLimit, Integer> rows;
        /** A program for each level. */
        private final PlacementProgram[] programs;

        private final ColumnGeneration[] columns;
        private final int points;
        private final long[] caps;
        private final DualPrices.Evaluation[] prices;

        private Base(MarginalValues values) {
            this.values = values;
            model = PairModel.withEveryLimit(values.problem, values.profile, values.weights);
            points = values.profile.levels().size() - 1;
            caps = new long[points + 1];
            prices = new DualPrices.Evaluation[points + 1];
            rows = IntStream.range(0, model.rowLimit.length)
                    .boxed()
                    .collect(Collectors.toMap(row -> model.rowLimit[row], row -> row));
            SymmetryClasses alike = SymmetryClasses.alikeBeforePoints(model);
            SymmetryClasses ones = SymmetryClasses.ofOne(model);
            programs = new PlacementProgram[points + 1];
            columns = new ColumnGeneration[points + 1];
            for (int level = 0; level <= points; level++) {
                SymmetryClasses groups = level == points ? ones : alike;
                programs[level] = new PlacementProgram(model, groups, Kind.LINEAR);
                columns[level] = new ColumnGeneration(model, groups, programs[level]);
            }
        }

        /** The base, or null when its linear programs do not come to today's totals. */
        static @Nullable Base of(MarginalValues values, Answer best, Proof proof) {
            Base base = new Base(values);
            if (base.begin(best, proof)) {
                return base;
            }
            base.close();
            return null;
        }

        private boolean begin(Answer best, Proof proof) {
            DualPrices.Evaluation guess =
                    DualPrices.of(model, points, proof.levels().get(points)).evaluate(model);
            for (int level = 0; level < points; level++) {
                columns[level].begin(guess);
                programs[level].aim(level, caps, PlacementProgram.EXCESS);
                Attempt attempt = settle(level, caps);
                if (attempt.prices() == null) {
                    return false;
                }
                prices[level] = attempt.prices();
                caps[level] = attempt.prices().bound(caps);
            }
            columns[points].begin(guess);
            columns[points].add(Arrays.stream(model.chosenBy(best))
                    .mapToObj(option -> new int[] {option})
                    .toArray(int[][]::new));
            programs[points].aim(points, caps, PlacementProgram.EXCESS * model.mostPoints);
            Attempt attempt = settle(points, caps);
            if (attempt.prices() == null || !values.today.equals(attempt.totals())) {
                return false;
            }
            prices[points] = attempt.prices();
            return true;
        }

        /** The best totals with the places of a candidate; empty when the time is over. */
        Optional<Totals> with(Candidate candidate) {
            if (candidate.frees()) {
                return values.resolve(candidate);
            }
            List<Integer> changed = candidate.opening().stream()
                    .map(rows::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (IntStream.rangeClosed(0, points).allMatch(level -> isFree(level, changed))) {
                return Optional.of(values.today);
            }
            changed.forEach(row -> room(row, 1));
            try {
                Totals totals = best(changed);
                return totals == null && values.work.mayGoOn()
                        ? values.resolve(candidate)
                        : Optional.ofNullable(totals);
            } finally {
                changed.forEach(row -> room(row, -1));
            }
        }

        /** The best totals with the room there is now; null when it was cut off or pupils are shared out. */
        private @Nullable Totals best(List<Integer> changed) {
            long[] levels = caps.clone();
            boolean isSame = true;
            for (int level = 0; level < points; level++) {
                if (!isSame || !isFree(level, changed)) {
                    Attempt attempt = settle(level, levels);
                    if (attempt.prices() == null) {
                        return null;
                    }
                    levels[level] = attempt.prices().bound(levels);
                    isSame &= levels[level] == caps[level];
                }
            }
            Attempt attempt = settle(points, levels);
            if (attempt.totals() == null) {
                return null;
            }
            for (int level = 0; level < points; level++) {
                Level of = values.profile.levels().get(level);
                if (attempt.totals().at(of) != levels[level] + model.kept.at(of)) {
                    return null;
                }
            }
            return attempt.totals();
        }

        /** Whether more room in these rows is worth nothing at a level, as long as the levels before stay the same. */
        private boolean isFree(int level, List<Integer> changed) {
            long[] of = prices[level].prices().rows();
            return changed.stream().allMatch(row -> of[row] == 0);
        }

        private void room(int row, int more) {
            model.rowOpen[row] += more;
            for (PlacementProgram program : programs) {
                program.refreshRoom(row);
            }
        }

        /**
         * An attempt at a linear program.
         *
         * @param totals the totals of its solution where it is whole and keeps the caps, or null
         * @param prices the prices that prove its value, or null when it was cut off
         */
        private record Attempt(@Nullable Totals totals, DualPrices.@Nullable Evaluation prices) {}

        private Attempt settle(int level, long[] levels) {
            PlacementProgram program = programs[level];
            program.cap(levels);
            while (program.solve(values.work) == Outcome.OPTIMAL) {
                long whole = program.wholeBound();
                boolean isSound = program.isWhole() && !program.isAboveCaps();
                int[] chosen = program.chosen(PairModel.UNPLACED);
                DualPrices.Evaluation evaluation = program.prices().evaluate(model);
                boolean isSettled = evaluation.bound(levels) >= whole;
                if (isSettled || !columns[level].addCheaper(evaluation)) {
                    return new Attempt(
                            level == points && isSettled && isSound && Plan.isSound(model, chosen)
                                    ? totals(chosen)
                                    : null,
                            isSettled ? evaluation : null);
                }
            }
            return new Attempt(null, null);
        }

        private Totals totals(int[] chosen) {
            return model.totals(model.values(chosen));
        }

        @Override
        public void close() {
            for (PlacementProgram program : programs) {
                program.close();
            }
        }
    }
}
