package org.throughline.sufficiency.pack;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackRow;
import org.throughline.pack.PackSource;
import org.throughline.pack.PackTable;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/** Reads a forecast pack and lists everything that is wrong with it; a pack with any fault is not used at all. */
public final class ForecastPackReader {

    static final int MOST_ROWS = 5_000_000;

    private static final String ABSENT = "NONSEND";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final String TRANSITIONS = PackColumns.TRANSITIONS.file();
    private static final String POPULATION = PackColumns.POPULATION.file();
    private static final String VALID_STATES = PackColumns.VALID_STATES.file();
    private static final int SHOWN = 20;
    /** Older ones are mistakes; who is older than the oldest NC year of a forecast has left. */
    private static final int OLDEST_READ = 30;

    private final PackFaults faults = new PackFaults();
    private final Map<FlowKey, Integer> flows = new LinkedHashMap<>();
    private final Map<FlowKey, Long> lines = new HashMap<>();
    private final Map<Population.Cell, Double> residents = new HashMap<>();
    private final Map<Population.Cell, Population.Range> ranges = new HashMap<>();
    private final Map<String, ValidStates.Rule> rules = new LinkedHashMap<>();
    private final Map<ForecastRequest.Price, Double> costs = new HashMap<>();

    private record FlowKey(
            int year, @Nullable State from, @Nullable State to) {}

    /** What reading led to. */
    public sealed interface Reading {

        /** Things worth knowing that do not stop the pack from being used. */
        List<PackFault> warnings();

        /**
         * The pack is sound.
         *
         * @param history what it tells of the past
         * @param costs pounds a child a year; empty where the pack has none
         */
        record Read(History history, Map<ForecastRequest.Price, Double> costs, List<PackFault> warnings)
                implements Reading {}

        /** The pack is not sound. */
        record Refused(List<PackFault> faults, List<PackFault> warnings) implements Reading {}
    }

    /**
     * What a pack is read for: residents are needed for the years that are used.
     *
     * @param trainTo the last January to be known; null for all
     * @param years how many Januaries ahead will be asked for
     * @param isTested whether forecasts of every earlier January are tested
     */
    public record Use(@Nullable Integer trainTo, int years, boolean isTested) {}

    /** Reads the pack in a folder or zip for a use. */
    public static Reading read(Path path, Use use) {
        return new ForecastPackReader().readFrom(path, use);
    }

    /** Reads a pack that was accepted before; whether residents are there is asked when they are needed. */
    static Reading readStored(Path path) {
        return new ForecastPackReader().readFrom(path, null);
    }

    private Reading readFrom(Path path, @Nullable Use use) {
        Optional<PackSource> opened = PackSource.open(path, TRANSITIONS, faults);
        if (opened.isPresent()) {
            try (PackSource source = opened.get()) {
                new PackTable(PackColumns.VALID_STATES, MOST_ROWS, faults).read(source, false, this::rule);
                new PackTable(PackColumns.TRANSITIONS, MOST_ROWS, faults).read(source, true, this::transition);
                new PackTable(PackColumns.POPULATION, MOST_ROWS, faults).read(source, true, this::population);
                new PackTable(PackColumns.COSTS, MOST_ROWS, faults).read(source, false, this::cost);
            } catch (UncheckedIOException tooLarge) {
                faults.add(String.valueOf(path.getFileName()), 0, "", PackSource.TooLarge.WHY);
            }
        }
        checkMoves();
        if (faults.isEmpty() && flows.isEmpty()) {
            faults.add(TRANSITIONS, 0, "", "there is no transition, expected one year of them at least");
        }
        if (!faults.isEmpty()) {
            return new Reading.Refused(faults.faults(), faults.warnings());
        }
        return history(use);
    }

    private Reading history(@Nullable Use use) {
        ValidStates valid = rules.isEmpty() ? ValidStates.ANY : new ValidStates(rules);
        List<Flow> all = new ArrayList<>();
        flows.forEach((key, children) -> all.add(new Flow(key.year(), key.from(), key.to(), children)));
        History whole = History.of(all, new Population(residents, ranges), valid);
        warnKeptOut(valid, whole.outside());
        if (whole.years().isEmpty()) {
            faults.add(
                    TRANSITIONS, 0, "", "every transition lies outside " + VALID_STATES + ", nothing is left to fit");
            return new Reading.Refused(faults.faults(), faults.warnings());
        }
        whole.gaps()
                .forEach(year -> faults.warn(
                        TRANSITIONS,
                        0,
                        "calendar-year",
                        year + " has no row; it is taken as missing, not as a year in which nobody joined"));
        warnUneven(whole);
        if (use != null) {
            check(whole, use);
        }
        return faults.isEmpty()
                ? new Reading.Read(whole, costs, faults.warnings())
                : new Reading.Refused(faults.faults(), faults.warnings());
    }

