package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.graph.Cliques;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.BindingLimits;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;

/**
 * A problem as plain arrays, for arithmetic over millions of pairs.
 *
 * <p>A <em>pupil</em> is a pupil not kept. An <em>option</em> is a pair of a pupil and an open, eligible provision; the
 * options of pupil {@code i} are {@code first[i]} to {@code first[i + 1] - 1}. A <em>door</em> is one way into a
 * provision: everybody who comes through it counts in the same limits. A <em>row</em> is a limit that can bind.
 */
final class PairModel {

    /** A pupil with no eligible preference. */
    static final int NO_PREFERENCE = -1;
    /** A pupil whose first eligible preference is closed: it is missed whatever the plan. */
    static final int LOST_PREFERENCE = -2;
    /** No place, where an option is meant. */
    static final int UNPLACED = -1;
    /** What no place counts, in arithmetic, for one who may stay: more than an improvement can cost. No plan has it. */
    static final long SAFE_PLACE_LOST = 3;

    final Problem problem;
    final Profile profile;
    final Pupil[] pupils;
    final Provision[] provisions;
    final int[] first;
    final int[] door;
    final long[] points;
    /** The most points an option has, at least 1. */
    final long mostPoints;

    final int[] preferred;
    /** The option of each pupil at the place that goes on; {@link #UNPLACED} for who has none. */
    final int[] stay;

    final int[] doorProvision;
    final int[][] doorRows;
    final PlaceLimit[] rowLimit;
    final int[] rowOpen;
    final int[][] rowDoors;
    final int[][] apart;
    /** What brothers and sisters save by being together. */
    final Siblings siblings;
    /** What the kept pupils add to the totals, points by the run's weights; siblings are counted as together. */
    final Totals kept;
    /** Sets of pupils of whom at most one may be at a provision. */
    final int[][] cliques;
    /** The cliques of each pupil. */
    final int[][] cliquesOf;

    private final Map<String, Integer> provisionIndex;

    /** Pupils who would occupy a provision alike. */
    private record Stay(int ncYear, int startYear, @Nullable Integer lastNcYear, boolean goesOn) {}

    private PairModel(Builder builder) {
        problem = builder.problem;
        profile = builder.profile;
        provisions = builder.provisions;
        provisionIndex = builder.provisionIndex;
        pupils = builder.pupils;
        first = builder.first;
        door = Arrays.copyOf(builder.door, first[pupils.length]);
        points = Arrays.copyOf(builder.points, first[pupils.length]);
        mostPoints = Math.max(1, Arrays.stream(points).max().orElse(1));
        preferred = builder.preferred;
        stay = builder.stay;
        doorProvision =
                builder.doorProvision.stream().mapToInt(Integer::intValue).toArray();
        doorRows = builder.doorRows.toArray(int[][]::new);
        rowLimit = builder.limits;
        rowOpen = builder.open;
        rowDoors = Cliques.invert(doorRows, rowLimit.length);
        apart = builder.apart();
        cliques = Cliques.cover(apart, (some, other) -> Problem.mayStayTogether(pupils[some], pupils[other]));
        cliquesOf = Cliques.invert(cliques, pupils.length);
        LevelCosts.requireRoom(this);
        siblings = Siblings.of(this, builder.weights.sibling());
        kept = builder.kept().minus(new Totals(0, 0, 0, siblings.ofKept()));
    }

    private PairModel(PairModel other) {
        problem = other.problem;
        profile = other.profile;
        provisions = other.provisions;
        provisionIndex = other.provisionIndex;
        pupils = other.pupils;
        first = other.first;
        door = other.door;
        points = other.points;
        mostPoints = other.mostPoints;
        preferred = other.preferred;
        stay = other.stay;
        doorProvision = other.doorProvision;
        doorRows = other.doorRows;
        rowLimit = other.rowLimit;
        rowOpen = other.rowOpen;
        rowDoors = other.rowDoors;
        siblings = other.siblings;
        kept = other.kept;
        apart = new int[pupils.length][0];
        cliques = new int[0][];
        cliquesOf = new int[pupils.length][0];
    }

    /** The same arrays with nobody kept apart: what bounds it bounds this, and more pupils are alike. */
    PairModel withoutApart() {
        return new PairModel(this);
    }

    /** Compiles a problem for a profile and the weights inside the points, with those limits only that can bind. */
    static PairModel of(Problem problem, Profile profile, Weights weights) {
        return new PairModel(new Builder(problem, profile, weights, BindingLimits.of(problem), true));
    }

    /**
     * The same with every limit that counts somebody, also where there is no room at all, so that each can be asked
     * what it is worth.
     */
    static PairModel withEveryLimit(Problem problem, Profile profile, Weights weights) {
        return new PairModel(new Builder(problem, profile, weights, BindingLimits.countingSomebody(problem), false));
    }

    int provisionOf(int option) {
        return doorProvision[door[option]];
    }

