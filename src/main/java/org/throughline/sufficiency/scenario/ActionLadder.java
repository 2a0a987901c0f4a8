package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.ProjectionYear;

/**
 * What each action of a scenario changes, by itself and after the ones before it, frozen with the scenario's result:
 * from the unmitigated forecast through each action to the mitigated one.
 *
 * @param discountRate percent a year by which later pounds count less
 * @param alone each action against doing nothing, as if it were the only one
 * @param inOrder each action against those before it
 * @param together all actions against doing nothing
 */
public record ActionLadder(BigDecimal discountRate, List<Rung> alone, List<Rung> inOrder, Rung together) {

    /** Copies the lists. */
    public ActionLadder {
        alone = List.copyOf(alone);
        inOrder = List.copyOf(inOrder);
    }

    /**
     * What an action changes.
     *
     * @param action the action in words
     * @param capital pounds to build, by academic year
     * @param change every figure's change in each academic year, future by future
     * @param plans children with plans in the January after the last year, with the action
     * @param plansChange how many more these are in the middle of the futures, on average
     * @param sum the discounted sum of what is built and spent, over the futures; below 0 where more is saved
     * @param payback years until it is paid back; null where nothing is built or these years do not pay it back
     * @param paybackIfItWentOn the same if the last year's saving went on; null where not even then
     * @param chancePaidBack the part of the futures in which these years pay it back, 0 to 1
     */
    public record Rung(
            String action,
            Map<Integer, BigDecimal> capital,
            List<ProjectionYear> change,
            Distribution plans,
            double plansChange,
            Distribution sum,
            @Nullable Double payback,
            @Nullable Double paybackIfItWentOn,
            double chancePaidBack) {

        /** Copies the collections. */
        public Rung {
            capital = Map.copyOf(capital);
            change = List.copyOf(change);
        }

        /** Pounds to build in all. */
        public BigDecimal built() {
            return capital.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
