package org.throughline.matching.solver;

import java.util.function.ToLongFunction;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.throughline.matching.problem.Points;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleGroup;

/**
 * The rules of the matching pack and the further rules as constraints, one short method a kind of rule. The fixed rules
 * (years, need, sex, features, opening, exclusion) are in each assignment's value range.
 */
public final class PlacementConstraintProvider implements ConstraintProvider {

    /** Name of the rule on places. */
    public static final String LIMIT = "No provision has more pupils than places";
    /** Name of the rule on pupils kept apart. */
    public static final String KEPT_APART = "Pupils who must be kept apart are";
    /** Name of the rule on places that go on. */
    public static final String SAFE = "Nobody loses a place that goes on";
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
    /** Name of the points that brothers and sisters save who are placed together. */
    public static final String TOGETHER = "Siblings who are placed together";

    /** Name of the points that further rules add for one child. */
    public static final String RULES = "Further rules about one child are kept";
    /** Name of the rule on peers of the key stage. */
    public static final String AGE_PEERS = "Nobody is without peers of the key stage";
    /** Name of the rule on peers of the need. */
    public static final String NEED_PEERS = "Nobody is without peers of the need";
    /** Name of the rule on children at high risk. */
    public static final String HIGH_RISK = "Few children at high risk are together";
    /** Name of the rule on children on close support. */
    public static final String CLOSE_SUPPORT = "Few children on close support are together";
    /** Name of the rule on places left free. */
    public static final String CONTINGENCY = "Some places are left free";
    /** Name of the rule on new children. */
    public static final String SCHOOL_LOAD = "No provision takes in too many at once";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            limit(factory),
            keptApart(factory),
            safe(factory),
            unplaced(factory),
            outOfBorough(factory),
            preferenceNotMet(factory),
            points(factory, PREFERENCE, Points::preference),
            points(factory, TRAVEL, Points::travel),
            points(factory, COST, Points::cost),
            points(factory, SIBLING, Points::sibling),
            together(factory),
            points(factory, RULES, Points::rules),
            group(factory, AGE_PEERS, Rule.AGE_PEERS),
            group(factory, NEED_PEERS, Rule.NEED_PEERS),
            group(factory, HIGH_RISK, Rule.HIGH_RISK),
            group(factory, CLOSE_SUPPORT, Rule.CLOSE_SUPPORT),
            group(factory, CONTINGENCY, Rule.CONTINGENCY),
            group(factory, SCHOOL_LOAD, Rule.SCHOOL_LOAD),
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
                .penalizeConfigurable((pair, first, second) -> pair.exceptAt() == first.getProvision() ? 0 : 1)
                .asConstraint(KEPT_APART);
    }

    Constraint safe(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlaceAssignment.class)
                .filter(PlaceAssignment::hasLostPlace)
                .penalizeConfigurable()
                .asConstraint(SAFE);
    }

    Constraint together(ConstraintFactory factory) {
        return factory.forEach(SiblingOf.class)
                .join(PlaceAssignment.class, Joiners.equal(SiblingOf::pupil, PlaceAssignment::getPupilId))
                .join(
                        PlaceAssignment.class,
                        Joiners.equal((pair, pupil) -> pair.sibling(), PlaceAssignment::getPupilId),
                        Joiners.equal((pair, pupil) -> pupil.getProvision(), PlaceAssignment::getProvision))
                .groupBy((pair, pupil, sibling) -> pupil)
                .rewardConfigurableLong(pupil -> pupil.points().sibling())
                .asConstraint(TOGETHER);
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

    Constraint group(ConstraintFactory factory, String name, Rule rule) {
        return factory.forEach(PlaceAssignment.class)
                .flattenLast(assignment -> assignment.groups(rule))
                .groupBy(group -> group, ConstraintCollectors.count())
                .filter((group, pupils) -> group.units(pupils) > 0)
                .penalizeConfigurable(RuleGroup::units)
                .asConstraint(name);
    }
}
