package org.throughline.matching.ui;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.rules.RuleSetting;

/** Journeys and money as people live them: miles, minutes and pounds a year. */
final class Journeys {

    private static final double METRES_A_MILE = 1_609.344;
    private static final double METRES_A_KILOMETRE = 1_000;
    private static final int MINUTES_AN_HOUR = 60;
    /** A difference of less is none: a tenth of a mile. */
    private static final double LEAST_MILES = 0.05;

    private Journeys() {}

    /** How journeys are estimated, for the foot of a page. */
    static String estimate(int speed) {
        return "Journeys are estimated: 1.3 times the straight line, at " + speed
                + " kilometres an hour (an assumption of the weights and rules, not checked against timetables).";
    }

    /** The speed by which minutes are estimated, in kilometres an hour. */
    static int speed(RunResult result) {
        return result.book().setting(RuleSetting.SPEED);
    }

    /** A distance in miles and minutes; a negative one is not known. */
    static String words(long metres, int speed) {
        return metres < 0
                ? "not known"
                : String.format(
                        Locale.UK, "%.1f miles, about %,d minutes", metres / METRES_A_MILE, minutes(metres, speed));
    }

    /** The journey of a placement. */
    static String words(RunResult result, Placement placement) {
        Long metres = placement.travelMetres();
        return words(metres == null ? -1 : metres, speed(result));
    }

    /** Whole minutes of a journey. */
    static long minutes(long metres, int speed) {
        return Math.round(metres * MINUTES_AN_HOUR / (METRES_A_KILOMETRE * speed));
    }

    /** How much nearer or further, in miles and minutes; blank where it is the same or not known. */
    static String difference(long from, long to, int speed) {
        double miles = Math.abs(to - from) / METRES_A_MILE;
        return from < 0 || to < 0 || miles < LEAST_MILES
                ? ""
                : String.format(
                        Locale.UK,
                        "%.1f miles (about %,d minutes) %s",
                        miles,
                        minutes(Math.abs(to - from), speed),
                        to < from ? "nearer" : "further");
    }

    /** How many pounds a year more or less. */
    static String pounds(BigDecimal more) {
        return more.signum() == 0
                ? "the same cost"
                : String.format(Locale.UK, "£%,.0f a year %s", more.abs(), more.signum() > 0 ? "more" : "less");
    }

    /** What a child's move alone comes to: pounds a year and how much nearer or further. */
    static String move(RunResult result, Pupil pupil, @Nullable Provision from, Provision to) {
        Problem problem = result.assessment().problem();
        BigDecimal now = from == null ? BigDecimal.ZERO : problem.annualCost(pupil, from);
        String pounds = pounds(problem.annualCost(pupil, to).subtract(now));
        String miles = from == null
                ? ""
                : difference(Points.travelMetres(pupil, from), Points.travelMetres(pupil, to), speed(result));
        return miles.isEmpty() ? pounds : pounds + ", " + miles;
    }
}
