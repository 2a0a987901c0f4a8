package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * What is known of the past: who joined, moved and left between Januaries, and how many residents there are.
 *
 * @param flows the flows that lie inside the valid states
 * @param population residents, past and projected
 * @param valid which states can be
 * @param outside children in flows outside the valid states, by what keeps them out; they count nowhere
 */
public record History(List<Flow> flows, Population population, ValidStates valid, SortedMap<String, Integer> outside) {

    /** Copies the list and the map. */
    public History {
        flows = List.copyOf(flows);
        outside = Collections.unmodifiableSortedMap(new TreeMap<>(outside));
    }

    /** Keeps what lies inside the valid states; who grows beyond the oldest NC year has left. */
    public static History of(List<Flow> flows, Population population, ValidStates valid) {
        List<Flow> inside = new ArrayList<>();
        SortedMap<String, Integer> outside = new TreeMap<>();
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
            valid.against(grown)
                    .ifPresentOrElse(why -> outside.merge(why, flow.children(), Integer::sum), () -> inside.add(grown));
        }
        return new History(inside, population, valid, outside);
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
        return new History(flows.stream().filter(flow -> flow.year() < january).toList(), population, valid, outside);
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

    /** How many children there were in a January; empty where no year of flows begins or ends in it. */
    public OptionalInt known(int january) {
        SortedSet<Integer> years = years();
        if (years.contains(january - 1)) {
            return OptionalInt.of(total(january));
        }
        return years.contains(january)
                ? OptionalInt.of(flows.stream()
                        .filter(flow -> flow.year() == january && flow.from() != null)
                        .mapToInt(Flow::children)
                        .sum())
                : OptionalInt.empty();
    }

    /** How many joined or left between a January and the next. */
    int changed(int year) {
        return joined(year) + left(year);
    }

    /** How many joined between a January and the next. */
    public int joined(int year) {
        return flows.stream()
                .filter(flow -> flow.year() == year && flow.from() == null)
                .mapToInt(Flow::children)
                .sum();
    }

    /** How many left between a January and the next. */
    public int left(int year) {
        return flows.stream()
                .filter(flow -> flow.year() == year && flow.to() == null)
                .mapToInt(Flow::children)
                .sum();
    }

    /** Children in flows outside the valid states. */
    public int keptOut() {
        return outside.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** First Januaries of years of which no flow is known, between years of which some are. */
    public List<Integer> gaps() {
        SortedSet<Integer> known = years();
        return known.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(known.getFirst(), known.getLast())
                        .filter(year -> !known.contains(year))
                        .boxed()
                        .toList();
    }

    /**
     * Years and NC years of which residents must be known and are not, to fit the flows, to test forecasts of every
     * January and to forecast up to one; none where all is there.
     */
    public List<Population.Cell> missingPopulation(int until) {
        SortedSet<Integer> known = years();
        return known.isEmpty()
                ? List.of()
                : missingPopulation(IntStream.rangeClosed(known.getFirst() + 1, Math.max(lastJanuary(), until))
                        .boxed()
                        .toList());
    }

    /** NC years in which children joined, and of which residents are not known in one of these Januaries. */
    public List<Population.Cell> missingPopulation(Collection<Integer> januaries) {
        SortedSet<Integer> ncYears = new TreeSet<>();
        joiners((cell, children) -> ncYears.add(cell.ncYear()));
        List<Population.Cell> missing = new ArrayList<>();
        for (int january : new TreeSet<>(januaries)) {
            for (int ncYear : ncYears) {
                if (population.at(january, ncYear).isEmpty()) {
                    missing.add(new Population.Cell(january, ncYear));
                }
            }
        }
        return missing;
    }

    /** NC years in a January in which children joined where there are no residents at all, with how many joined. */
    public Map<Population.Cell, Integer> joinedWithoutResidents() {
        Map<Population.Cell, Integer> odd = joined();
        odd.keySet().removeIf(cell -> population.at(cell.year(), cell.ncYear()).orElse(1) > 0);
        return odd;
    }

    /** Sentences on NC years in which more joined than there are residents. */
    public List<String> ratesAboveOne() {
        List<String> sentences = new ArrayList<>();
        joined().forEach((cell, children) -> {
            double residents = population.at(cell.year(), cell.ncYear()).orElse(children);
            if (children > residents) {
                sentences.add("January " + cell.year() + ", NC year " + cell.ncYear() + ": " + children
                        + " children joined, more than its " + Math.round(residents) + " residents");
            }
        });
        return sentences;
    }

    private Map<Population.Cell, Integer> joined() {
        Map<Population.Cell, Integer> joined =
                new TreeMap<>(Comparator.comparingInt(Population.Cell::year).thenComparingInt(Population.Cell::ncYear));
        joiners((cell, children) -> joined.merge(cell, children, Integer::sum));
        return joined;
    }

    /** Those who joined, by the January in which they first stand and their NC year then. */
    private void joiners(BiConsumer<Population.Cell, Integer> each) {
        for (Flow flow : flows) {
            State to = flow.to();
            if (flow.from() == null && to != null) {
                each.accept(new Population.Cell(flow.year() + 1, to.ncYear()), flow.children());
            }
        }
    }
}
