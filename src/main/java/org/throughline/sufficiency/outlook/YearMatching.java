package org.throughline.sufficiency.outlook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;

/**
 * Who looks for a place in one academic year, matched by the same exact core as named children are: fewest without a
 * place, then fewest out of the borough, then by points.
 *
 * @param problem what was matched
 * @param result what the exact core found
 * @param placed who found a place, and where
 * @param without who found none
 */
record YearMatching(Problem problem, ExactResult result, List<ContinuingPupil> placed, List<Pupil> without) {

    /** The longest that one matching may take. */
    static final Duration MOST = Duration.ofSeconds(20);

    /**
     * Matches.
     *
     * @param looking who looks for a place
     * @param provisions where they may find one
     * @param supply the places
     * @param there who holds places that are not given away
     */
    static YearMatching of(
            List<Pupil> looking,
            List<Provision> provisions,
            Supply supply,
            Collection<ContinuingPupil> there,
            BooleanSupplier stop) {
        Set<String> ids = provisions.stream().map(Provision::id).collect(Collectors.toSet());
        List<PlaceLimit> left = supply.usableLimits().stream()
                .filter(limit -> ids.contains(limit.provisionId()))
                .map(limit -> left(limit, there))
                .toList();
        Problem problem = new Problem(looking, provisions, left, List.of());
        ExactResult result = ExactCore.run(
                ExactRequest.of(problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, MOST), ExactListener.stoppedBy(stop));
        List<ContinuingPupil> placed = new ArrayList<>();
        List<Pupil> without = new ArrayList<>();
        for (Pupil pupil : problem.pupils()) {
            String place = result.answer().placeOf(pupil);
            if (place == null) {
                without.add(pupil);
            } else {
                placed.add(new ContinuingPupil(pupil, place));
            }
        }
        return new YearMatching(problem, result, placed, without);
    }

    /** Whether it is proven the best by the order of its levels. */
    boolean isProven() {
        return !result.isCutOff();
    }

    /** The places of a limit that some residents leave open. */
    static PlaceLimit left(PlaceLimit limit, Collection<ContinuingPupil> residents) {
        int taken = (int)
                residents.stream().filter(resident -> resident.takes(limit)).count();
        return limit.withPlaces(Math.max(0, limit.places() - taken));
    }
}
