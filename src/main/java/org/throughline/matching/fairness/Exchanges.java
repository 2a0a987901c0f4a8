package org.throughline.matching.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.throughline.matching.fairness.Exchange.Move;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * Finds two or three families who would each be better served by exchanging places: nearer to the top of what the
 * family asked for, or as high and nearer home. Only what the rules, the places and keep-apart allow.
 */
public final class Exchanges {

    /** Exchanges listed at most. */
    public static final int MOST = 100;

    private static final long MOST_TRIED = 3_000_000;

    private final Problem problem;
    private final Seats seats;
    private final BooleanSupplier stop;
    /** Who would rather be elsewhere: by where they are, then by where they would rather be. */
    private final Map<String, Map<String, List<Pupil>>> wanting = new TreeMap<>();

    private final List<Exchange> found = new ArrayList<>();
    private long tried;

    /**
     * What was found.
     *
     * @param exchanges at most {@value #MOST}, exchanges of two first
     * @param isComplete whether every exchange was looked at and all are listed
     */
    public record Found(List<Exchange> exchanges, boolean isComplete) {}

    private Exchanges(Assessment assessment, BooleanSupplier stop) {
        problem = assessment.problem();
        seats = new Seats(assessment);
        this.stop = stop;
        for (Placement placement : assessment.placements()) {
            Provision here = placement.provision();
            if (here == null || placement.pupil().isKept()) {
                continue;
            }
            for (Provision other : problem.eligible(placement.pupil())) {
                if (isBetter(placement.pupil(), other, here)) {
                    wanting.computeIfAbsent(here.id(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(other.id(), id -> new ArrayList<>())
                            .add(placement.pupil());
                }
            }
        }
    }

    /** The exchanges of a plan. */
    public static Found of(Assessment assessment, BooleanSupplier stop) {
        Exchanges exchanges = new Exchanges(assessment, stop);
        boolean isComplete = exchanges.twos() && exchanges.threes();
        return new Found(List.copyOf(exchanges.found), isComplete);
    }

    /** Whether a family is better served: higher among what it asked for, or as high and nearer home. */
    static boolean isBetter(Pupil pupil, Provision one, Provision than) {
        int rank = rank(pupil, one);
        int other = rank(pupil, than);
        if (rank != other) {
            return rank < other;
        }
        long metres = Points.travelMetres(pupil, one);
        return metres >= 0 && metres < Points.travelMetres(pupil, than);
    }

    private static int rank(Pupil pupil, Provision provision) {
        int rank = Points.preferenceRank(pupil, provision);
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    private List<Pupil> wanting(String from, String to) {
        return wanting.getOrDefault(from, Map.of()).getOrDefault(to, List.of());
    }

    private boolean twos() {
        for (String one : wanting.keySet()) {
            for (String other : wanting.getOrDefault(one, Map.of()).keySet()) {
                if (one.compareTo(other) < 0 && !each(List.of(one, other), List.of(), 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean threes() {
        for (String one : wanting.keySet()) {
            for (String second : wanting.getOrDefault(one, Map.of()).keySet()) {
                for (String third : wanting.getOrDefault(second, Map.of()).keySet()) {
                    boolean isFirst = one.compareTo(second) < 0 && one.compareTo(third) < 0;
                    if (isFirst
                            && !second.equals(third)
                            && !wanting(third, one).isEmpty()
                            && !each(List.of(one, second, third), List.of(), 0)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Every exchange round these places; false when there are too many, or it is told to stop. */
    private boolean each(List<String> round, List<Move> chosen, int index) {
        if (index == round.size()) {
            if (++tried > MOST_TRIED || stop.getAsBoolean()) {
                return false;
            }
            if (seats.allow(chosen)) {
                if (found.size() == MOST) {
                    return false;
                }
                found.add(new Exchange(chosen));
            }
            return true;
        }
        String from = round.get(index);
        String to = round.get((index + 1) % round.size());
        for (Pupil pupil : wanting(from, to)) {
            List<Move> more = new ArrayList<>(chosen);
            more.add(new Move(pupil, problem.provision(from), problem.provision(to)));
            if (!each(round, more, index + 1)) {
                return false;
            }
        }
        return true;
    }
}
