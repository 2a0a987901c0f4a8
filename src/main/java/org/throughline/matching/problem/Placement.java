package org.throughline.matching.problem;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about one pupil; a row of {@code placements.csv}.
 *
 * @param pupil the pupil
 * @param provision where; null when there is no place
 * @param preferenceRank null with no preferences, 0 when not listed, else 1, 2, ...
 * @param travelMetres 1.3 x straight-line metres, whole; null when unknown
 * @param annualCost pounds a year; null when there is no place
 * @param contested whether the pupil counts in {@link Level#PREFERENCE_NOT_MET}: an officer must decide first
 */
public record Placement(
        Pupil pupil,
        @Nullable Provision provision,
        @Nullable Integer preferenceRank,
        @Nullable Long travelMetres,
        @Nullable BigDecimal annualCost,
        boolean contested) {

    /** How the place came about. */
    public enum Outcome {
        /** Proposed by the match. */
        PROPOSED("Proposed"),
        /** Fixed before the match. */
        KEPT("Place already named"),
        /** Where the pupil holds a place that goes on. */
        STAYS("Stays"),
        /** No place. */
        UNPLACED("No place");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** What an answer says about a pupil of a problem. */
    static Placement of(Problem problem, Answer answer, Pupil pupil) {
        String first = problem.firstEligiblePreference(pupil);
        String placeId = answer.placeOf(pupil);
        boolean contested = first != null && !first.equals(placeId);
        if (placeId == null) {
            return new Placement(pupil, null, null, null, null, contested);
        }
        Provision provision = problem.provision(placeId);
        long metres = Points.travelMetres(pupil, provision);
        return new Placement(
                pupil,
                provision,
                pupil.preferences().isEmpty() ? null : Points.preferenceRank(pupil, provision),
                metres < 0 ? null : metres,
                problem.annualCost(pupil, provision),
                contested);
    }

    /** How the place came about. */
    public Outcome outcome() {
        if (pupil.isKept()) {
            return Outcome.KEPT;
        }
        if (provision == null) {
            return Outcome.UNPLACED;
        }
        return stays() ? Outcome.STAYS : Outcome.PROPOSED;
    }

    /** Whether the pupil is where it holds a place that goes on. */
    public boolean stays() {
        return provision != null && pupil.mayStayAt(provision);
    }

    /** Whether the place was held or fixed before the match: by a final plan or order, or as one that goes on. */
    public boolean isSettled() {
        return pupil.isKept() || stays();
    }

    /** Whether the place lies outside the borough; false when there is none. */
    public boolean isOutOfBorough() {
        return provision != null && !provision.inBorough();
    }
}
