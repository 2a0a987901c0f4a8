package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.PlaceUse;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;

/**
 * Places for a need in a phase. A provision counts under each need it is designated for and each phase its year groups
 * are of, so rows do not add up.
 *
 * @param need code of the need; null for provisions that are designated for none
 * @param phase the phase
 * @param provisions how many provisions
 * @param places places commissioned in the year
 * @param free of these, free in the year
 * @param freeNextSeptember places free in the September after
 */
record PlacesItem(
        @Schema(types = {"string", "null"}) @Nullable String need,
        Phase phase,
        int provisions,
        int places,
        int free,
        int freeNextSeptember) {

    /** The places of provisions whose places are limited, by need and phase. */
    static List<PlacesItem> of(List<Occupancy> register) {
        List<@Nullable NeedType> needs = new ArrayList<>(Arrays.asList(NeedType.values()));
        needs.add(null);
        List<PlacesItem> items = new ArrayList<>();
        for (NeedType need : needs) {
            List<Occupancy> designated = register.stream()
                    .filter(each -> each.now().isLimited() || each.isLimited())
                    .filter(each -> need == null
                            ? each.provision().designation().isEmpty()
                            : each.provision().designation().contains(need))
                    .toList();
            for (Phase phase : Phase.values()) {
                PlacesItem item = of(need, phase, designated);
                if (item.provisions > 0) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static PlacesItem of(@Nullable NeedType need, Phase phase, List<Occupancy> designated) {
        int provisions = 0;
        int places = 0;
        int free = 0;
        int freeNext = 0;
        for (Occupancy each : designated) {
            List<PlaceUse.Line> now = lines(each.useNow(), phase);
            List<PlaceUse.Line> next = lines(each.useNext(), phase);
            provisions += now.isEmpty() && next.isEmpty() ? 0 : 1;
            places += now.stream().mapToInt(PlacesItem::placesOf).sum();
            free += now.stream().mapToInt(PlaceUse.Line::free).sum();
            freeNext += next.stream().mapToInt(PlaceUse.Line::free).sum();
        }
        return new PlacesItem(need == null ? null : need.name(), phase, provisions, places, free, freeNext);
    }

    private static int placesOf(PlaceUse.Line line) {
        return Objects.requireNonNullElse(line.places(), 0);
    }

    private static List<PlaceUse.Line> lines(PlaceUse use, Phase phase) {
        return use.lines().stream()
                .filter(line -> !line.isWithin() && placesOf(line) > 0)
                .filter(line -> line.ncYearFrom() <= phase.oldest() && phase.youngest() <= line.ncYearTo())
                .toList();
    }
}
