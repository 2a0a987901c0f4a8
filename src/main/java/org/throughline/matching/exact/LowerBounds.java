package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Level;

/** What is known from below about each level. All values leave kept pupils out. */
final class LowerBounds {

    private final DualPrices.@Nullable Evaluation[] self;
    private final @Nullable Claim[] claims;

    /**
     * What a solver claims and prices alone do not show.
     *
     * @param bound the least value of the level
     * @param earlier it holds where the earlier levels are at most these
     */
    private record Claim(long bound, long[] earlier) {}

    LowerBounds(int levels) {
        self = new DualPrices.Evaluation[levels];
        claims = new Claim[levels];
    }

    /** Takes prices that bound a level, when they bound it better than those before. */
    void offer(DualPrices.Evaluation evaluation, long[] earlier) {
        int level = evaluation.prices().target();
        DualPrices.Evaluation known = self[level];
        if (known == null || evaluation.bound(earlier) > known.bound(earlier)) {
            self[level] = evaluation;
        }
    }

    /** Takes a solver's word that a level cannot be less where the earlier ones are at most these. */
    void claim(int level, long bound, long[] earlier) {
        claims[level] = new Claim(bound, Arrays.copyOf(earlier, level));
    }

    /** The prices that bound a level best, or null. */
    DualPrices.@Nullable Evaluation prices(int level) {
        return self[level];
    }

    /** The bound that prices alone give. */
    long selfChecked(int level, long[] earlier) {
        DualPrices.Evaluation evaluation = self[level];
        return evaluation == null ? 0 : Math.max(0, evaluation.bound(earlier));
    }

    /** The best bound known, a solver's word included. */
    long best(int level, long[] earlier) {
        Claim claim = claims[level];
        long bound = selfChecked(level, earlier);
        return claim != null && holds(claim, earlier) ? Math.max(bound, claim.bound()) : bound;
    }

    /** Whether every level of these values is at its bound. */
    boolean prove(long[] values) {
        for (int level = 0; level < values.length; level++) {
            if (best(level, values) < values[level]) {
                return false;
            }
        }
        return true;
    }

    /** What is known about a level, in the terms of the problem and with kept pupils counted. */
    Proof.LevelProof proof(PairModel model, int level) {
        List<Level> levels = model.profile.levels();
        Claim claim = claims[level];
        Proof.Claim told = claim == null
                ? null
                : new Proof.Claim(
                        claim.bound() + model.kept.at(levels.get(level)),
                        IntStream.range(0, level)
                                .mapToObj(earlier -> claim.earlier()[earlier] + model.kept.at(levels.get(earlier)))
                                .toList());
        DualPrices.Evaluation evaluation = self[level];
        if (evaluation == null) {
            // no value of a level is below that of the kept pupils
            return new Proof.LevelProof(
                    levels.get(level),
                    1,
                    Collections.nCopies(level, 0L),
                    List.of(),
                    List.of(),
                    List.of(),
                    model.kept.at(levels.get(level)),
                    told);
        }
        DualPrices prices = evaluation.prices();
        long sum =
                Math.addExact(evaluation.sum(), Math.multiplyExact(prices.scale(), model.kept.at(levels.get(level))));
        for (int earlier = 0; earlier < level; earlier++) {
            sum = Math.addExact(sum, Math.multiplyExact(prices.factors()[earlier], model.kept.at(levels.get(earlier))));
        }
        return new Proof.LevelProof(
                levels.get(level),
                prices.scale(),
                Arrays.stream(prices.factors()).boxed().toList(),
                IntStream.range(0, prices.rows().length)
                        .filter(row -> prices.rows()[row] > 0)
                        .mapToObj(row -> new Proof.LimitPrice(model.rowLimit[row], prices.rows()[row]))
                        .toList(),
                apart(model, prices),
                level == levels.size() - 1 ? together(model, prices) : List.of(),
                sum,
                told);
    }

    private static List<Proof.TogetherPrice> together(PairModel model, DualPrices prices) {
        long whole = model.siblings.wholeWorth(prices.scale());
        return IntStream.range(0, model.siblings.count())
                .filter(bond -> prices.together()[bond] < whole)
                .mapToObj(bond -> new Proof.TogetherPrice(
                        model.siblings.ownerId(bond),
                        model.provisions[model.siblings.provision(bond)].id(),
                        prices.together()[bond]))
                .toList();
    }

    private static List<Proof.ApartPrice> apart(PairModel model, DualPrices prices) {
        List<Proof.ApartPrice> apart = new ArrayList<>();
        for (int clique = 0; clique < prices.cliques().length; clique++) {
            long[] of = prices.cliques()[clique];
            for (int provision = 0; of != null && provision < of.length; provision++) {
                if (of[provision] > 0) {
                    apart.add(new Proof.ApartPrice(
                            Arrays.stream(model.cliques[clique])
                                    .mapToObj(pupil -> model.pupils[pupil].id())
                                    .toList(),
                            model.provisions[provision].id(),
                            of[provision]));
                }
            }
        }
        return apart;
    }

    private static boolean holds(Claim claim, long[] earlier) {
        for (int level = 0; level < claim.earlier().length; level++) {
            if (earlier[level] > claim.earlier()[level]) {
                return false;
            }
        }
        return true;
    }
}
