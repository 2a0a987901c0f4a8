package org.throughline.sufficiency.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.published.PublishedBacktest;
import org.throughline.sufficiency.published.PublishedForecast;
import org.throughline.sufficiency.published.UnusualTotal;

/**
 * What was calculated of one authority.
 *
 * @param january the last January used
 * @param years Januaries ahead
 * @param backtest rows of the test; empty where none was asked for
 * @param unusual what is unusual about the last January; null where nothing is
 */
public record CalculatedAuthority(
        int january,
        int years,
        PublishedForecast forecast,
        List<PublishedBacktest.Row> backtest,
        @Nullable UnusualTotal unusual) {}
