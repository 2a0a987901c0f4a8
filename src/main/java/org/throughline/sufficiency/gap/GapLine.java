package org.throughline.sufficiency.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * A row as whole numbers that add up exactly: those of named children as they are, averages over the futures rounded so
 * that the parts still make the whole.
 */
public final class GapLine {

    /** An average of whole numbers may be a hair below one. */
    private static final double NEARLY = 1e-9;

    private final GapRow row;
    private final int need;
    private final Map<GapPart, Integer> parts = new EnumMap<>(GapPart.class);

    /** The line of a row. */
    public GapLine(GapRow row) {
        this.row = row;
        need = (int) Math.round(row.need().mean());
        int given = 0;
        for (GapPart part : GapPart.values()) {
            int whole = (int) Math.floor(row.part(part).mean() + NEARLY);
            parts.put(part, whole);
            given += whole;
        }
        List<GapPart> byRest = new ArrayList<>(List.of(GapPart.values()));
        byRest.sort(Comparator.comparingDouble(
                (GapPart part) -> part(part) - row.part(part).mean()));
        for (GapPart part : byRest.subList(0, Math.max(0, need - given))) {
            parts.merge(part, 1, Integer::sum);
        }
    }

    /** Whether a count is of named children: the same in every future. */
    public static boolean isKnown(Distribution spread) {
        return spread.min() == spread.max();
    }

    /** The row. */
    public GapRow row() {
        return row;
    }

    /** How many need a place. */
    public int need() {
        return need;
    }

    /** How many a part is of, so rounded that the parts add up to the need. */
    public int part(GapPart part) {
        return Objects.requireNonNull(parts.get(part));
    }

    /** How many have or find a place of the borough. */
    public int placed() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().isPlaced())
                .mapToInt(part -> Objects.requireNonNull(part.getValue()))
                .sum();
    }

    /** Who it is of, in words. */
    public String who() {
        GapGroup group = row.group();
        return group == null
                ? "other needs and phases, together"
                : Formats.need(group.need()) + ", " + group.phase().label().toLowerCase(Locale.UK);
    }
}
