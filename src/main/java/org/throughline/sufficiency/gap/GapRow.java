package org.throughline.sufficiency.gap;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * Need and places of a group in one academic year, over the futures. In every future the parts add up to the need.
 *
 * @param group who; null for several groups together
 * @param need children who need a specialist place
 * @param parts what becomes of them
 * @param placed of these, who have or find a place of the borough
 * @param outAtBest of these, who stay out of the borough or are short
 * @param chanceShort the part of the futures in which somebody is short, 0 to 1
 * @param free places of the borough left free that the need and the year groups would fit
 * @param practice how many would be out of the borough if today's shares of placements stayed as they are
 */
public record GapRow(
        @Nullable GapGroup group,
        Distribution need,
        Map<GapPart, Distribution> parts,
        Distribution placed,
        Distribution outAtBest,
        double chanceShort,
        Distribution free,
        Distribution practice) {

    /** Copies the map. */
    public GapRow {
        parts = Map.copyOf(parts);
    }

    /** How many a part is of. */
    public Distribution part(GapPart part) {
        return Objects.requireNonNull(parts.get(part));
    }

    /** How many are short. */
    public Distribution isShort() {
        return part(GapPart.SHORT);
    }
}
