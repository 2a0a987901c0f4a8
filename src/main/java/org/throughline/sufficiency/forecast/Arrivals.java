package org.throughline.sufficiency.forecast;

import org.jspecify.annotations.Nullable;

/** Where somebody may arrive: only where a setting has held the NC year or one beside it. */
final class Arrivals {

    private final StateSpace grid;
    private final boolean[] seen;

    Arrivals(StateSpace grid) {
        this.grid = grid;
        seen = new boolean[StateSpace.AGES * grid.settings()];
    }

    void see(@Nullable State state) {
        if (state != null) {
            seen[(state.ncYear() - State.YOUNGEST) * grid.settings() + grid.settingOf(state.setting())] = true;
        }
    }

    boolean may(int age, int need, int setting) {
        boolean near = false;
        for (int other = Math.max(0, age - 1); other <= Math.min(StateSpace.AGES - 1, age + 1); other++) {
            near |= seen[other * grid.settings() + setting];
        }
        return near && grid.isValid(grid.at(age, need, setting));
    }
}
