package org.throughline.tutorgroups.solver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Moves for groups that are nearly full: a unit goes to another group and as many children come back as it has, where
 * the group has them; now and then it goes alone.
 */
public final class ExchangeMoves implements MoveIteratorFactory<GroupingPlan, ExchangeMove> {

    private static final int ONE_ALONE_IN = 8;

    @Override
    public long getSize(ScoreDirector<GroupingPlan> director) {
        long units = director.getWorkingSolution().getPlacements().size();
        return units * units;
    }

    @Override
    public Iterator<ExchangeMove> createOriginalMoveIterator(ScoreDirector<GroupingPlan> director) {
        throw new UnsupportedOperationException("These moves are drawn at random");
    }

    @Override
    public Iterator<ExchangeMove> createRandomMoveIterator(ScoreDirector<GroupingPlan> director, Random random) {
        return new Drawn(director.getWorkingSolution(), random);
    }

    private static final class Drawn implements Iterator<ExchangeMove> {

        private final List<UnitPlacement> all;
        private final List<UnitPlacement> movable;
        private final int groups;
        private final Random random;

        Drawn(GroupingPlan plan, Random random) {
            all = plan.getPlacements();
            movable = all.stream().filter(placement -> !placement.isPinned()).toList();
            groups = plan.getGroups().size();
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return !movable.isEmpty() && groups > 1;
        }

        @Override
        public ExchangeMove next() {
            UnitPlacement unit = movable.get(random.nextInt(movable.size()));
            Integer from = Objects.requireNonNull(unit.getGroup());
            Integer to = target(unit, from);
            return new ExchangeMove(
                    List.of(unit), random.nextInt(ONE_ALONE_IN) == 0 ? List.of() : asMany(unit.size(), to), from, to);
        }

        /** Another group: every second time one where somebody is whom a child of the unit named or who named one. */
        private Integer target(UnitPlacement unit, Integer from) {
            int[] known = unit.known();
            if (known.length > 0 && random.nextBoolean()) {
                Integer there = all.get(known[random.nextInt(known.length)]).getGroup();
                if (there != null && !there.equals(from)) {
                    return there;
                }
            }
            return (from + 1 + random.nextInt(groups - 1)) % groups;
        }

        /** Units of a group that have so many children together, or fewer where the group has no such units. */
        private List<UnitPlacement> asMany(int children, Integer group) {
            List<UnitPlacement> chosen = new ArrayList<>();
            int missing = children;
            int start = random.nextInt(movable.size());
            for (int seen = 0; seen < movable.size() && missing > 0; seen++) {
                UnitPlacement other = movable.get((start + seen) % movable.size());
                if (group.equals(other.getGroup()) && other.size() <= missing) {
                    chosen.add(other);
                    missing -= other.size();
                }
            }
            return chosen;
        }
    }
}
