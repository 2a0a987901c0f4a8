package org.throughline.matching.engine;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.matching.guarantees.GuaranteeCheck;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.guarantees.Told;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;

/** Has what is told of an answer checked against every guarantee. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /**
     * What the check of an answer finds.
     *
     * @param weights the run's weights; points by them are checked where no further rule adds to them
     */
    public static GuaranteeReport of(Assessment assessment, Weights weights) {
        return GuaranteeCheck.of(assessment.problem(), assessment.answer(), told(assessment, weights));
    }

    /** What lists, pages and files say of an answer. */
    static Told told(Assessment assessment, Weights weights) {
        Totals totals = assessment.totals();
        Map<String, String> places = assessment.placements().stream()
                .filter(placement -> placement.provision() != null)
                .collect(Collectors.toMap(
                        placement -> placement.pupil().id(),
                        placement ->
                                Objects.requireNonNull(placement.provision()).id()));
        return new Told(
                places,
                assessment.placements().stream()
                        .map(placement -> placement.pupil().id())
                        .collect(Collectors.toSet()),
                assessment.placements().stream()
                        .filter(Placement::contested)
                        .map(placement -> placement.pupil().id())
                        .collect(Collectors.toSet()),
                totals.unplaced(),
                totals.preferenceNotMet(),
                totals.outOfBorough(),
                totals.points(),
                assessment.annualCost(),
                assessment.problem().rules() == FurtherRules.NONE
                        ? new Told.Weighted(
                                weights.preference(),
                                weights.travel(),
                                weights.cost(),
                                weights.sibling(),
                                assessment.objective(weights).points())
                        : null);
    }
}