    /** Whether a pupil can be left without a place: not who holds one that goes on. */
    boolean mayBeUnplaced(int pupil) {
        return stay[pupil] == UNPLACED;
    }

    /** Where everybody is before anything is proposed: those who may stay are at their place. */
    int[] before() {
        return stay.clone();
    }

    /** Whether two pupils of whom one must not meet the other can both be where they are, as both stay there. */
    boolean stayTogether(int some, int optionOfSome, int other, int optionOfOther) {
        return optionOfSome == stay[some] && optionOfOther == stay[other];
    }

    /** Whether a set kept apart is two pupils who may both stay at this provision. */
    boolean mayStayTogether(int clique, int provision) {
        int[] members = cliques[clique];
        return members.length == 2
                && Problem.mayStayTogether(pupils[members[0]], pupils[members[1]])
                && provisions[provision].id().equals(pupils[members[0]].stayAt());
    }

    /** What an option of a pupil, or {@link #UNPLACED}, adds at a level; being with siblings is left out. */
    long cost(Level level, int pupil, int option) {
        return switch (level) {
            case UNPLACED -> option != UNPLACED ? 0 : mayBeUnplaced(pupil) ? 1 : SAFE_PLACE_LOST;
            case PREFERENCE_NOT_MET -> preferred[pupil] != NO_PREFERENCE && preferred[pupil] != option ? 1 : 0;
            case OUT_OF_BOROUGH -> option == UNPLACED || provisions[provisionOf(option)].inBorough() ? 0 : 1;
            case POINTS -> option == UNPLACED ? 0 : points[option];
        };
    }

    /** The option of a pupil at a provision, or {@link #UNPLACED} when it is not open to the pupil. */
    int optionAt(int pupil, String provisionId) {
        Integer wanted = provisionIndex.get(provisionId);
        return wanted == null ? UNPLACED : optionAt(pupil, wanted);
    }

    /** The index of a provision of the problem. */
    int indexOf(String provisionId) {
        return Objects.requireNonNull(provisionIndex.get(provisionId));
    }

    /** The option of a pupil at a provision by index, or {@link #UNPLACED}. */
    int optionAt(int pupil, int provision) {
        for (int option = first[pupil]; option < first[pupil + 1]; option++) {
            if (provisionOf(option) == provision) {
                return option;
            }
        }
        return UNPLACED;
    }

    /** The value of each level of the profile for a choice of options, kept pupils not counted. */
    long[] values(int[] chosen) {
        List<Level> levels = profile.levels();
        long[] sums = new long[levels.size()];
        for (int level = 0; level < sums.length; level++) {
            for (int pupil = 0; pupil < chosen.length; pupil++) {
                sums[level] += cost(levels.get(level), pupil, chosen[pupil]);
            }
            if (levels.get(level) == Level.POINTS) {
                sums[level] += siblings.points(chosen);
            }
        }
        return sums;
    }

    /** Values of the levels as totals, kept pupils counted; levels outside the profile are 0. */
    Totals totals(long[] values) {
        return Totals.of(profile.levels(), values).plus(kept);
    }

    /** The answer of a choice of one option, or none, for each pupil; kept pupils are where they are kept. */
    Answer answer(int[] chosen) {
        Map<String, String> places = HashMap.newHashMap(problem.pupils().size());
        for (Pupil pupil : problem.pupils()) {
            if (pupil.keep() != null) {
                places.put(pupil.id(), pupil.keep());
            }
        }
        for (int pupil = 0; pupil < pupils.length; pupil++) {
            if (chosen[pupil] != UNPLACED) {
                places.put(pupils[pupil].id(), provisions[provisionOf(chosen[pupil])].id());
            }
        }
        return new Answer(places);
    }

    /** The options that an answer chooses. */
    int[] chosenBy(Answer answer) {
        int[] chosen = new int[pupils.length];
        for (int pupil = 0; pupil < pupils.length; pupil++) {
            String place = answer.placeOf(pupils[pupil]);
            chosen[pupil] = place == null ? UNPLACED : optionAt(pupil, place);
        }
        return chosen;
    }

    /** Gathers the arrays, pupil by pupil. */
    private static final class Builder {

        private static final int CLOSED = -1;

        private final Problem problem;
        private final Profile profile;
        private final Weights weights;
        private final Provision[] provisions;
        private final Map<String, Integer> provisionIndex = new HashMap<>();
        private final PlaceLimit[] limits;
        private final int[] open;
        private final boolean closeFullDoors;
        private final Map<String, List<Integer>> rowsOf = new HashMap<>();
        private final Map<Stay, int[]> doors = new HashMap<>();
        private final List<Integer> doorProvision = new ArrayList<>();
        private final List<int[]> doorRows = new ArrayList<>();
        private final Pupil[] pupils;
        private final int[] first;
        private final int[] preferred;
        private final int[] stay;
        private final Map<String, List<Pupil>> keptApart;
        private int[] door = new int[1 << 10];
        private long[] points = new long[1 << 10];
        private int options;

