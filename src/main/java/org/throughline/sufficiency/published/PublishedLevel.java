package org.throughline.sufficiency.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a total is divided into, as published. */
public enum PublishedLevel {
    /** The whole. */
    TOTAL {
        @Override
        Map<String, Double> cells(PublishedAuthority authority, int january) {
            @Nullable Integer total = authority.totals().get(january);
            return total == null ? Map.of() : Map.of("total", total.doubleValue());
        }
    },
    /** Groups of ages. */
    AGE_GROUP {
        @Override
        Map<String, Double> cells(PublishedAuthority authority, int january) {
            Map<String, Double> cells = new LinkedHashMap<>();
            for (AgeGroup group : AgeGroup.values()) {
                int plans = authority.plans(january, group);
                if (plans >= 0) {
                    cells.put(group.key(), (double) plans);
                }
            }
            // before 2015 nobody was older than 19
            if (january < FIRST_OVER_19
                    && cells.size() == AgeGroup.values().length - 1
                    && !cells.containsKey(AgeGroup.FROM_20.key())) {
                cells.put(AgeGroup.FROM_20.key(), 0.0);
            }
            return cells.size() == AgeGroup.values().length ? cells : Map.of();
        }
    },
    /** Single years of age, and bands at the ends where they are published so. */
    AGE {
        @Override
        Map<String, Double> cells(PublishedAuthority authority, int january) {
            List<AgeBand> bands = authority.ages().getOrDefault(january, List.of());
            if (bands.stream().filter(AgeBand::isSingle).count() < FEWEST_SINGLE) {
                return Map.of();
            }
            Map<String, Double> cells = new LinkedHashMap<>();
            for (AgeGroup group : AgeGroup.values()) {
                bands.stream()
                        .filter(band -> band.liesIn(group) && !group.isWhole(band))
                        .forEach(band -> cells.put(band.key(), (double) band.plans()));
            }
            return cells;
        }
    },
    /** Kinds of setting; bases and units count as the mainstream schools they are in. */
    SETTING {
        @Override
        Map<String, Double> cells(PublishedAuthority authority, int january) {
            @Nullable Map<String, Integer> published = authority.settings().get(january);
            @Nullable Integer total = authority.totals().get(january);
            if (published == null || total == null || !published.containsKey("mainstream")) {
                return Map.of();
            }
            Map<String, Double> cells = new LinkedHashMap<>();
            double rest = total;
            for (String setting : SETTINGS) {
                double plans = published.getOrDefault(setting, 0);
                cells.put(setting, plans);
                rest -= plans;
            }
            cells.put(UNKNOWN, Math.max(0, rest));
            return cells;
        }
    };

    /** The balance between the settings and the total. */
    public static final String UNKNOWN = "unknown";

    /** Kinds of setting that add up, with the balance, to the total. */
    static final List<String> SETTINGS = List.of(
            "mainstream",
            "special-state",
            "special-independent",
            "alternative",
            "further-education",
            "elsewhere",
            "early-years");

    /** The first January in which plans went beyond the age of 19. */
    private static final int FIRST_OVER_19 = 2015;

    /** Single ages below this many are the ends of groups, not single ages. */
    private static final int FEWEST_SINGLE = 10;

    /** As it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number of plans in each cell; nothing where they are not published. */
    abstract Map<String, Double> cells(PublishedAuthority authority, int january);
}
