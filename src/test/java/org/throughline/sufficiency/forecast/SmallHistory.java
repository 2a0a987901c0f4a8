package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Histories small enough to count by hand: one need, one setting, everyone of primary age. */
public final class SmallHistory {

    public static final int FIRST = 2018;
    public static final State FIVE = new State(5, "ASD", "MAIN");
    public static final State SIX = new State(6, "ASD", "MAIN");

    private final List<Flow> flows = new ArrayList<>();
    private final Map<Population.Cell, Double> residents = new HashMap<>();

    private SmallHistory() {
        for (int year = FIRST; year < FIRST + 40; year++) {
            for (int ncYear = State.YOUNGEST; ncYear <= State.OLDEST; ncYear++) {
                residents.put(new Population.Cell(year, ncYear), 1_000.0);
            }
        }
    }

    /** A history without a year, with a thousand residents of every age. */
    public static SmallHistory aHistory() {
        return new SmallHistory();
    }

    /** A year in which so many stayed, joined and left. */
    public SmallHistory year(int january, int stayed, int joined, int left) {
        add(new Flow(january, FIVE, SIX, Math.max(1, stayed)));
        if (joined > 0) {
            add(new Flow(january, null, FIVE, joined));
        }
        if (left > 0) {
            add(new Flow(january, SIX, null, left));
        }
        return this;
    }

    public SmallHistory add(Flow flow) {
        flows.add(flow);
        return this;
    }

    public SmallHistory residents(int january, int ncYear, double number) {
        residents.put(new Population.Cell(january, ncYear), number);
        return this;
    }

    public SmallHistory withoutResidents(int january) {
        residents.keySet().removeIf(cell -> cell.year() == january);
        return this;
    }

    public History history() {
        return history(ValidStates.ANY);
    }

    public History history(ValidStates valid) {
        return History.of(flows, new Population(residents), valid);
    }
}
