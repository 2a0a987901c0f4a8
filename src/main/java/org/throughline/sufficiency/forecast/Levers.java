package org.throughline.sufficiency.forecast;

import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** What is changed in a future, asked year by year. */
final class Levers {

    private final List<Intervention> levers;
    private final StateSpace grid;
    private final int firstJanuary;

    Levers(List<Intervention> levers, FittedModel fitted) {
        this.levers = levers;
        this.grid = fitted.grid;
        this.firstJanuary = fitted.lastJanuary + 1;
    }

    private boolean isOn(Intervention lever, int year) {
        return firstJanuary + year >= lever.from();
    }

    /** What the odds of ceasing at an age are multiplied by. */
    double ceasing(int age, int year) {
        double factor = 1;
        int ncYear = age + State.YOUNGEST;
        for (Intervention lever : levers) {
            if (lever instanceof Intervention.Ceasing ceasing
                    && isOn(lever, year)
                    && ncYear >= ceasing.youngest()
                    && ncYear <= ceasing.oldest()) {
                factor *= ceasing.factor();
            }
        }
        return factor;
    }

    /** What joiners of an age and need are multiplied by. */
    double joining(int age, int need, int year) {
        double factor = 1;
        int ncYear = age + State.YOUNGEST;
        for (Intervention lever : levers) {
            if (lever instanceof Intervention.Joiners joiners
                    && isOn(lever, year)
                    && ncYear >= joiners.youngest()
                    && ncYear <= joiners.oldest()
                    && holds(joiners.needs(), need)) {
                factor *= joiners.factor();
            }
        }
        return factor;
    }

    private boolean holds(Set<String> needs, int need) {
        return needs.isEmpty() || needs.contains(grid.need(need));
    }

    /** Whether somebody who stays where they are may be asked to go elsewhere at an age. */
    boolean isShifted(int age, int need, int setting, int year) {
        return shifts(age, need, setting, year) != null;
    }

    private Intervention.@Nullable Shift shifts(int age, int need, int setting, int year) {
        for (Intervention lever : levers) {
            if (lever instanceof Intervention.Shift shift
                    && isOn(lever, year)
                    && shift.arrivals().contains(age + State.YOUNGEST)
                    && holds(shift.needs(), need)
                    && shift.instead().equals(grid.setting(setting))) {
                return shift;
            }
        }
        return null;
    }

    /** Where somebody who moves on goes. */
    int instead(UniformRandomProvider random, int age, int need, int setting, int year) {
        Intervention.Shift shift = shifts(age, need, setting, year);
        if (shift == null || random.nextDouble() >= shift.share()) {
            return setting;
        }
        int to = grid.settingOf(shift.setting());
        return to >= 0 && grid.isValid(grid.at(age, need, to)) ? to : setting;
    }

    /** Where somebody who joins goes. */
    int joinersInstead(UniformRandomProvider random, int age, int need, int setting, int year) {
        for (Intervention lever : levers) {
            if (lever instanceof Intervention.JoinersShift shift
                    && isOn(lever, year)
                    && holds(shift.needs(), need)
                    && shift.instead().equals(grid.setting(setting))
                    && random.nextDouble() < shift.share()) {
                int to = grid.settingOf(shift.setting());
                return to >= 0 && grid.isValid(grid.at(age, need, to)) ? to : setting;
            }
        }
        return setting;
    }
}
