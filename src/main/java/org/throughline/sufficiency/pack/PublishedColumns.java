package org.throughline.sufficiency.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.pack.PackColumns;

/** The files of published figures: those of the pack, and those of the release as a person downloads them. */
final class PublishedColumns {

    static final PackColumns PLANS =
            new PackColumns("plans.csv", List.of("authority", "january", "age_from", "age_to", "plans"), List.of());

    static final PackColumns NEW_PLANS =
            new PackColumns("new-plans.csv", List.of("authority", "year", "age_from", "age_to", "plans"), List.of());

    static final PackColumns CEASED_PLANS =
            new PackColumns("ceased-plans.csv", List.of("authority", "year", "age_from", "age_to", "plans"), List.of());

    static final PackColumns SETTINGS =
            new PackColumns("settings.csv", List.of("authority", "january", "setting", "plans"), List.of());

    static final PackColumns REQUESTS =
            new PackColumns("requests.csv", List.of("authority", "year", "received", "agreed"), List.of());

    static final PackColumns POPULATION =
            new PackColumns("population.csv", List.of("authority", "year", "age", "population"), List.of());

    /** Kinds of setting in the pack. */
    static final Set<String> KINDS = Set.of(
            "mainstream",
            "resourced-provision",
            "sen-unit",
            "special-state",
            "special-independent",
            "alternative",
            "further-education",
            "elsewhere",
            "early-years",
            "unknown");

    /** Kinds of setting by the columns of the release that add up to them. */
    static final Map<String, List<String>> KINDS_OF_RELEASE = Map.of(
            "mainstream",
            List.of("mainstream_total"),
            "special-state",
            List.of("special_la_maintained", "special_academy_free"),
            "special-independent",
            List.of("special_independent", "special_non_maintained"),
            "alternative",
            List.of("ap_pru_total"),
            "further-education",
            List.of("fe_total"),
            "elsewhere",
            List.of("ed_elsewhere"),
            "early-years",
            List.of("nm_early_years"));

    static final PackColumns CASELOAD = release(
            "caseload.csv",
            Stream.concat(
                            Stream.of("ehcplans"),
                            KINDS_OF_RELEASE.values().stream()
                                    .flatMap(List::stream)
                                    .sorted())
                    .toList());

    static final PackColumns NEW_OF_RELEASE = release("newplans.csv", List.of("new_ehc_plans"));

    private PublishedColumns() {}

    private static PackColumns release(String file, List<String> figures) {
        return new PackColumns(
                file,
                Stream.concat(
                                Stream.of(
                                        "time_period",
                                        "geographic_level",
                                        "old_la_code",
                                        "breakdown_topic",
                                        "breakdown"),
                                figures.stream())
                        .toList(),
                List.of());
    }
}
