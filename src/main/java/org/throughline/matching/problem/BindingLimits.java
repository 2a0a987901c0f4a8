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
    private record Stay(int ncYear, int startYear, @Nullable Integer lastNcYear) {}

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

    /** The limits of a problem that can bind, each with the places open to pupils not kept, in the problem's order. */
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
        Map<String, Map<Stay, Candidates>> free = new HashMap<>();
        for (Pupil pupil : problem.pupils()) {
            String keep = pupil.keep();
            if (keep == null) {
                Stay stay = new Stay(pupil.ncYear(), pupil.startYear(), pupil.lastNcYear());
                for (Provision provision : problem.eligible(pupil)) {
                    free.computeIfAbsent(provision.id(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(stay, key -> new Candidates(pupil))
                            .count++;
                }
            } else {
                kept.computeIfAbsent(keep, id -> new ArrayList<>()).add(pupil);
            }
        }
        Map<PlaceLimit, Integer> binding = new LinkedHashMap<>();
        for (Provision provision : problem.provisions()) {
            Map<Stay, Candidates> here = free.get(provision.id());
            if (here != null) {
                List<Counted> counted = count(
                        problem, provision, List.copyOf(here.values()), kept.getOrDefault(provision.id(), List.of()));
                choice.apply(counted).forEach(row -> binding.put(row.limit(), row.open()));
            }
        }
        return binding;
    }

    private static List<Counted> count(
            Problem problem, Provision provision, List<Candidates> free, List<Pupil> keptHere) {
        List<Counted> rows = new ArrayList<>();
        for (PlaceLimit limit : problem.limitsOf(provision)) {
            BitSet stays = new BitSet();
            int candidates = 0;
            for (int stay = 0; stay < free.size(); stay++) {
                if (limit.counts(free.get(stay).example, provision)) {
                    stays.set(stay);
                    candidates += free.get(stay).count;
                }
            }
            int there = (int) keptHere.stream()
                    .filter(pupil -> limit.counts(pupil, provision))
                    .count();
            rows.add(new Counted(limit, stays, Math.max(0, limit.places() - there), candidates));
        }
        return rows;
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
