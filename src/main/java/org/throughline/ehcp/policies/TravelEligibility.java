package org.throughline.ehcp.policies;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.clocks.RuleBook;

/**
 * On which grounds a child is likely to be eligible for travel to the one school that Section I names (R32, section
 * 508B and schedule 35B of the Education Act 1996). A proposal: an officer judges.
 *
 * @param rules where the distances are
 */
public record TravelEligibility(RuleBook rules) {

    private static final double METRES_OF_A_MILE = 1_609.344;
    private static final int FIRST_AGE_OF_LOW_INCOME = 8;
    private static final int LAST_AGE_OF_PRIMARY = 10;

    /** Why a child is eligible. */
    public enum Ground {
        /** Beyond walking distance for its age. */
        DISTANCE,
        /** Cannot reasonably be expected to walk because of SEN, disability or mobility, whatever the distance. */
        CANNOT_WALK,
        /** No safe route. */
        UNSAFE_ROUTE,
        /** Low income. Not yet checked by legal. */
        LOW_INCOME
    }

    /**
     * A journey to school.
     *
     * @param age age in years, 4 and up
     * @param metres the shortest safe walking route, in metres
     * @param canWalk whether the child can reasonably be expected to walk
     * @param isSafe whether there is a safe route
     * @param isLowIncome whether the family is on a low income
     */
    public record Journey(int age, double metres, boolean canWalk, boolean isSafe, boolean isLowIncome) {}

    /** The grounds that apply on a day; empty where none does. */
    public Set<Ground> of(Journey journey, LocalDate day) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        int older = amount("AGE", day);
        if (journey.metres() > miles(journey.age() < older ? "YOUNGER" : "OLDER", day)) {
            grounds.add(Ground.DISTANCE);
        }
        if (!journey.canWalk()) {
            grounds.add(Ground.CANNOT_WALK);
        }
        if (!journey.isSafe()) {
            grounds.add(Ground.UNSAFE_ROUTE);
        }
        if (journey.isLowIncome() && isWithinLowIncome(journey, day)) {
            grounds.add(Ground.LOW_INCOME);
        }
        return grounds;
    }

    private boolean isWithinLowIncome(Journey journey, LocalDate day) {
        if (journey.age() < FIRST_AGE_OF_LOW_INCOME) {
            return false;
        }
        if (journey.age() <= LAST_AGE_OF_PRIMARY) {
            return journey.metres() > miles("LOW_INCOME_PRIMARY", day);
        }
        return journey.metres() > miles("LOW_INCOME_FROM", day) && journey.metres() <= miles("LOW_INCOME_TO", day);
    }

    private double miles(String part, LocalDate day) {
        return amount(part, day) * METRES_OF_A_MILE;
    }

    private int amount(String part, LocalDate day) {
        ClockRule rule = rules.at("R32", part, day);
        return rule.term().amount();
    }
}
