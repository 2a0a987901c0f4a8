package org.throughline.matching.solver;

import java.util.function.ToLongFunction;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.throughline.matching.problem.Points;

/**
 * The rules of the matching pack as constraints, one short method a rule. The fixed rules (years, need, sex, features,
 * opening, exclusion) are in each assignment's value range.
 */
public final class PlacementConstraints implements ConstraintProvider {

    /** Name of the rule on places. */
    public static final String LIMIT = "No provision has more pupils than places";
    /** Name of the rule on pupils kept apart. */
    public static final String KEPT_APART = "Pupils who must be kept apart are";
    /** Name of the first level. */
    public static final String UNPLACED = "Every pupil has a place";
    /** Name of the level on the borough. */
    public static final String OUT_OF_BOROUGH = "Every pupil is in the borough";
    /** Name of the level on first preferences. */
    public static final String PREFERENCE_NOT_MET = "Every first preference is met";
    /** Name of the points for preference rank. */
    public static final String PREFERENCE = "Preferences rank high";
    /** Name of the points for travel. */
    public static final String TRAVEL = "Travel is short";
    /** Name of the points for cost. */
    public static final String COST = "Places cost little";
    /** Name of the points for siblings. */
    public static final String SIBLING = "Siblings are together";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            limit(factory),
            keptApart(factory),
            unplaced(factory),
            outOfBorough(factory),
            preferenceNotMet(factory),
            points(factory, PREFERENCE, Points::preference),
            points(factory, TRAVEL, Points::travel),
            points(factory, COST, Points::cost),
            points(factory, SIBLING, Points::sibling),
        };
    }

    Constraint limit(ConstraintFactory factory) {
        return factory.forEach(PlaceAssignment.class)
                .flattenLast(PlaceAssignment::occupied)
                .groupBy(places -> places, ConstraintCollectors.count())
                .filter((places, pupils) -> pupils > places.open())
                .penalizeConfigurableLong((places, pupils) -> pupils - places.open())
                .asConstraint(LIMIT);
    }

    Constraint keptApart(ConstraintFactory factory) {
        return factory.forEach(KeptApart.class)
                .join(PlaceAssignment.class, Joiners.equal(KeptApart::first, PlaceAssignment::getPupilId))
                .join(
                        PlaceAssignment.class,
                        Joiners.equal((pair, first) -> pair.second(), PlaceAssignment::getPupilId),
                        Joiners.equal((pair, first) -> first.getProvision(), PlaceAssignment::getProvision))
                .penalizeConfigurable()
                .asConstraint(KEPT_APART);
    }

    Constraint unplaced(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlaceAssignment.class)
                .filter(PlaceAssignment::isUnplaced)
                .penalizeConfigurable()
                .asConstraint(UNPLACED);
    }

    Constraint outOfBorough(ConstraintFactory factory) {
        return factory.forEach(PlaceAssignment.class)
                .filter(PlaceAssignment::isOutOfBorough)
                .penalizeConfigurable()
                .asConstraint(OUT_OF_BOROUGH);
    }

    Constraint preferenceNotMet(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlaceAssignment.class)
                .filter(PlaceAssignment::isFirstPreferenceMissed)
                .penalizeConfigurable()
                .asConstraint(PREFERENCE_NOT_MET);
    }

    Constraint points(ConstraintFactory factory, String name, ToLongFunction<Points> part) {
        return factory.forEach(PlaceAssignment.class)
                .penalizeConfigurableLong(assignment -> part.applyAsLong(assignment.points()))
                .asConstraint(name);
    }
}
