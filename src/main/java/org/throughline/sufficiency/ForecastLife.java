package org.throughline.sufficiency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.accuracy.ShelfLife;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.history.ForecastTables;

/** For how many years a frozen forecast can be relied on, in total and by need and phase. */
public final class ForecastLife {

    private ForecastLife() {}

    /**
     * For how many years the children of a need who need a specialist place in a phase stay within 10 %.
     *
     * @param need code of the need
     * @param phase the phase
     * @param children how many they are in the first January forecast, the median
     * @param years Januaries; 0 where not even the first
     */
    public record NeedLife(String need, Phase phase, int children, int years) {}

    /** For how many Januaries the total stays within 10 %. */
    public static int totalLife(ForecastTables tables) {
        SortedMap<Integer, ShelfLife.Banded> ahead = new TreeMap<>();
        tables.rows().getOrDefault(Level.TOTAL, List.of()).stream()
                .filter(row -> row.year() > tables.lastJanuary())
                .forEach(row -> ahead.put(
                        row.year(),
                        new ShelfLife.Banded(
                                row.spread().p10(),
                                row.spread().median(),
                                row.spread().p90())));
        return ShelfLife.years(ahead);
    }

    /** For each need by phase, those of most children first. */
    public static List<NeedLife> needLives(ForecastTables tables) {
        Map<String, Map<Phase, TreeMap<Integer, PlaceDemand>>> all = new TreeMap<>();
        tables.demand().stream()
                .filter(demand -> demand.year() > tables.lastJanuary())
                .forEach(demand -> all.computeIfAbsent(demand.need(), none -> new EnumMap<>(Phase.class))
                        .computeIfAbsent(demand.phase(), none -> new TreeMap<>())
                        .put(demand.year(), demand));
        List<NeedLife> lives = new ArrayList<>();
        all.forEach((need, phases) -> phases.forEach((phase, januaries) -> {
            SortedMap<Integer, ShelfLife.Banded> ahead = new TreeMap<>();
            januaries.forEach((january, demand) ->
                    ahead.put(january, new ShelfLife.Banded(demand.low(), demand.middle(), demand.high())));
            lives.add(
                    new NeedLife(need, phase, januaries.firstEntry().getValue().middle(), ShelfLife.years(ahead)));
        }));
        lives.sort(Comparator.comparingInt(NeedLife::children)
                .reversed()
                .thenComparing(
                        life -> NeedType.ofCode(life.need()).map(Enum::ordinal).orElse(Integer.MAX_VALUE)));
        return lives;
    }
}