        Builder(
                Problem problem,
                Profile profile,
                Weights weights,
                Map<PlaceLimit, Integer> binding,
                boolean closeFullDoors) {
            this.closeFullDoors = closeFullDoors;
            this.problem = problem;
            this.profile = profile;
            this.weights = weights;
            provisions = problem.provisions().toArray(Provision[]::new);
            for (int index = 0; index < provisions.length; index++) {
                provisionIndex.put(provisions[index].id(), index);
            }
            limits = binding.keySet().toArray(PlaceLimit[]::new);
            open = binding.values().stream().mapToInt(Integer::intValue).toArray();
            for (int row = 0; row < limits.length; row++) {
                rowsOf.computeIfAbsent(limits[row].provisionId(), id -> new ArrayList<>())
                        .add(row);
            }
            keptApart = problem.keptApart();
            pupils = problem.pupils().stream().filter(pupil -> !pupil.isKept()).toArray(Pupil[]::new);
            first = new int[pupils.length + 1];
            preferred = new int[pupils.length];
            stay = new int[pupils.length];
            for (int index = 0; index < pupils.length; index++) {
                add(index);
                first[index + 1] = options;
            }
        }

        private void add(int index) {
            Pupil pupil = pupils[index];
            String wanted = problem.firstEligiblePreference(pupil);
            preferred[index] = wanted == null ? NO_PREFERENCE : LOST_PREFERENCE;
            stay[index] = UNPLACED;
            Set<String> taken = new HashSet<>();
            keptApart.getOrDefault(pupil.id(), List.of()).stream()
                    .map(Pupil::keep)
                    .forEach(taken::add);
            int[] doorsOfStay = doors(pupil, false);
            for (Provision provision : problem.eligible(pupil)) {
                boolean goesOn = pupil.mayStayAt(provision);
                int way = door(goesOn ? doors(pupil, true) : doorsOfStay, provision, pupil);
                if (goesOn) {
                    stay[index] = options;
                }
                if (way != CLOSED && (goesOn || !taken.contains(provision.id()))) {
                    if (provision.id().equals(wanted)) {
                        preferred[index] = options;
                    }
                    grow();
                    door[options] = way;
                    points[options] = weights.of(Points.alone(problem, pupil, provision));
                    options++;
                }
            }
        }

        private int[] doors(Pupil pupil, boolean goesOn) {
            return doors.computeIfAbsent(
                    new Stay(pupil.ncYear(), pupil.startYear(), pupil.lastNcYear(), goesOn),
                    key -> new int[provisions.length]);
        }

        /** The door of pupils of one stay at a provision, or closed. Kept plus one, so that 0 means not asked yet. */
        private int door(int[] doorsOfStay, Provision provision, Pupil pupil) {
            int index = provisionIndex.getOrDefault(provision.id(), 0);
            if (doorsOfStay[index] == 0) {
                int[] counted = rowsOf.getOrDefault(provision.id(), List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .filter(row -> limits[row].counts(pupil, provision))
                        // a limit without an open place does not count those who stay
                        .filter(row -> open[row] > 0 || !pupil.mayStayAt(provision))
                        .toArray();
                if (closeFullDoors && Arrays.stream(counted).anyMatch(row -> open[row] == 0)) {
                    doorsOfStay[index] = CLOSED;
                } else {
                    doorProvision.add(index);
                    doorRows.add(counted);
                    doorsOfStay[index] = doorProvision.size();
                }
            }
            return doorsOfStay[index] == CLOSED ? CLOSED : doorsOfStay[index] - 1;
        }

        private Totals kept() {
            long out = 0;
            long sum = 0;
            for (Pupil pupil : problem.pupils()) {
                String keep = pupil.keep();
                if (keep != null) {
                    Provision provision = problem.provision(keep);
                    out += provision.inBorough() ? 0 : 1;
                    sum += weights.of(Points.alone(problem, pupil, provision));
                }
            }
            return new Totals(0, 0, out, sum);
        }

        private void grow() {
            if (options == door.length) {
                door = Arrays.copyOf(door, options * 2);
                points = Arrays.copyOf(points, options * 2);
            }
        }

        /** The pupils each pupil must be kept apart from, by index. */
        private int[][] apart() {
            Map<String, Integer> index = HashMap.newHashMap(pupils.length);
            for (int pupil = 0; pupil < pupils.length; pupil++) {
                index.put(pupils[pupil].id(), pupil);
            }
            int[][] apart = new int[pupils.length][];
            for (int pupil = 0; pupil < pupils.length; pupil++) {
                apart[pupil] = keptApart.getOrDefault(pupils[pupil].id(), List.of()).stream()
                        .map(other -> index.get(other.id()))
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
            }
            return apart;
        }
    }
}
