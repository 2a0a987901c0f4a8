package org.throughline.matching.problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The limits that can bind: those that no other limit of the same provision makes redundant. Leaving the others out
 * changes no feasible answer, and spares every engine most of the rows of later years.
 */
public final class BindingLimits {

    /** Pupils who would occupy a provision alike. */
    private record Stay(int ncYear, int startYear, @Nullable Integer lastNcYear, boolean goesOn) {

        /** The same of a place that goes on. */
        Stay going(boolean on) {
            return new Stay(ncYear, startYear, lastNcYear, on);
        }
    }

    /** A limit, the kinds of stay it counts, the open places and the pupils not kept who could ever count in it. */
    private record Counted(PlaceLimit limit, BitSet stays, int open, int candidates) {

        boolean isImpliedBy(Counted other) {
            BitSet outside = (BitSet) stays.clone();
            outside.andNot(other.stays);
            return outside.isEmpty() && open >= other.open;
        }
    }

    /** Pupils of one stay who may be at a provision. */
    private static final class Candidates {

        private final Pupil example;
        private int count;

        Candidates(Pupil example) {
            this.example = example;
        }
    }

    private BindingLimits() {}

    /**
     * The limits of a problem that can bind, each with the places open to pupils not kept, in the problem's order. A
     * limit with no open place does not count those who stay there ({@link LimitUse#isForItsOwnOnly}).
     */
    public static Map<PlaceLimit, Integer> of(Problem problem) {
        return of(problem, BindingLimits::keepBinding);
    }

    /** Every limit in which a pupil not kept could count, with the places open to such pupils. */
    public static Map<PlaceLimit, Integer> countingSomebody(Problem problem) {
        return of(
                problem,
                rows -> rows.stream().filter(row -> row.candidates() > 0).toList());
    }

    private static Map<PlaceLimit, Integer> of(Problem problem, UnaryOperator<List<Counted>> choice) {
        Map<String, List<Pupil>> kept = new HashMap<>();
        Map<String, List<Pupil>> mayStay = new HashMap<>();
        Map<String, Map<Stay, Candidates>> free = new HashMap<>();
        for (Pupil pupil : problem.pupils()) {
            if (pupil.keep() != null) {
                kept.computeIfAbsent(pupil.keep(), id -> new ArrayList<>()).add(pupil);
                continue;
            }
            if (pupil.stayAt() != null) {
                mayStay.computeIfAbsent(pupil.stayAt(), id -> new ArrayList<>()).add(pupil);
            }
            Stay stay = new Stay(pupil.ncYear(), pupil.startYear(), pupil.lastNcYear(), false);
            for (Provision provision : problem.eligible(pupil)) {
                free.computeIfAbsent(provision.id(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                pupil.mayStayAt(provision) ? stay.going(true) : stay, key -> new Candidates(pupil))
                        .count++;
            }
        }
        Map<PlaceLimit, Integer> binding = new LinkedHashMap<>();
        for (Provision provision : problem.provisions()) {
            Map<Stay, Candidates> here = free.get(provision.id());
            if (here != null) {
                List<Pupil> keptHere = kept.getOrDefault(provision.id(), List.of());
                List<Pupil> mayStayHere = mayStay.getOrDefault(provision.id(), List.of());
                List<Counted> counted = problem.limitsOf(provision).stream()
                        .map(limit -> count(limit, provision, here, keptHere, mayStayHere))
                        .toList();
                choice.apply(counted).forEach(row -> binding.put(row.limit(), row.open()));
            }
        }
        return binding;
    }

    private static Counted count(
            PlaceLimit limit,
            Provision provision,
            Map<Stay, Candidates> free,
            List<Pupil> keptHere,
            List<Pupil> mayStayHere) {
        int kept = counted(limit, provision, keptHere);
        int mayStay = counted(limit, provision, mayStayHere);
        boolean forItsOwnOnly = LimitUse.isForItsOwnOnly(limit, kept, mayStay);
        BitSet stays = new BitSet();
        int candidates = 0;
        int index = 0;
        for (Map.Entry<Stay, Candidates> entry : free.entrySet()) {
            boolean isExempt = forItsOwnOnly && entry.getKey().goesOn();
            if (!isExempt && limit.counts(entry.getValue().example, provision)) {
                stays.set(index);
                candidates += entry.getValue().count;
            }
            index++;
        }
        return new Counted(limit, stays, LimitUse.open(limit, kept, mayStay), candidates);
    }

    private static int counted(PlaceLimit limit, Provision provision, List<Pupil> pupils) {
        return (int)
                pupils.stream().filter(pupil -> limit.counts(pupil, provision)).count();
    }

    private static List<Counted> keepBinding(List<Counted> counted) {
        // of rows that count alike the tightest is enough
        Map<BitSet, Counted> tightest = new LinkedHashMap<>();
        counted.forEach(
                row -> tightest.merge(row.stays(), row, (known, other) -> other.open() < known.open() ? other : known));
        List<Counted> rows = List.copyOf(tightest.values());
        List<Counted> binding = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Counted row = rows.get(i);
            boolean redundant = row.candidates() <= row.open();
            for (int j = 0; j < rows.size() && !redundant; j++) {
                Counted other = rows.get(j);
                // of two rows that imply each other the first one stays
                redundant = i != j && row.isImpliedBy(other) && (!other.isImpliedBy(row) || j < i);
            }
            if (!redundant) {
                binding.add(row);
            }
        }
        return binding;
    }
}
