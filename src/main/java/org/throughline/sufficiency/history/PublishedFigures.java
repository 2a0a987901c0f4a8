package org.throughline.sufficiency.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/**
 * An authority's figures from the Department for Education's release on education, health and care plans, one figure a
 * line: {@code table, time_period, breakdown_topic, breakdown, measure, value}.
 *
 * <p>Plans by age are published for few Januaries, and who leaves and who is new by age a calendar year at a time. The
 * year between two Januaries is put together from them: those of an age now who are not new were there before; who is
 * missing a year later has left, or, where ages are known after the year alone, those who ceased have. What the totals
 * do not explain, such as late recording and transfers in, counts as new.
 */
public final class PublishedFigures {

    private static final Set<String> COLUMNS =
            Set.of("table", "time_period", "breakdown_topic", "breakdown", "measure", "value");
    private static final Pattern AGE = Pattern.compile("age (\\d{1,2})( and over)?");
    /** What stands where a figure is not published: not available, not applicable, suppressed. */
    private static final Set<String> NOT_PUBLISHED = Set.of("", "z", "x", "c", "k", "low");

    private static final Pattern YEAR = Pattern.compile("\\d{4}(\\d{2})?");
    private static final int AGE_AT_RECEPTION = 4;
    private static final int YOUNGEST_WITH_PLAN = 3;
    private static final int LAST_AGE_OF_MANY_NEW = 5;
    private static final double RESIDENTS = 1_000;
    private static final String ALL = "ALL";

    private final SortedMap<Integer, SortedMap<Integer, Integer>> plans = new TreeMap<>();
    private final SortedMap<Integer, Integer> totals = new TreeMap<>();
    private final Map<Integer, Map<Integer, Integer>> started = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> ceased = new HashMap<>();

    private final Map<Integer, Map<Integer, Integer>> ceasedFrom = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private PublishedFigures() {}

