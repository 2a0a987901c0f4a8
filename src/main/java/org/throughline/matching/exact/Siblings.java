package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Pupil;

/**
 * What it is worth that brothers and sisters of one problem are together. A <em>bond</em> is a pupil at a provision
 * where one of them could be, too: the pupil's points for being apart are saved there when at least one is.
 *
 * <p>Prices split the worth of a bond: a part is taken off what the pupil itself costs there, the rest off what each
 * brother or sister costs there. Whatever the split, the sum is never above what a plan really costs, because a bond
 * saves nothing unless the pupil and one of the others are there; so every split gives a bound.
 */
final class Siblings {

    /** No option, where the pupil of a bond is kept. */
    private static final int KEPT = -1;

    /** Points that a bond saves, by the run's weights. */
    final long worth;

    private final int[] owner;
    private final String[] ownerId;
    private final int[] provision;
    private final int[][] others;
    private final Map<Integer, int[]> ownedBy;
    private final Map<Integer, int[]> joinedBy;
    private final int[] pupilOf;

    private Siblings(long worth, List<Bond> bonds, int[] pupilOf) {
        this.worth = worth;
        this.pupilOf = pupilOf;
        owner = bonds.stream().mapToInt(Bond::owner).toArray();
        ownerId = bonds.stream().map(Bond::ownerId).toArray(String[]::new);
        provision = bonds.stream().mapToInt(Bond::provision).toArray();
        others = bonds.stream().map(Bond::others).toArray(int[][]::new);
        ownedBy = new HashMap<>();
        joinedBy = new HashMap<>();
        for (int bond = 0; bond < owner.length; bond++) {
            append(ownedBy, owner[bond], bond);
            for (int option : others[bond]) {
                append(joinedBy, option, bond);
            }
        }
        ownedBy.remove(KEPT);
    }

    private record Bond(int owner, String ownerId, int provision, int[] others) {}

    /** The bonds of a model whose options are known; none where siblings weigh nothing. */
    static Siblings of(PairModel model, long weight) {
        List<Bond> bonds = new ArrayList<>();
        int[] pupilOf = new int[0];
        boolean hasSiblings = weight > 0
                && model.problem.pupils().stream()
                        .anyMatch(pupil -> !model.problem.siblings(pupil).isEmpty());
        if (hasSiblings) {
            Map<String, Integer> index = new HashMap<>();
            pupilOf = new int[model.door.length];
            for (int pupil = 0; pupil < model.pupils.length; pupil++) {
                index.put(model.pupils[pupil].id(), pupil);
                Arrays.fill(pupilOf, model.first[pupil], model.first[pupil + 1], pupil);
            }
            for (Pupil pupil : model.problem.pupils()) {
                int[] free = model.problem.siblings(pupil).stream()
                        .map(sibling -> index.get(sibling.id()))
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
                if (free.length > 0) {
                    add(model, pupil, index.get(pupil.id()), free, bonds);
                }
            }
        }
        return new Siblings(weight * Points.SIBLING_APART, bonds, pupilOf);
    }

    private static void add(PairModel model, Pupil pupil, @Nullable Integer index, int[] free, List<Bond> bonds) {
        if (index == null) {
            addAt(model, pupil, KEPT, model.indexOf(Objects.requireNonNull(pupil.keep())), free, bonds);
            return;
        }
        for (int option = model.first[index]; option < model.first[index + 1]; option++) {
            addAt(model, pupil, option, model.provisionOf(option), free, bonds);
        }
    }

    private static void addAt(PairModel model, Pupil pupil, int option, int provision, int[] free, List<Bond> bonds) {
        if (Points.alone(model.problem, pupil, model.provisions[provision]).sibling() > 0) {
            int[] others = Arrays.stream(free)
                    .map(sibling -> model.optionAt(sibling, provision))
                    .filter(other -> other != PairModel.UNPLACED)
                    .toArray();
            if (others.length > 0) {
                bonds.add(new Bond(option, pupil.id(), provision, others));
            }
        }
    }

    private static void append(Map<Integer, int[]> lists, int key, int value) {
        int[] before = lists.getOrDefault(key, new int[0]);
        int[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = value;
        lists.put(key, more);
    }

    int count() {
        return owner.length;
    }

    boolean isKept(int bond) {
        return owner[bond] == KEPT;
    }

    String ownerId(int bond) {
        return ownerId[bond];
    }

    int provision(int bond) {
        return provision[bond];
    }

    /** The bonds of the pupil of an option. */
    int[] ownedBy(int option) {
        return ownedBy.getOrDefault(option, new int[0]);
    }

    /** The bonds of brothers and sisters of the pupil of an option. */
    int[] joinedBy(int option) {
        return joinedBy.getOrDefault(option, new int[0]);
    }

    /** Points of kept pupils that are counted as saved until a plan says otherwise. */
    long ofKept() {
        return worth * Arrays.stream(owner).filter(option -> option == KEPT).count();
    }

    /** What a choice of options adds to the points of pupils alone: below 0 where it saves more than it misses. */
    long points(int[] chosen) {
        long points = 0;
        for (int bond = 0; bond < owner.length; bond++) {
            boolean isMet = false;
            for (int option : others[bond]) {
                isMet |= chosen[pupilOf[option]] == option;
            }
            if (isKept(bond)) {
                points += isMet ? 0 : worth;
            } else if (isMet && chosen[pupilOf[owner[bond]]] == owner[bond]) {
                points -= worth;
            }
        }
        return points;
    }

    /** The split in which every pupil has the whole worth of its bonds, in parts of a scale. */
    long[] wholeToOwners(long scale) {
        long[] split = new long[owner.length];
        Arrays.fill(split, wholeWorth(scale));
        return split;
    }

    /**
     * The split by which as little as possible is taken off what pupils choose: each bond's worth goes to whoever is
     * further from choosing its provision.
     *
     * @param known any prices held against every option
     */
    long[] splitBy(PairModel model, DualPrices.Evaluation known) {
        long whole = wholeWorth(known.prices().scale());
        long[] split = new long[owner.length];
        for (int bond = 0; bond < owner.length; bond++) {
            long byOwner = isKept(bond) ? whole : lost(model, known, owner[bond], whole);
            long byOthers = 0;
            for (int option : others[bond]) {
                byOthers += lost(model, known, option, whole);
            }
            split[bond] = byOwner <= byOthers ? whole : 0;
        }
        return split;
    }

    /** What a pupil's least cost falls by when an option becomes so much cheaper. */
    private long lost(PairModel model, DualPrices.Evaluation known, int option, long whole) {
        return Math.max(0, whole - known.reduced(model, pupilOf[option], option));
    }

    long wholeWorth(long scale) {
        return Math.multiplyExact(worth, scale);
    }

    /**
     * Takes the parts of a split off the costs of options.
     *
     * @param split the part of each bond's own pupil, from 0 to the whole worth
     * @return what stays as the cost of kept pupils whatever the plan
     */
    long discount(long[] option, long[] split, long scale) {
        long ofKept = 0;
        long whole = wholeWorth(scale);
        for (int bond = 0; bond < owner.length; bond++) {
            long rest = whole - split[bond];
            if (isKept(bond)) {
                ofKept = Math.addExact(ofKept, rest);
            } else {
                option[owner[bond]] -= split[bond];
            }
            for (int other : others[bond]) {
                option[other] -= rest;
            }
        }
        return ofKept;
    }
}
