package org.throughline.tutorgroups.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** Children who can only be in one group together, and that group: the planning entity. */
@PlanningEntity(difficultyComparatorClass = HardestFirst.class)
public final class UnitPlacement {

    private int index;
    private int size;
    private int conflicts;
    private int[] known = {};
    private boolean pinned;
    private @Nullable Integer group;

    /** For OptaPlanner. */
    public UnitPlacement() {}

    /**
     * A placement.
     *
     * @param index place of the unit, 0 and up
     * @param size how many children are in it
     * @param conflicts with how many units it may not be in one group
     * @param known the units in which somebody is whom a child of this one named, or who named one
     * @param group where somebody moved a child of it by hand; null where the search may choose
     */
    UnitPlacement(int index, int size, int conflicts, int[] known, @Nullable Integer group) {
        this.index = index;
        this.size = size;
        this.conflicts = conflicts;
        this.known = known;
        this.group = group;
        this.pinned = group != null;
    }

    UnitPlacement copy() {
        UnitPlacement copy = new UnitPlacement(index, size, conflicts, known, group);
        copy.pinned = pinned;
        return copy;
    }

    /** Place of the unit, 0 and up. */
    @PlanningId
    public int getIndex() {
        return index;
    }

    /** Whether somebody moved a child of it by hand: the search leaves it there. */
    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    /** The group, 0 and up; null while there is none. */
    @PlanningVariable(valueRangeProviderRefs = "groups")
    public @Nullable Integer getGroup() {
        return group;
    }

    /** Sets the group. */
    public void setGroup(@Nullable Integer group) {
        this.group = group;
    }

    int size() {
        return size;
    }

    int conflicts() {
        return conflicts;
    }

    int[] known() {
        return known;
    }

    @Override
    public String toString() {
        return "unit " + index + " -> " + group;
    }
}
