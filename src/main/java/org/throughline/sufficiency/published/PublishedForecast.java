package org.throughline.sufficiency.published;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * Possible futures of one authority: a path of its total, and of the shares of its parts. In each of them the parts add
 * up to the total.
 */
public final class PublishedForecast {

    /** Degrees of freedom of Student's t: growth now and then is far off. */
    private static final int TAILS = 4;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    /** What single ages differ beside their group: a variance in one year, and one with one plan. */
    private static final ShareConstants.Horizon SINGLE = new ShareConstants.Horizon(0, 0.01, 1.5);

    private final PublishedAuthority authority;
    private final int january;
    private final int years;
    private final int simulations;
    private final PublishedConstants constants;
    private final int plans;
    private final Map<PublishedLevel, Map<String, double[][]>> cells = new EnumMap<>(PublishedLevel.class);

    private PublishedForecast(
            PublishedAuthority authority, int january, int years, int simulations, PublishedConstants constants) {
        this.authority = authority;
        this.january = january;
        this.years = years;
        this.simulations = simulations;
        this.constants = constants;
        Integer known = authority.totals().get(january);
        if (known == null || known <= 0) {
            throw new IllegalArgumentException(authority.code() + " has no plans in January " + january);
        }
        plans = known;
    }

    /**
     * Forecasts.
     *
     * @param authority of which the total of the January is known and above 0
     * @param january the last one to be used
     * @param years Januaries ahead, 1 or more
     * @param simulations possible futures, 1 or more
     * @param seed of the chance draws; the same seed gives the same futures
     * @param constants learned from nothing later than the January
     */
    public static PublishedForecast of(
            PublishedAuthority authority,
            int january,
            int years,
            int simulations,
            long seed,
            PublishedConstants constants) {
        PublishedForecast forecast =
                new PublishedForecast(authority.upTo(january), january, years, simulations, constants);
        forecast.simulate(RandomSource.XO_RO_SHI_RO_128_PP.create(
                new long[] {seed * GOLDEN + authority.code().hashCode(), january * GOLDEN + 1}));
        return forecast;
    }

    /** The parts of a level that are forecast, in their order; none where they are not published. */
    public Iterable<String> keys(PublishedLevel level) {
        return cells.getOrDefault(level, Map.of()).keySet();
    }

    /**
     * The number of plans in each future, so many years ahead.
     *
     * @throws IllegalArgumentException where the part is not forecast
     */
    public double[] futures(PublishedLevel level, String key, int year) {
        double[][] years = cells.getOrDefault(level, Map.of()).get(key);
        if (years == null) {
            throw new IllegalArgumentException(level.key() + " " + key + " is not forecast");
        }
        return years[year - 1].clone();
    }

    /** How they lie. */
    public Distribution distribution(PublishedLevel level, String key, int year) {
        return Distribution.of(futures(level, key, year));
    }

