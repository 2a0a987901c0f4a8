package org.throughline.matching.guarantees;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Totals;

/** What is told of an answer when everything is told as it is. */
final class ToldFixture {

    private ToldFixture() {}

    static Told of(Assessment assessment) {
        Totals totals = assessment.totals();
        return new Told(
                assessment.placements().stream()
                        .filter(placement -> placement.provision() != null)
                        .collect(Collectors.toMap(
                                placement -> placement.pupil().id(),
                                placement -> Objects.requireNonNull(placement.provision())
                                        .id())),
                ids(assessment, placement -> true),
                ids(assessment, Placement::contested),
                totals.unplaced(),
                totals.preferenceNotMet(),
                totals.outOfBorough(),
                totals.points(),
                assessment.annualCost(),
                new Told.Weighted(1, 1, 1, 1, totals.points()));
    }

    static Told with(Told told, Set<String> shown, Set<String> contested) {
        return new Told(
                told.places(),
                shown,
                contested,
                told.unplaced(),
                told.preferenceNotMet(),
                told.outOfBorough(),
                told.points(),
                told.pounds(),
                told.weighted());
    }

    private static Set<String> ids(Assessment assessment, java.util.function.Predicate<Placement> which) {
        return assessment.placements().stream()
                .filter(which)
                .map(placement -> placement.pupil().id())
                .collect(Collectors.toSet());
    }
}
