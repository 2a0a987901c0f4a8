package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Learns from many authorities how much the parts of a total change beside each other. Nothing later than the last
 * January asked for is used.
 */
public final class ShareLearning {

    private static final int FIRST = 2010;
    /** Observations below this number teach nothing. */
    private static final int FEWEST = 50;
    /** Parts with fewer plans are not looked at: their shares jump. */
    private static final double LEAST_PLANS = 3;
    /** Observations of all parts that each part's own are mixed with. */
    private static final double LEANS = 30;

    /** The smallness of a count of fifty: larger counts weigh about alike. */
    private static final double EVEN = 0.02;

    private static final double WILD = 1;
    /** How variance rises with the years, where it cannot be learned. */
    private static final double SPREADS = 1.3;

    /** Years over which England's shares are seen to drift, how much of the drift is left a year later, its limit. */
    private static final int DRIFT_YEARS = 2;

    private static final double DRIFT_STAYS = 0.8;
    private static final double DRIFT_LIMIT = 0.2;

    /** What is taken where no two Januaries are known: a sixth off, and four plans' worth of chance. */
    private static final double UNKNOWN_OWN = 0.03;

    private static final double UNKNOWN_COUNT = 4;

    private final PublishedLevel level;
    private final int trainTo;
    private final List<PublishedAuthority> panel;
    private final PublishedAuthority england;
    private final boolean drifts;
    private final Map<String, Map<Integer, Map<String, Double>>> cells = new HashMap<>();

    private ShareLearning(
            PublishedLevel level, Collection<PublishedAuthority> panel, PublishedAuthority england, int trainTo) {
        this.level = level;
        this.trainTo = trainTo;
        this.panel = List.copyOf(panel);
        this.england = england;
        this.drifts = level == PublishedLevel.SETTING;
    }

    /** How far a share was off, and one divided by the plans in the part. */
    private record Off(String key, VarianceLine.Miss miss) {}

    /** What a number of years taught. */
    private record Learned(int years, Map<String, Double> own, double ownOfAll, double count) {}

    /** What the panel taught by a January. */
    public static ShareConstants learn(
            PublishedLevel level, Collection<PublishedAuthority> panel, PublishedAuthority england, int trainTo) {
        return new ShareLearning(level, panel, england, trainTo).learn();
    }

    private ShareConstants learn() {
        Map<String, List<ShareConstants.Horizon>> horizons = new LinkedHashMap<>();
        cells(england, trainTo).keySet().forEach(key -> horizons.put(key, new ArrayList<>()));
        panel.forEach(authority ->
                cells(authority, trainTo).keySet().forEach(key -> horizons.putIfAbsent(key, new ArrayList<>())));
        @Nullable Learned last = null;
        for (int years = 1; years <= GrowthLearning.HORIZONS; years++) {
            Learned here = learn(years);
            last = here == null ? last : here;
            for (Map.Entry<String, List<ShareConstants.Horizon>> each : horizons.entrySet()) {
                each.getValue().add(horizon(each.getKey(), years, last));
            }
        }
        return new ShareConstants(trainTo, level, horizons);
    }

    private ShareConstants.Horizon horizon(String key, int years, @Nullable Learned learned) {
        double drift = drift(key, trainTo, years);
        if (learned == null) {
            return new ShareConstants.Horizon(drift, UNKNOWN_OWN * Math.pow(years, SPREADS), UNKNOWN_COUNT * years);
        }
        double more = (double) years / learned.years;
        return new ShareConstants.Horizon(
                drift, learned.own.getOrDefault(key, learned.ownOfAll) * Math.pow(more, SPREADS), learned.count * more);
    }

    private @Nullable Learned learn(int years) {
        List<Off> all = new ArrayList<>();
        for (PublishedAuthority authority : panel) {
            for (int january = FIRST; january + years <= trainTo; january++) {
                add(authority, january, years, all);
            }
        }
        if (all.size() < FEWEST) {
            return null;
        }
        VarianceLine line = VarianceLine.through(all.stream().map(Off::miss).toList(), EVEN);
        Map<String, Double> own = new LinkedHashMap<>();
        all.stream().collect(Collectors.groupingBy(Off::key)).forEach((key, offs) -> {
            double sum = offs.stream()
                    .mapToDouble(off -> off.miss.squared() - line.small() * off.miss.smallness())
                    .sum();
            own.put(key, Math.max(VarianceLine.LEAST, (sum + LEANS * line.all()) / (offs.size() + LEANS)));
        });
        return new Learned(years, own, line.all(), line.small());
    }

    private void add(PublishedAuthority authority, int january, int years, List<Off> all) {
        Map<String, Double> before = cells(authority, january);
        Map<String, Double> after = Shares.of(cells(authority, january + years));
        Map<String, Double> shares = Shares.of(before);
        before.forEach((key, plans) -> {
            Double then = after.get(key);
            Double now = shares.get(key);
            if (plans >= LEAST_PLANS && then != null && now != null) {
                double off = Math.log(then / now) - drift(key, january, years);
                all.add(new Off(key, new VarianceLine.Miss(Math.min(off * off, WILD), 1 / plans)));
            }
        });
    }

    /** How England's share was expected to grow from a January on, as a logarithm. */
    private double drift(String key, int january, int years) {
        if (!drifts) {
            return 0;
        }
        int before = january - DRIFT_YEARS;
        while (before >= FIRST && cells(england, before).isEmpty()) {
            before--;
        }
        Double then = Shares.of(cells(england, before)).get(key);
        Double now = Shares.of(cells(england, january)).get(key);
        if (then == null || now == null) {
            return 0;
        }
        double yearly = Math.clamp(Math.log(now / then) / (january - before), -DRIFT_LIMIT, DRIFT_LIMIT);
        double sum = 0;
        for (int year = 1; year <= years; year++) {
            sum += yearly * Math.pow(DRIFT_STAYS, year);
        }
        return sum;
    }

    private Map<String, Double> cells(PublishedAuthority authority, int january) {
        return cells.computeIfAbsent(authority.code(), none -> new HashMap<>())
                .computeIfAbsent(january, year -> level.cells(authority, year));
    }
}
