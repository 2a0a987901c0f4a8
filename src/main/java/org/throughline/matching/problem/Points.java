package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/**
 * The points of one pupil at one provision, part by part, as the matching pack defines them, and what further rules
 * add. Whole numbers; half rounds up.
 *
 * @param preference 0 with no preferences or at the first; 100 x (rank - 1) if listed; 100 x listed + 200 if not, or +
 *     100 where the pupil holds a place that goes on
 * @param travel 1.3 x straight-line metres / 100; 0 where a coordinate is unknown
 * @param cost pounds a year / 100
 * @param sibling 50 if there is a brother or sister, none attends here and none of the problem is placed here
 * @param rules what further rules add, weighed already; 0 where none is on
 */
public record Points(long preference, long travel, long cost, long sibling, long rules) {

    private static final double ROAD_FACTOR = 1.3;
    private static final int PREFERENCE_STEP = 100;
    private static final int NOT_LISTED = 200;
    /** What it counts to be at no provision with a brother or sister. */
    public static final int SIBLING_APART = 50;

    private static final int STAYS_UNLISTED = 100;
    private static final int UNIT = 100;

    /**
     * The points of a pupil at a provision of a problem, wherever else an answer places brothers and sisters: those of
     * the problem count only where their place is fixed.
     */
    public static Points alone(Problem problem, Pupil pupil, Provision provision) {
        return new Points(
                preference(pupil, provision),
                travel(pupil, provision),
                halfUp(problem.annualCost(pupil, provision).doubleValue() / UNIT),
                isApart(problem, pupil, provision) ? SIBLING_APART : 0,
                problem.rules().points(pupil, provision));
    }

    /** The points of a pupil at a provision of a problem, with brothers and sisters where an answer places them. */
    public static Points of(Problem problem, Answer answer, Pupil pupil, Provision provision) {
        Points alone = alone(problem, pupil, provision);
        boolean isTogether = alone.sibling() > 0
                && problem.siblings(pupil).stream()
                        .anyMatch(sibling -> provision.id().equals(answer.placeOf(sibling)));
        return isTogether ? new Points(alone.preference, alone.travel, alone.cost, 0, alone.rules) : alone;
    }

    /** Whether there are brothers or sisters, and none of those whose place is known is here. */
    private static boolean isApart(Problem problem, Pupil pupil, Provision provision) {
        if (pupil.siblingAt().contains(provision.id())) {
            return false;
        }
        List<Pupil> siblings = problem.siblings(pupil);
        return !(pupil.siblingAt().isEmpty() && siblings.isEmpty())
                && siblings.stream().noneMatch(sibling -> provision.id().equals(sibling.keep()));
    }

    /** The sum of the pack's parts with every weight 1; further rules are left out. */
    public long total() {
        return preference + travel + cost + sibling;
    }

    /**
     * The travel distance estimated from the straight line, in whole metres, or -1 where a coordinate is unknown. An
     * estimate: roads and routes are not known.
     */
    public static long travelMetres(Pupil pupil, Provision provision) {
        double metres = estimate(pupil.home(), provision.at());
        return metres < 0 ? -1 : halfUp(metres);
    }

    /** The rank of a provision among a pupil's preferences: 1 is first, 0 is not listed. */
    public static int preferenceRank(Pupil pupil, Provision provision) {
        return pupil.preferences().indexOf(provision.id()) + 1;
    }

    private static long preference(Pupil pupil, Provision provision) {
        if (pupil.preferences().isEmpty()) {
            return 0;
        }
        int rank = preferenceRank(pupil, provision);
        return rank > 0
                ? (long) PREFERENCE_STEP * (rank - 1)
                : (long) PREFERENCE_STEP * pupil.preferences().size()
                        + (pupil.mayStayAt(provision) ? STAYS_UNLISTED : NOT_LISTED);
    }

    private static long travel(Pupil pupil, Provision provision) {
        double metres = estimate(pupil.home(), provision.at());
        return metres < 0 ? 0 : halfUp(metres / UNIT);
    }

    private static double estimate(@Nullable GridReference home, @Nullable GridReference place) {
        return home == null || place == null ? -1 : ROAD_FACTOR * home.metresTo(place);
    }

    private static long halfUp(double value) {
        return (long) Math.floor(value + 0.5);
    }

    /** A cost as the pack prints it: a plain decimal without trailing zeros. */
    public static String plain(BigDecimal cost) {
        return cost.signum() == 0 ? "0" : cost.stripTrailingZeros().toPlainString();
    }
}
