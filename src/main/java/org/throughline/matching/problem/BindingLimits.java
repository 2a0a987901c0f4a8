package org.throughline.matching.problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private BindingLimits() {}

    /** The limits of a problem that can bind, each with the places open to pupils not kept, in the problem's order. */
    public static Map<PlaceLimit, Integer> of(Problem problem) {
        Map<String, List<Pupil>> kept = new HashMap<>();
        Map<Stay, List<Pupil>> free = new LinkedHashMap<>();
        for (Pupil pupil : problem.pupils()) {
            String keep = pupil.keep();
            if (keep == null) {
                free.computeIfAbsent(
                                new Stay(pupil.ncYear(), pupil.startYear(), pupil.lastNcYear()),
                                stay -> new ArrayList<>())
                        .add(pupil);
            } else {
                kept.computeIfAbsent(keep, id -> new ArrayList<>()).add(pupil);
            }
        }
        Map<PlaceLimit, Integer> binding = new LinkedHashMap<>();
        for (Provision provision : problem.provisions()) {
            if (!problem.limitsOf(provision).isEmpty()) {
                List<Counted> counted = count(
                        problem, provision, List.copyOf(free.values()), kept.getOrDefault(provision.id(), List.of()));
                keepBinding(counted).forEach(row -> binding.put(row.limit(), row.open()));
            }
        }
        return binding;
    }

    private static List<Counted> count(
            Problem problem, Provision provision, List<List<Pupil>> free, List<Pupil> keptHere) {
        int[] eligible = free.stream()
                .mapToInt(pupils -> (int) pupils.stream()
                        .filter(pupil -> Refusal.of(pupil, provision) == null)
                        .count())
                .toArray();
        Map<BitSet, Counted> rows = new LinkedHashMap<>();
        for (PlaceLimit limit : problem.limitsOf(provision)) {
            BitSet stays = new BitSet();
            int candidates = 0;
            for (int stay = 0; stay < eligible.length; stay++) {
                if (eligible[stay] > 0 && limit.counts(free.get(stay).getFirst(), provision)) {
                    stays.set(stay);
                    candidates += eligible[stay];
                }
            }
            int there = (int) keptHere.stream()
                    .filter(pupil -> limit.counts(pupil, provision))
                    .count();
            Counted row = new Counted(limit, stays, Math.max(0, limit.places() - there), candidates);
            rows.merge(stays, row, (known, other) -> other.open() < known.open() ? other : known);
        }
        return List.copyOf(rows.values());
    }

    private static List<Counted> keepBinding(List<Counted> rows) {
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
