package org.throughline.tutorgroups.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what cannot hold together, before anything is searched for. */
public final class Contradictions {

    /** Enough for year groups; where more are looked at, the largest found by then counts. */
    private static final int MOST_STEPS = 200_000;

    private final GroupingProblem problem;
    private final Units units;
    private final boolean[][] apart;
    private int steps;
    private BitSet largest = new BitSet();

    private Contradictions(GroupingProblem problem) {
        this.problem = problem;
        units = Units.of(problem);
        apart = units.apart();
    }

    /**
     * What cannot hold together; empty where none of the reasons known here applies, which does not prove that
     * everything can hold.
     */
    public static List<Contradiction> of(GroupingProblem problem) {
        return new Contradictions(problem).find();
    }

    private List<Contradiction> find() {
        List<Contradiction> found = new ArrayList<>();
        for (Bond bond : problem.bonds()) {
            boolean isOneUnit = units.of(bond.one()) == units.of(bond.other());
            Integer here = problem.children().get(bond.one()).fixed();
            Integer there = problem.children().get(bond.other()).fixed();
            boolean isMovedTogether = here != null && here.equals(there);
            boolean isMovedApart = here != null && there != null && !here.equals(there);
            if (bond.kind() == Bond.Kind.APART && isMovedTogether) {
                found.add(new Contradiction(Contradiction.Kind.MOVED_TOGETHER, List.of(bond.one(), bond.other())));
            } else if (bond.kind() == Bond.Kind.APART && isOneUnit) {
                List<Integer> all = new ArrayList<>(List.of(bond.one(), bond.other()));
                units.members(units.of(bond.one())).stream()
                        .filter(child -> child != bond.one() && child != bond.other())
                        .forEach(all::add);
                found.add(new Contradiction(Contradiction.Kind.APART_AND_TOGETHER, List.copyOf(all)));
            } else if (bond.kind() == Bond.Kind.TOGETHER && isMovedApart) {
                found.add(new Contradiction(Contradiction.Kind.MOVED_APART, List.of(bond.one(), bond.other())));
            }
        }
        for (int unit = 0; unit < units.size(); unit++) {
            if (units.members(unit).size() > problem.largest()) {
                found.add(new Contradiction(Contradiction.Kind.TOO_MANY_TOGETHER, units.members(unit)));
            }
        }
        BitSet all = new BitSet();
        all.set(0, units.size());
        grow(new BitSet(), all, new BitSet());
        if (largest.cardinality() > problem.groups()) {
            found.add(new Contradiction(
                    Contradiction.Kind.TOO_MANY_APART,
                    largest.stream()
                            .mapToObj(unit -> units.members(unit).getFirst())
                            .toList()));
        }
        return List.copyOf(found);
    }

    /** Bron and Kerbosch: the largest set of units each of which is to be apart from each other. */
    private void grow(BitSet chosen, BitSet possible, BitSet done) {
        if (++steps > MOST_STEPS || chosen.cardinality() + possible.cardinality() <= largest.cardinality()) {
            return;
        }
        if (possible.isEmpty() && done.isEmpty()) {
            largest = (BitSet) chosen.clone();
            return;
        }
        int pivot = IntStream.concat(possible.stream(), done.stream())
                .boxed()
                .max((one, other) -> Integer.compare(
                        common(possible, one).cardinality(),
                        common(possible, other).cardinality()))
                .orElseThrow();
        BitSet tried = (BitSet) possible.clone();
        tried.andNot(common(possible, pivot));
        for (int unit = tried.nextSetBit(0); unit >= 0; unit = tried.nextSetBit(unit + 1)) {
            BitSet more = (BitSet) chosen.clone();
            more.set(unit);
            grow(more, common(possible, unit), common(done, unit));
            possible.clear(unit);
            done.set(unit);
        }
    }

    private BitSet common(BitSet some, int unit) {
        BitSet common = new BitSet();
        some.stream().filter(other -> apart[unit][other]).forEach(common::set);
        return common;
    }
}
