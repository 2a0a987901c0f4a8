package org.throughline.sufficiency.published;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * A last January whose total lies outside what the years before, and the panel of authorities, make likely at 1 in 200:
 * what would then have been forecast is kept beside it.
 *
 * @param january the last January known
 * @param seen its total
 * @param low the fewest plans that were likely
 * @param high the most that were likely
 * @param without the forecast made in the January before, for the same Januaries
 */
public record UnusualTotal(int january, int seen, double low, double high, PublishedForecast without) {

    /** Enough futures to see 1 in 200. */
    private static final int FUTURES = 4_000;
    /** One in 400 at each end. */
    private static final int BEYOND = FUTURES / 400;

    /**
     * Looks at the last January.
     *
     * @param authority of which the total of the January is known
     * @param january the last one used
     * @param years Januaries ahead of it
     * @param seed of the chance draws
     * @return empty where the total is as likely as any, or nothing is known of the January before
     */
    public static Optional<UnusualTotal> in(PublishedAuthority authority, int january, int years, long seed) {
        int before = january - 1;
        int now = authority.totals().getOrDefault(january, 0);
        if (now <= 0 || authority.totals().getOrDefault(before, 0) <= 0 || before < ShippedConstants.first()) {
            return Optional.empty();
        }
        double[] likely = forecast(authority, before, 1, seed).futures(PublishedLevel.TOTAL, "total", 1);
        Arrays.sort(likely);
        double low = likely[BEYOND];
        double high = likely[FUTURES - 1 - BEYOND];
        return now >= low && now <= high
                ? Optional.empty()
                : Optional.of(new UnusualTotal(january, now, low, high, forecast(authority, before, years + 1, seed)));
    }

    private static PublishedForecast forecast(PublishedAuthority authority, int january, int years, long seed) {
        return PublishedForecast.of(authority, january, years, FUTURES, seed, ShippedConstants.upTo(january));
    }

    /** The January that is forecast from without the unusual one. */
    public int trainTo() {
        return january - 1;
    }

    /** The total that would be forecast without the last January, so many years after it. */
    public Distribution total(int years) {
        return without.distribution(PublishedLevel.TOTAL, "total", years + 1);
    }

    /** What is unusual, for people. */
    public String seenSentence() {
        return String.format(
                Locale.UK,
                "The year to January %d is unusual: %,d plans, where the years before make %,.0f to %,.0f likely"
                        + " (199 in 200). Check the figure first.",
                january,
                seen,
                low,
                high);
    }

    /** What would be forecast without it so many years after the last January, for people. */
    public String withoutSentence(int years) {
        Distribution then = total(years);
        return String.format(
                Locale.UK,
                "Without it the forecast for January %d is %,.0f, 80 %% range %,.0f to %,.0f.",
                january + years,
                then.mean(),
                then.p10(),
                then.p90());
    }
}
