package org.throughline.sufficiency;

import java.math.BigDecimal;

/**
 * What an opening would change in a January, against doing nothing.
 *
 * @param january the January
 * @param places places it has then
 * @param taken children of the borough who take one, on average over the futures
 * @param chanceShortBefore chance of too few places without it, 0 to 1
 * @param chanceShortAfter the same with it
 * @param saved pounds a year saved, negative where it costs more
 */
public record ScenarioYear(
        int january, int places, double taken, double chanceShortBefore, double chanceShortAfter, BigDecimal saved) {}