    private void check(History whole, Use use) {
        int first = whole.years().getFirst() + 1;
        int last = whole.lastJanuary();
        Integer trainTo = use.trainTo();
        if (trainTo != null && (trainTo < first || trainTo > last)) {
            faults.add(
                    TRANSITIONS,
                    0,
                    "",
                    "nothing is known up to January " + trainTo + ", expected --train-to " + first + " to " + last);
            return;
        }
        if (trainTo != null && whole.gaps().contains(trainTo - 1)) {
            faults.add(
                    TRANSITIONS,
                    0,
                    "",
                    "January " + trainTo + " ends a year without a row, expected --train-to a January that is known");
            return;
        }
        int start = trainTo == null ? last : trainTo;
        History used = use.isTested() ? whole : whole.upTo(start);
        Set<Integer> januaries = new HashSet<>();
        used.years().forEach(year -> januaries.add(year + 1));
        for (int year = start + 1; year <= start + use.years(); year++) {
            januaries.add(year);
        }
        for (int year = first; year <= last && use.isTested(); year++) {
            januaries.add(year);
        }
        WithinReach.check(used, januaries, faults);
        used.missingPopulation(januaries)
                .forEach(cell -> faults.add(
                        POPULATION,
                        0,
                        "population",
                        "calendar-year " + cell.year() + ", academic-year " + cell.ncYear()
                                + " is missing, expected residents: children joined at this age"));
        used.joinedWithoutResidents()
                .forEach((cell, children) -> faults.add(
                        POPULATION,
                        0,
                        "population",
                        "calendar-year " + cell.year() + ", academic-year " + cell.ncYear() + " has 0 residents, but "
                                + children + " joined at this age, expected residents"));
    }

    private void transition(PackRow row) {
        int year = row.whole("calendar-year", FIRST_YEAR, LAST_YEAR);
        Optional<Side> from = side(row, "1");
        Optional<Side> to = side(row, "2");
        if (from.isEmpty() || to.isEmpty() || !row.isSound()) {
            return;
        }
        if (from.get().isAbsent() && to.get().isAbsent()) {
            row.fault("setting-1", "both sides are " + ABSENT + ", expected a state on one side at least");
            return;
        }
        Integer before = from.get().ncYear();
        Integer after = to.get().ncYear();
        if (before != null && after != null && after != before + 1) {
            row.fault(
                    "academic-year-2",
                    after + " does not follow " + before + ", expected one NC year more: " + (before + 1));
            return;
        }
        FlowKey key = new FlowKey(year, from.get().state(), to.get().state());
        flows.merge(key, 1, Integer::sum);
        lines.putIfAbsent(key, row.line());
    }

    /** One side of a transition: a state, or nobody with a plan; the NC year of nobody may be blank. */
    private record Side(@Nullable State state, @Nullable Integer ncYear) {

        boolean isAbsent() {
            return state == null;
        }
    }

    private static Optional<Side> side(PackRow row, String number) {
        String setting = row.freeCode("setting-" + number);
        String need = row.freeCode("need-" + number);
        if (setting.isEmpty() || need.isEmpty()) {
            return Optional.empty();
        }
        boolean isAbsent = setting.equals(ABSENT);
        if (isAbsent != need.equals(ABSENT)) {
            row.fault("need-" + number, "only one of setting and need is " + ABSENT + ", expected both or neither");
            return Optional.empty();
        }
        String column = "academic-year-" + number;
        if (isAbsent) {
            return Optional.of(new Side(null, row.optionalWhole(column, State.YOUNGEST - 1, OLDEST_READ)));
        }
        int ncYear = row.whole(column, State.YOUNGEST, OLDEST_READ);
        return Optional.of(new Side(new State(ncYear, need, setting), ncYear));
    }

