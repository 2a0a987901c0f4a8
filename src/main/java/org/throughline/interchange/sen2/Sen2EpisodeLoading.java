package org.throughline.interchange.sen2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Why;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.shared.NeedType;

/** Writes the plans and places of a person of a return as episodes. */
@Component
class Sen2EpisodeLoading {

    /** A plan is begun, its reason for ceasing said, and that is all; no plan takes more steps. */
    private static final int MOST_STEPS = 3;

    private static final String OTHER = "OTHER";

    private final EhcPlans plans;
    private final PlanEpisodes planEpisodes;
    private final Placements placements;
    private final PlaceEpisodes placeEpisodes;

    Sen2EpisodeLoading(EhcPlans plans, PlanEpisodes planEpisodes, Placements placements, PlaceEpisodes placeEpisodes) {
        this.plans = plans;
        this.planEpisodes = planEpisodes;
        this.placements = placements;
        this.placeEpisodes = placeEpisodes;
    }

    /** The plans among the values, and the needs of the latest. */
    void plans(UUID child, boolean isNew, Map<String, String> values, Sen2Content content) {
        List<NeedType> needs = needs(values.get(Sen2Words.NEEDS));
        List<Sen2Claims.Plan> claims = content.plans().entrySet().stream()
                .filter(entry -> values.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (claims.isEmpty() && needs.isEmpty()) {
            return;
        }
        boolean isPlain = isNew && !claims.isEmpty() && claims.stream().allMatch(claim -> claim.ceased() == null);
        if (isPlain) {
            plans.recordNew(claims.stream()
                    .flatMap(claim -> Sen2Fit.next(List.of(), child, claim, needs).stream())
                    .flatMap(Sen2EpisodeLoading::begun)
                    .toList());
            return;
        }
        claims.forEach(claim -> carryOut(child, claim, needs));
        if (!needs.isEmpty()) {
            change(counting(child), needs);
        }
    }

    private static Stream<PlanRecord> begun(EpisodeChange<PlanRecord> change) {
        return change instanceof EpisodeChange.Begin<PlanRecord>(PlanRecord next) ? Stream.of(next) : Stream.empty();
    }

    /** Takes one step after the other until the plan on record is as the return says, as far as the record allows. */
    private void carryOut(UUID child, Sen2Claims.Plan claim, List<NeedType> needs) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<PlanRecord> known = counting(child);
            List<NeedType> all = needs.isEmpty() ? needsOf(known) : needs;
            EpisodeChange<PlanRecord> next =
                    Sen2Fit.next(known, child, claim, all).orElse(null);
            if (next == null || all.isEmpty() || !Sen2Fit.plans(known).apply(next)) {
                return;
            }
            planEpisodes.carryOut(child, next, why(next, claim));
        }
    }

    private void change(List<PlanRecord> known, List<NeedType> needs) {
        if (!known.isEmpty() && !known.getLast().needs().equals(needs)) {
            PlanRecord last = known.getLast();
            plans.change(new PlanRecord(
                    last.id(),
                    last.version(),
                    last.childId(),
                    last.status(),
                    last.started(),
                    needs,
                    last.features(),
                    last.support(),
                    last.ceases(),
                    last.alternativeProvision(),
                    last.trail()));
        }
    }

    private List<PlanRecord> counting(UUID child) {
        return plans.byChild(List.of(child)).getOrDefault(child, List.of());
    }

    private static List<NeedType> needsOf(List<PlanRecord> known) {
        return known.isEmpty() ? List.of() : known.getLast().needs();
    }

    private static List<NeedType> needs(@Nullable String words) {
        return words == null || words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(", ")).map(NeedType::valueOf).toList();
    }

    private static Why why(EpisodeChange<PlanRecord> change, Sen2Claims.Plan claim) {
        return switch (change) {
            case EpisodeChange.Begin<PlanRecord> begin -> Why.of(claim.isTransferred() ? "TRANSFER_IN" : "MADE");
            case EpisodeChange.End<PlanRecord> end -> {
                String code = Sen2Codes.CEASED.getOrDefault(claim.reason(), OTHER);
                yield code.equals(OTHER) ? new Why(OTHER, Sen2ChildLoading.WHY) : Why.of(code);
            }
            default -> new Why("WRONG_DATE", Sen2ChildLoading.WHY);
        };
    }

    /** The places among the values. */
    void places(UUID child, boolean isNew, Map<String, String> values, Sen2Content content) {
        List<Sen2Content.At> claims = content.places().entrySet().stream()
                .filter(entry -> values.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        List<PlacementRecord> known = isNew ? List.of() : placements.ofChild(child);
        if (known.isEmpty()) {
            Sen2Fit<PlacementRecord> fit = Sen2Fit.places(new ArrayList<>());
            claims.forEach(claim -> Sen2Fit.next(fit.known(), child, claim.provision(), claim.period())
                    .ifPresent(fit::apply));
            placements.recordNew(fit.known().stream()
                    .sorted(Comparator.comparing(place -> place.period().from()))
                    .toList());
            return;
        }
        for (Sen2Content.At claim : claims) {
            List<PlacementRecord> then = placements.ofChild(child);
            Sen2Fit.next(then, child, claim.provision(), claim.period())
                    .filter(change -> Sen2Fit.places(then).apply(change))
                    .ifPresent(change -> placeEpisodes.takeOver(child, change, why(change)));
        }
    }

    private static Why why(EpisodeChange<PlacementRecord> change) {
        return switch (change) {
            case EpisodeChange.Replace<PlacementRecord>(PlacementRecord known, PlacementRecord right) ->
                new Why(
                        known.provisionId().equals(right.provisionId()) ? "WRONG_DATE" : "WRONG_PROVISION",
                        Sen2ChildLoading.WHY);
            case EpisodeChange.GoOn<PlacementRecord> goOn -> new Why("WRONG_DATE", Sen2ChildLoading.WHY);
            default -> new Why(OTHER, Sen2ChildLoading.WHY);
        };
    }
}
