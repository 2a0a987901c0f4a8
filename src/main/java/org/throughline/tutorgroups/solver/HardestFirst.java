package org.throughline.tutorgroups.solver;

import java.util.Comparator;

/** Units with many children or many conflicts are the hardest to place. */
public final class HardestFirst implements Comparator<UnitPlacement> {

    private static final Comparator<UnitPlacement> ORDER = Comparator.comparingInt(UnitPlacement::size)
            .thenComparingInt(UnitPlacement::conflicts)
            .thenComparing(Comparator.comparingInt(UnitPlacement::getIndex).reversed());

    @Override
    public int compare(UnitPlacement one, UnitPlacement other) {
        return ORDER.compare(one, other);
    }
}
