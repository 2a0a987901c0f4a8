package org.throughline.matching.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;

/** Tries every answer of a tiny problem; shares nothing with the search but the independent rules. */
public final class ExhaustiveSearch {

    private final Problem problem;
    private final Comparator<Totals> order;
    private final List<Pupil> open;
    private final Map<String, String> places = new HashMap<>();
    private final Map<PlaceLimit, Integer> free = new HashMap<>();
    private @Nullable Totals best;

    private ExhaustiveSearch(Problem problem, Profile profile) {
        this.problem = problem;
        this.order = profile.bestFirst();
        this.open = problem.pupils().stream().filter(pupil -> !pupil.isKept()).toList();
        problem.pupils().forEach(pupil -> {
            if (pupil.keep() != null) {
                places.put(pupil.id(), pupil.keep());
            }
        });
        Assessment kept = Assessment.of(problem, new Answer(places));
        kept.limitUses().forEach(use -> free.put(use.limit(), use.open()));
    }

    /** The best totals there are, with what further rules add to the points. */
    public static Totals best(Problem problem, Profile profile) {
        ExhaustiveSearch search = new ExhaustiveSearch(problem, profile);
        Answer fixed = new Answer(search.places);
        Totals kept = Assessment.of(problem, fixed)
                .objective(Weights.DEFAULT)
                .minus(new Totals(0, 0, 0, problem.rules().points(problem, fixed)));
        // the pupils not kept are counted as unplaced and contested above: start from the kept ones alone
        Totals open = search.open.stream()
                .map(pupil -> new Totals(1, problem.firstEligiblePreference(pupil) == null ? 0 : 1, 0, 0))
                .reduce(Totals.ZERO, Totals::plus);
        search.place(0, kept.minus(open));
        return java.util.Objects.requireNonNull(search.best);
    }

    private void place(int index, Totals sum) {
        if (best != null && order.compare(sum, best) > 0) {
            return;
        }
        if (index == open.size()) {
            Totals whole = sum.plus(new Totals(0, 0, 0, problem.rules().points(problem, new Answer(places))));
            best = best == null || order.compare(whole, best) < 0 ? whole : best;
            return;
        }
        Pupil pupil = open.get(index);
        String first = problem.firstEligiblePreference(pupil);
        for (Provision provision : problem.eligible(pupil)) {
            List<PlaceLimit> counted = new ArrayList<>(problem.limitsOf(provision).stream()
                    .filter(limit -> limit.counts(pupil, provision))
                    .distinct()
                    .toList());
            if (isApart(pupil, provision) && counted.stream().allMatch(limit -> free.get(limit) > 0)) {
                counted.forEach(limit -> free.merge(limit, -1, Integer::sum));
                places.put(pupil.id(), provision.id());
                place(
                        index + 1,
                        sum.plus(new Totals(
                                0,
                                first != null && !first.equals(provision.id()) ? 1 : 0,
                                provision.inBorough() ? 0 : 1,
                                Weights.DEFAULT.of(Points.of(problem, pupil, provision)))));
                places.remove(pupil.id());
                counted.forEach(limit -> free.merge(limit, 1, Integer::sum));
            }
        }
        place(index + 1, sum.plus(new Totals(1, first == null ? 0 : 1, 0, 0)));
    }

    private boolean isApart(Pupil pupil, Provision provision) {
        return problem.pupils().stream()
                .filter(other -> !other.id().equals(pupil.id()))
                .filter(other -> other.keepApart().contains(pupil.id())
                        || pupil.keepApart().contains(other.id()))
                .noneMatch(other -> provision.id().equals(places.get(other.id())));
    }
}
