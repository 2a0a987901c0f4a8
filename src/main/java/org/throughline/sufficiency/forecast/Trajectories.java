package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Possible futures one by one, as far as specialist places go: who keeps a setting and who is new in one. The same
 * futures as a forecast with the same request.
 */
public final class Trajectories {

    private final ForecastRequest request;
    private final FittedModel fitted;
    private final Reconciliation reconciliation;
    private final boolean[] specialist;

    /**
     * A year of a future.
     *
     * @param january the January it leads to
     * @param keeps of the children in specialist settings in the January before, by NC year and need then, the share
     *     still in the same setting, 0 to 1
     * @param arrived children in a specialist setting in which they were not in the January before, by state
     * @param there all children in specialist settings, by state; as many as the forecast counts in this future
     */
    public record Year(int january, Map<Cell, Double> keeps, Map<State, Integer> arrived, Map<State, Integer> there) {}

    /**
     * NC year and need.
     *
     * @param ncYear NC year
     * @param need code of the primary need
     */
    public record Cell(int ncYear, String need) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int first = Integer.compare(ncYear, other.ncYear);
            return first != 0 ? first : need.compareTo(other.need);
        }
    }

    /** The futures of a request; costs and threads of it are not looked at. */
    public Trajectories(ForecastRequest request) {
        this.request = request;
        fitted = new FittedModel(request.history(), request.today());
        reconciliation = Reconciliation.of(
                fitted, GrowthBelief.of(request.history(), request.growth()), request.years(), request.seed());
        specialist = new boolean[fitted.grid.settings()];
        for (int setting = 0; setting < specialist.length; setting++) {
            specialist[setting] = request.specialist().contains(fitted.grid.setting(setting));
        }
    }

    /** The years of a future, by its number from 0. */
    public List<Year> path(int number) {
        StateSpace grid = fitted.grid;
        List<Year> years = new ArrayList<>();
        int[] before = fitted.start.clone();
        new SimulatedPath(fitted, reconciliation, request.levers(), request.years(), request.seed(), number)
                .run((year, counts, joined, left, kept, arrived) -> {
                    Map<Cell, int[]> stays = new TreeMap<>();
                    Map<State, Integer> newcomers = new TreeMap<>();
                    Map<State, Integer> there = new TreeMap<>();
                    for (int state = 0; state < counts.length; state++) {
                        if (!specialist[grid.setting0(state)]) {
                            continue;
                        }
                        if (before[state] > 0) {
                            int[] cell = stays.computeIfAbsent(
                                    new Cell(grid.age(state) + State.YOUNGEST, grid.need(grid.need0(state))),
                                    key -> new int[2]);
                            cell[0] += kept[state];
                            cell[1] += before[state];
                        }
                        if (arrived[state] > 0) {
                            newcomers.put(grid.state(state), arrived[state]);
                        }
                        if (counts[state] > 0) {
                            there.put(grid.state(state), counts[state]);
                        }
                    }
                    Map<Cell, Double> keeps = new TreeMap<>();
                    stays.forEach((cell, numbers) -> keeps.put(cell, (double) numbers[0] / numbers[1]));
                    years.add(new Year(fitted.lastJanuary + 1 + year, keeps, newcomers, there));
                    System.arraycopy(counts, 0, before, 0, counts.length);
                });
        return years;
    }
}
