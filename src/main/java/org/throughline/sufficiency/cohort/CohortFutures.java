package org.throughline.sufficiency.cohort;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;

/**
 * Who comes to what opens in each of several futures. A child comes where there is no other place for it in the
 * borough: of all placements with the fewest without a place and then the fewest out of the borough, those are taken
 * that need the fewest places of what opens, year by year; of these, those nearest to the homes.
 */
final class CohortFutures {

    private static final Weights NOTHING = new Weights(0, 0, 0, 0);
    private static final Duration MOST = Duration.ofSeconds(30);
    /** A year in a new place weighs more than all kilometres of 3,000 children together. */
    private static final long A_YEAR = 100_000;

    private static final long FARTHEST = 30;
    private static final long A_KILOMETRE = 1_000;

    private static final double MOST_FUTURES_FILL = 0.8;

    private final List<String> openings;
    private final int entryYear;
    private final int years;
    private final BooleanSupplier stop;
    /** By future, the children of the problem with their place, at what opens. */
    private final List<List<Coming>> planned = new ArrayList<>();
    /** By opening and future, how many are there in each year if there are as many places as anybody needs. */
    private final Map<String, List<int[]>> ample = new TreeMap<>();

    private boolean proven = true;

    /**
     * A child who comes.
     *
     * @param pupil the child in the problem, with the year in which it looks for the place
     * @param opening id of the provision
     */
    record Coming(Pupil pupil, String opening) {

        /** The child's id, which the problem has with the year behind it. */
        String child() {
            return pupil.id().substring(0, pupil.id().lastIndexOf('.'));
        }
    }

    /**
     * Nothing followed yet.
     *
     * @param openings ids of the provisions that open
     */
    CohortFutures(List<String> openings, int entryYear, int years, BooleanSupplier stop) {
        this.openings = List.copyOf(openings);
        this.entryYear = entryYear;
        this.years = years;
        this.stop = stop;
        openings.forEach(id -> ample.put(id, new ArrayList<>()));
    }

    /** Adds a future: all its years as one problem, what opens among its provisions. */
    void add(Problem future) {
        planned.add(coming(future));
        for (String opening : openings) {
            int[] there = new int[years];
            coming(withPlacesForAll(future, opening)).stream()
                    .filter(each -> each.opening().equals(opening))
                    .forEach(each -> stays(each.pupil(), future.provision(opening), there));
            Objects.requireNonNull(ample.get(opening)).add(there);
        }
    }

    private List<Coming> coming(Problem problem) {
        Problem priced = problem.with(FurtherRules.ofPairs(this::points));
        ExactResult result = ExactCore.run(
                ExactRequest.of(priced, Profile.BOROUGH_FIRST, NOTHING, MOST), ExactListener.stoppedBy(stop));
        proven &= !result.isCutOff();
        List<Coming> coming = new ArrayList<>();
        for (Pupil pupil : problem.pupils()) {
            String place = result.answer().placeOf(pupil);
            if (place != null && openings.contains(place)) {
                coming.add(new Coming(pupil, place));
            }
        }
        return coming;
    }

    private long points(Pupil pupil, Provision place) {
        long kilometres =
                Math.clamp(Points.travelMetres(pupil, place) / A_KILOMETRE, 0, place.inBorough() ? FARTHEST : 0);
        if (!openings.contains(place.id())) {
            return kilometres;
        }
        int[] there = new int[years];
        stays(pupil, place, there);
        return A_YEAR * Arrays.stream(there).sum() + kilometres;
    }

    /** Counts a child in the years in which it is at a place: until it looks again, has left or is too old for it. */
    private void stays(Pupil pupil, Provision place, int[] there) {
        Integer last = pupil.lastNcYear();
        int oldest = last == null ? place.ncYearTo() : Math.min(last, place.ncYearTo());
        int begin = pupil.startYear() - entryYear;
        for (int year = begin; year < years && pupil.ncYear() + year - begin <= oldest; year++) {
            there[year]++;
        }
    }

    private static Problem withPlacesForAll(Problem problem, String opening) {
        int opens = problem.provision(opening).opens() == null
                ? Integer.MIN_VALUE
                : Objects.requireNonNull(problem.provision(opening).opens());
        List<PlaceLimit> limits = problem.limits().stream()
                .map(limit -> limit.provisionId().equals(opening) && limit.academicYear() >= opens
                        ? limit.withPlaces(problem.pupils().size())
                        : limit)
                .toList();
        return new Problem(problem.pupils(), problem.provisions(), limits, problem.pairCosts());
    }

    /** Whether every placement is the best one. */
    boolean isProven() {
        return proven;
    }

    /** Who comes, by future. */
    List<List<Coming>> planned() {
        return planned;
    }

    /** The most places that fill in a year in at least eight of ten futures, if there were enough for everybody. */
    int fills(String opening, int academicYear) {
        return filledIn(
                Objects.requireNonNull(ample.get(opening)).stream()
                        .map(there -> there[academicYear - entryYear])
                        .toList(),
                MOST_FUTURES_FILL);
    }

    /** The greatest number that at least a share of some numbers reach. */
    static int filledIn(List<Integer> numbers, double share) {
        List<Integer> most = numbers.stream().sorted().toList().reversed();
        return most.get((int) Math.ceil(share * most.size() - 1e-9) - 1);
    }

    /** How many come to an opening in a year, by future. */
    List<Integer> counts(String opening, int academicYear, Predicate<Coming> who) {
        return planned.stream()
                .map(future -> (int) future.stream()
                        .filter(each -> each.opening().equals(opening)
                                && each.pupil().startYear() == academicYear
                                && who.test(each))
                        .count())
                .collect(Collectors.toList());
    }
}