    private void population(PackRow row) {
        int year = row.whole("calendar-year", FIRST_YEAR, LAST_YEAR);
        int ncYear = row.whole("academic-year", State.YOUNGEST - 1, State.OLDEST + 10);
        double number = row.amount("population");
        if (!row.isBlank("population-low") || !row.isBlank("population-high")) {
            double low = row.amount("population-low");
            double high = row.amount("population-high");
            if (row.isSound() && (low > number || number > high)) {
                row.fault("population-low", "low, population and high are not in order, expected low first");
            } else if (row.isSound()) {
                ranges.put(new Population.Cell(year, ncYear), new Population.Range(low, high));
            }
        }
        if (row.isSound() && residents.put(new Population.Cell(year, ncYear), number) != null) {
            row.fault("", "calendar-year " + year + ", academic-year " + ncYear + " stands twice, expected once");
        }
    }

    private void cost(PackRow row) {
        String need = row.freeCode("need");
        String setting = row.freeCode("setting");
        double cost = row.pounds("cost").doubleValue();
        if (row.isSound() && costs.put(new ForecastRequest.Price(need, setting), cost) != null) {
            row.fault("", need + " in " + setting + " is costed twice, expected once");
        }
    }

    private void rule(PackRow row) {
        String setting = row.freeCode("setting");
        int youngest = row.whole("min-academic-year", State.YOUNGEST - 1, State.OLDEST + 10);
        int oldest = row.whole("max-academic-year", State.YOUNGEST - 1, State.OLDEST + 10);
        Set<String> needs = new HashSet<>(row.freeCodes("needs"));
        Set<String> moves = new HashSet<>(row.freeCodes("setting->setting"));
        if (youngest > oldest) {
            row.fault(
                    "min-academic-year",
                    youngest + " is above max-academic-year " + oldest + ", expected at most that");
        }
        if (needs.isEmpty()) {
            row.fault("needs", "the value is missing, expected the needs that the setting can hold");
        }
        if (row.isSound()
                && rules.put(setting, new ValidStates.Rule(row.text("setting-group"), youngest, oldest, needs, moves))
                        != null) {
            row.fault("setting", PackFaults.quote(setting) + " stands twice, expected each setting once");
        }
    }

    private void checkMoves() {
        rules.forEach((setting, rule) -> rule.movesTo().stream()
                .filter(to -> !rules.containsKey(to) && !to.equals(ABSENT))
                .sorted()
                .forEach(to -> faults.warn(
                        VALID_STATES,
                        0,
                        "setting->setting",
                        setting + " may go to " + PackFaults.quote(to)
                                + ", which is no setting of the file; nobody is sent there")));
    }

    private void warnKeptOut(ValidStates valid, Map<String, Integer> outside) {
        if (outside.isEmpty()) {
            return;
        }
        List<FlowKey> named = flows.entrySet().stream()
                .filter(entry -> !valid.holds(grown(entry.getKey(), entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        named.stream()
                .limit(SHOWN)
                .forEach(key -> faults.warn(
                        TRANSITIONS,
                        Objects.requireNonNull(lines.get(key)),
                        "",
                        "lies outside " + VALID_STATES + " and is kept out"));
        outside.forEach((why, children) -> faults.warn(
                VALID_STATES, 0, "", why + ": " + children + (children == 1 ? " row is" : " rows are") + " kept out"));
        int children = outside.values().stream().mapToInt(Integer::intValue).sum();
        faults.warn(
                TRANSITIONS,
                0,
                "",
                children + " transitions lie outside " + VALID_STATES + " and count nowhere"
                        + (named.size() > SHOWN ? "; the first " + SHOWN + " kinds are named" : ""));
    }

    private static Flow grown(FlowKey key, int children) {
        return new Flow(key.year(), key.from(), key.to(), children);
    }

    /** Children whom one year leaves in a January are those with whom the next begins. */
    private void warnUneven(History history) {
        for (int year : history.years()) {
            if (history.years().contains(year - 1)) {
                int ended = history.total(year);
                int began = history.flows().stream()
                        .filter(flow -> flow.year() == year && flow.from() != null)
                        .mapToInt(Flow::children)
                        .sum();
                if (ended != began) {
                    faults.warn(
                            TRANSITIONS,
                            0,
                            "",
                            "January " + year + ": " + ended + " children at the end of the year before, " + began
                                    + " at the start of the next; each is used as it stands");
                }
            }
        }
    }
}