    /**
     * Reads the figures.
     *
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when it is not such a file
     */
    public static PublishedFigures read(byte[] csv) {
        PublishedFigures figures = new PublishedFigures();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(csv))) {
            boolean first = true;
            for (NamedCsvRecord line : reader) {
                if (first && !line.getHeader().containsAll(COLUMNS)) {
                    throw new HistoryRefusal.PublishedColumnsMissing().refused();
                }
                first = false;
                figures.take(line);
            }
        } catch (CsvParseException broken) {
            throw new HistoryRefusal.PublishedFileUnreadable(String.valueOf(broken.getMessage())).refused(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (figures.plans.isEmpty()) {
            throw new HistoryRefusal.PublishedPlansMissing().refused();
        }
        return figures;
    }

    private void take(NamedCsvRecord line) {
        if (line.getFieldCount() < COLUMNS.size()) {
            throw new HistoryRefusal.PublishedLineTooShort(line.getStartingLineNumber()).refused();
        }
        String period = line.getField("time_period");
        if (!YEAR.matcher(period).matches() || NOT_PUBLISHED.contains(line.getField("value"))) {
            return;
        }
        String key = line.getField("table") + "/" + line.getField("breakdown_topic") + "/" + line.getField("measure");
        if (!seen.add(key + "/" + period + "/" + line.getField("breakdown"))) {
            throw new HistoryRefusal.PublishedFigureTwice(line.getStartingLineNumber()).refused();
        }
        int year = Integer.parseInt(period.substring(0, 4));
        switch (key) {
            case "caseload/All EHC plans/ehcplans" -> totals.put(year + 1, number(line));
            case "caseload/Child or young persons age/ehcplans" ->
                byAge(plans.computeIfAbsent(year + 1, each -> new TreeMap<>()), line);
            case "newplans/Age when plan started/new_ehc_plans" ->
                byAge(started.computeIfAbsent(year, each -> new HashMap<>()), line);
            case "ceased_plans/Age plan ceased/total_ceased" -> {
                byAge(ceased.computeIfAbsent(year, each -> new HashMap<>()), line);
                andOver(ceasedFrom.computeIfAbsent(year, each -> new HashMap<>()), line);
            }
            default -> {
                // a figure that is not needed here
            }
        }
    }

    private static void byAge(Map<Integer, Integer> ages, NamedCsvRecord line) {
        Matcher age = AGE.matcher(line.getField("breakdown"));
        if (age.matches() && age.group(2) == null) {
            ages.put(Integer.valueOf(age.group(1)), number(line));
        }
    }

    private static void andOver(Map<Integer, Integer> ages, NamedCsvRecord line) {
        Matcher age = AGE.matcher(line.getField("breakdown"));
        if (age.matches() && age.group(2) != null) {
            ages.put(Integer.valueOf(age.group(1)), number(line));
        }
    }

    /**
     * Those who ceased, with 'and over' divided as those are who were there a year later; what is left, the youngest.
     */
    private Map<Integer, Integer> gone(int year) {
        Map<Integer, Integer> gone = new HashMap<>(ceased.getOrDefault(year, Map.of()));
        ceasedFrom.getOrDefault(year, Map.of()).forEach((from, count) -> {
            SortedMap<Integer, Integer> there = plans(year + 1).tailMap(from);
            int all = there.values().stream().mapToInt(Integer::intValue).sum();
            int left = count;
            for (Map.Entry<Integer, Integer> age : there.entrySet()) {
                int part = all == 0 ? 0 : (int) ((long) count * age.getValue() / all);
                gone.merge(age.getKey(), part, Integer::sum);
                left -= part;
            }
            gone.merge(from, left, Integer::sum);
        });
        return gone;
    }

    private static int number(NamedCsvRecord line) {
        String value = line.getField("value");
        if (!value.matches("\\d{1,9}")) {
            throw new HistoryRefusal.PublishedNumberWrong(line.getStartingLineNumber(), value).refused();
        }
        return Integer.parseInt(value);
    }

    /** Januaries of which plans by age are published. */
    public List<Integer> januaries() {
        return List.copyOf(plans.keySet());
    }

    /** Plans by age on 31 August before, of a January in {@link #januaries}. */
    public SortedMap<Integer, Integer> plans(int january) {
        return plans.getOrDefault(january, new TreeMap<>());
    }

    /** Plans in all, by January. */
    public SortedMap<Integer, Integer> totals() {
        return totals;
    }

    /** Whether the year that leads to a January can be put together. */
    boolean isKnown(int january) {
        return plans.containsKey(january)
                && totals.containsKey(january - 1)
                && started.containsKey(january - 1)
                && ceased.containsKey(january - 1);
    }

    /**
     * The years that can be put together up to a January, one kind of need and of setting, residents taken as always
     * the same.
     */
    History history(int last) {
        List<Flow> flows = new ArrayList<>();
        for (int january : plans.headMap(last + 1).keySet()) {
            if (isKnown(january)) {
                flows.addAll(year(january));
            }
        }
        Map<Population.Cell, Double> residents = new HashMap<>();
        for (int year = plans.firstKey() - 2; year <= plans.lastKey() + Forecasts.MOST_YEARS; year++) {
            for (int ncYear = State.YOUNGEST; ncYear <= State.OLDEST; ncYear++) {
                residents.put(new Population.Cell(year, ncYear), RESIDENTS);
            }
        }
        return History.of(flows, new Population(residents), ValidStates.ANY);
    }

    private List<Flow> year(int january) {
        return plans.containsKey(january - 1) ? between(january) : ending(january);
    }

    /** A year of which plans by age are known before and after: who is missing of an age has left. */
    private List<Flow> between(int january) {
        SortedMap<Integer, Integer> before = plans(january - 1);
        SortedMap<Integer, Integer> now = plans(january);
        Map<Integer, Integer> fresh = started.getOrDefault(january - 1, Map.of());
        List<Flow> flows = new ArrayList<>();
        now.forEach((age, count) -> {
            int old = Math.max(0, count - fresh.getOrDefault(age, 0));
            int stayed = Math.min(old, before.getOrDefault(age - 1, 0));
            add(flows, january - 1, state(age - 1), state(age), stayed);
            add(flows, january - 1, null, state(age), count - stayed);
        });
        before.forEach((age, count) -> {
            int later = now.getOrDefault(age + 1, 0);
            int old = Math.max(0, later - fresh.getOrDefault(age + 1, 0));
            add(flows, january - 1, state(age), null, count - Math.min(old, count));
        });
        return flows;
    }

    private static void add(List<Flow> flows, int year, @Nullable State from, @Nullable State to, int children) {
        if (children > 0) {
            flows.add(new Flow(year, from, to, children));
        }
    }

    /** A year of which plans by age are known after it alone. */
    private List<Flow> ending(int january) {
        SortedMap<Integer, Integer> now = plans(january);
        Map<Integer, Integer> fresh = started.getOrDefault(january - 1, Map.of());
        Map<Integer, Integer> gone = gone(january - 1);
        int old = 0;
        for (Map.Entry<Integer, Integer> age : now.entrySet()) {
            old += Math.max(0, age.getValue() - fresh.getOrDefault(age.getKey(), 0));
        }
        int left = gone.values().stream().mapToInt(Integer::intValue).sum();
        double there = old == 0 ? 0 : Math.clamp((totals.getOrDefault(january - 1, 0) - left) / (double) old, 0, 1);
        List<Flow> flows = new ArrayList<>();
        now.forEach((age, count) -> {
            int stayed = Math.min(youngerAtMost(now, age), (int)
                    Math.round(there * Math.max(0, count - fresh.getOrDefault(age, 0))));
            add(flows, january - 1, state(age - 1), state(age), stayed);
            add(flows, january - 1, null, state(age), count - stayed);
        });
        gone.forEach((age, count) -> add(flows, january - 1, state(age), null, count));
        return flows;
    }

    /**
     * The most who can have been there a year younger, at the ages at which many plans begin: as many as are of that age
     * now, and nobody before the youngest age with a plan. Of an age that is not published nothing is known.
     */
    private static int youngerAtMost(SortedMap<Integer, Integer> now, int age) {
        if (age > LAST_AGE_OF_MANY_NEW) {
            return Integer.MAX_VALUE;
        }
        return now.getOrDefault(age - 1, age <= YOUNGEST_WITH_PLAN ? 0 : Integer.MAX_VALUE);
    }

    private static State state(int age) {
        return new State(Math.clamp(age - AGE_AT_RECEPTION, State.YOUNGEST, State.OLDEST), ALL, ALL);
    }

    /** The NC year of an age on 31 August. */
    static int ncYear(int age) {
        return state(age).ncYear();
    }
}
