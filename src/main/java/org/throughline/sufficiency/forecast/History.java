package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the past: who joined, moved and left between Januaries, and how many residents there are.
 *
 * @param flows the flows that lie inside the valid states
 * @param population residents, past and projected
 * @param valid which states can be
 * @param keptOut children in flows outside the valid states; they count nowhere
 */
public record History(List<Flow> flows, Population population, ValidStates valid, int keptOut) {

    /** Copies the list. */
    public History {
        flows = List.copyOf(flows);
    }

    /** Keeps what lies inside the valid states; who grows beyond the oldest NC year has left. */
    public static History of(List<Flow> flows, Population population, ValidStates valid) {
        List<Flow> inside = new ArrayList<>();
        int keptOut = 0;
        for (Flow flow : flows) {
            State from = flow.from();
            State to = flow.to();
            if (from != null && from.ncYear() > State.OLDEST
                    || from == null && to != null && to.ncYear() > State.OLDEST) {
                continue;
            }
            Flow grown = to != null && to.ncYear() > State.OLDEST
                    ? new Flow(flow.year(), from, null, flow.children())
                    : flow;
            if (valid.holds(grown)) {
                inside.add(grown);
            } else {
                keptOut += flow.children();
            }
        }
        return new History(inside, population, valid, keptOut);
    }

    /** The first Januaries of the flows. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        flows.forEach(flow -> years.add(flow.year()));
        return years;
    }

    /** Codes of the settings in which anybody ever was. */
    public SortedSet<String> settings() {
        SortedSet<String> settings = new TreeSet<>();
        for (Flow flow : flows) {
            State from = flow.from();
            State to = flow.to();
            if (from != null) {
                settings.add(from.setting());
            }
            if (to != null) {
                settings.add(to.setting());
            }
        }
        return settings;
    }

    /** The last January that the flows lead to. */
    public int lastJanuary() {
        return years().getLast() + 1;
    }

    /** What was known in a January: the flows that lead up to it. */
    public History upTo(int january) {
        return new History(flows.stream().filter(flow -> flow.year() < january).toList(), population, valid, keptOut);
    }

    /** How many children there were in a January, by state; what led to it must be known. */
    public Map<State, Integer> count(int january) {
        Map<State, Integer> count = new TreeMap<>();
        for (Flow flow : flows) {
            State to = flow.to();
            if (flow.year() == january - 1 && to != null) {
                count.merge(to, flow.children(), Integer::sum);
            }
        }
        return count;
    }

    /** How many children there were in a January; what led to it must be known. */
    public int total(int january) {
        return count(january).values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Years and NC years of which residents must be known and are not, to fit the flows and forecast up to a January;
     * none where all is there.
     */
    public List<Population.Cell> missingPopulation(int until) {
        SortedSet<Integer> joined = new TreeSet<>();
        SortedSet<Population.Cell> missing = new TreeSet<>(
                java.util.Comparator.comparingInt(Population.Cell::year).thenComparingInt(Population.Cell::ncYear));
        for (Flow flow : flows) {
            State to = flow.to();
            if (flow.from() == null && to != null) {
                joined.add(to.ncYear());
            }
        }
        SortedSet<Integer> fitted = years();
        if (fitted.isEmpty()) {
            return List.of();
        }
        SortedSet<Integer> januaries = new TreeSet<>();
        fitted.forEach(year -> januaries.add(year + 1));
        for (int year = fitted.getLast() + 2; year <= until; year++) {
            januaries.add(year);
        }
        for (int january : januaries) {
            for (int ncYear : joined) {
                if (population.at(january, ncYear).isEmpty()) {
                    missing.add(new Population.Cell(january, ncYear));
                }
            }
        }
        return List.copyOf(missing);
    }
}