    private void simulate(UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] totals = totals(normal);
        cells.put(PublishedLevel.TOTAL, Map.of("total", totals));
        Map<String, double[][]> groups = parts(PublishedLevel.AGE_GROUP, totals, normal);
        cells.put(PublishedLevel.AGE_GROUP, groups);
        cells.put(PublishedLevel.AGE, ages(groups, normal));
        cells.put(PublishedLevel.SETTING, parts(PublishedLevel.SETTING, totals, normal));
    }

    private double[][] totals(SharedStateContinuousSampler normal) {
        double[] figures = GrowthConstants.figures(authority, january);
        double[][] totals = new double[years][simulations];
        double[] national = new double[years];
        double[] own = new double[years];
        double[] expected = new double[years];
        for (int year = 0; year < years; year++) {
            GrowthConstants.Horizon horizon = constants.growth().at(year + 1);
            national[year] = horizon.nationalVariance();
            own[year] = horizon.ownVariance(plans, figures);
            // chance multiplies: without this, the mean of the futures would lie above what is expected
            expected[year] = horizon.expected(figures) - (national[year] + own[year]) / 2;
        }
        for (int simulation = 0; simulation < simulations; simulation++) {
            double tail = tail(normal);
            double off = 0;
            for (int year = 0; year < years; year++) {
                double variance = national[year] + own[year];
                double before = year == 0 ? 0 : national[year - 1] + own[year - 1];
                off += tail * Math.sqrt(Math.max(0, variance - before)) * normal.sample();
                totals[year][simulation] = plans * Math.exp(expected[year] + off);
            }
        }
        return totals;
    }

    /** Makes a normal number one of Student's t with the same variance. */
    private static double tail(SharedStateContinuousSampler normal) {
        double squares = 0;
        for (int degree = 0; degree < TAILS; degree++) {
            double one = normal.sample();
            squares += one * one;
        }
        return Math.sqrt((TAILS - 2) / squares);
    }

    private Map<String, double[][]> parts(
            PublishedLevel level, double[][] totals, SharedStateContinuousSampler normal) {
        Map<String, Double> shares = Shares.of(level.cells(authority, january));
        boolean isLearned = constants.shares().containsKey(level);
        return shares.isEmpty() || !isLearned ? Map.of() : divide(shares, totals, constants.at(level)::at, normal);
    }

    /** Single ages, within their groups. */
    private Map<String, double[][]> ages(Map<String, double[][]> groups, SharedStateContinuousSampler normal) {
        Map<String, Double> known = PublishedLevel.AGE.cells(authority, january);
        Map<String, double[][]> ages = new LinkedHashMap<>();
        for (AgeGroup group : AgeGroup.values()) {
            double[][] whole = groups.get(group.key());
            if (whole == null || known.isEmpty()) {
                return Map.of();
            }
            Map<String, Double> within = known.entrySet().stream()
                    .filter(age -> isIn(age.getKey(), group))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
            ages.putAll(divide(
                    Shares.of(within),
                    whole,
                    (key, year) ->
                            new ShareConstants.Horizon(0, SINGLE.ownVariance() * year, SINGLE.countVariance() * year),
                    normal));
        }
        return ages;
    }

    private static boolean isIn(String age, AgeGroup group) {
        int from = Integer.parseInt(age.split("-", 2)[0]);
        return from >= group.from() && from <= group.to();
    }

    /** What is known of how a share changes. */
    private interface Changes {

        ShareConstants.Horizon at(String key, int years);
    }

    private Map<String, double[][]> divide(
            Map<String, Double> shares, double[][] totals, Changes changes, SharedStateContinuousSampler normal) {
        String[] keys = shares.keySet().toArray(String[]::new);
        double[][][] parts = new double[keys.length][years][simulations];
        double[][] expected = new double[keys.length][years];
        double[][] step = new double[keys.length][years];
        for (int part = 0; part < keys.length; part++) {
            double share = shares.getOrDefault(keys[part], 0.0);
            double before = 0;
            for (int year = 0; year < years; year++) {
                ShareConstants.Horizon horizon = changes.at(keys[part], year + 1);
                expected[part][year] = Math.log(share) + horizon.drift();
                double variance = horizon.variance(
                        share * Arrays.stream(totals[year]).average().orElse(0));
                step[part][year] = Math.sqrt(Math.max(0, variance - before));
                before = Math.max(before, variance);
            }
        }
        double[] weights = new double[keys.length];
        double[] off = new double[keys.length];
        for (int simulation = 0; simulation < simulations; simulation++) {
            Arrays.fill(off, 0);
            for (int year = 0; year < years; year++) {
                double sum = 0;
                for (int part = 0; part < keys.length; part++) {
                    off[part] += step[part][year] * normal.sample();
                    weights[part] = Math.exp(expected[part][year] + off[part]);
                    sum += weights[part];
                }
                for (int part = 0; part < keys.length; part++) {
                    parts[part][year][simulation] = totals[year][simulation] * weights[part] / sum;
                }
            }
        }
        Map<String, double[][]> all = new LinkedHashMap<>();
        for (int part = 0; part < keys.length; part++) {
            all.put(keys[part], parts[part]);
        }
        return all;
    }
}
