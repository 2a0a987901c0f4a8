package org.throughline.matching.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<PlaceLimit> forItsOwnOnly = new HashSet<>();
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
        kept.limitUses().forEach(use -> {
            free.put(use.limit(), use.open());
            if (use.kept() + use.mayStay() > use.limit().places()) {
                forItsOwnOnly.add(use.limit());
            }
        });
    }

    /** The best totals there are, with what further rules add to the points. */
    public static Totals best(Problem problem, Profile profile) {
        ExhaustiveSearch search = new ExhaustiveSearch(problem, profile);
        Answer fixed = new Answer(search.places);
        Totals kept = Assessment.of(problem, fixed)
                .objective(Weights.DEFAULT)
                .minus(new Totals(0, 0, 0, problem.rules().points(problem, fixed)))
                .minus(search.ofSiblings());
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
            Totals whole = sum.plus(ofSiblings())
                    .plus(new Totals(0, 0, 0, problem.rules().points(problem, new Answer(places))));
            best = best == null || order.compare(whole, best) < 0 ? whole : best;
            return;
        }
        Pupil pupil = open.get(index);
        String first = problem.firstEligiblePreference(pupil);
        for (Provision provision : problem.eligible(pupil)) {
            List<PlaceLimit> counted = new ArrayList<>(problem.limitsOf(provision).stream()
                    .filter(limit -> limit.counts(pupil, provision))
                    .filter(limit -> !pupil.mayStayAt(provision) || !forItsOwnOnly.contains(limit))
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
                                Weights.DEFAULT.of(Points.alone(problem, pupil, provision))
                                        - ofSiblings(pupil, Points.alone(problem, pupil, provision)))));
                places.remove(pupil.id());
                counted.forEach(limit -> free.merge(limit, 1, Integer::sum));
            }
        }
        if (!pupil.isSafe()) {
            place(index + 1, sum.plus(new Totals(1, first == null ? 0 : 1, 0, 0)));
        }
    }

    /** What everybody misses who has a brother or sister in the problem; nothing of it is in the sum before the end. */
    private Totals ofSiblings() {
        Answer answer = new Answer(places);
        return problem.pupils().stream()
                .filter(pupil -> answer.placeOf(pupil) != null)
                .map(pupil -> ofSiblings(
                        pupil,
                        Points.of(
                                problem,
                                answer,
                                pupil,
                                problem.provision(java.util.Objects.requireNonNull(answer.placeOf(pupil))))))
                .map(points -> new Totals(0, 0, 0, points))
                .reduce(Totals.ZERO, Totals::plus);
    }

    private long ofSiblings(Pupil pupil, Points points) {
        return problem.siblings(pupil).isEmpty() ? 0 : points.sibling();
    }

    private boolean isApart(Pupil pupil, Provision provision) {
        return problem.pupils().stream()
                .filter(other -> !other.id().equals(pupil.id()))
                .filter(other -> other.keepApart().contains(pupil.id())
                        || pupil.keepApart().contains(other.id()))
                .filter(other -> provision.id().equals(places.get(other.id())))
                .allMatch(other -> pupil.mayStayAt(provision) && (other.isKept() || other.mayStayAt(provision)));
    }
}
