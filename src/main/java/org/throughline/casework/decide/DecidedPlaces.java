package org.throughline.casework.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeReasons;
import org.throughline.episodes.Period;
import org.throughline.episodes.Why;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;

/** Names the place that was decided on, from the first day of the entry year on, and takes it back. */
@Component
class DecidedPlaces {

    private static final String NAMED = "PHASE_TRANSFER";
    private static final String OTHER = "OTHER";

    private final PlaceEpisodes episodes;
    private final Placements placements;
    private final Provisions provisions;

    DecidedPlaces(PlaceEpisodes episodes, Placements placements, Provisions provisions) {
        this.episodes = episodes;
        this.placements = placements;
        this.provisions = provisions;
    }

    /**
     * Names the place an officer chose.
     *
     * @throws org.throughline.shared.Refused as {@link DecideRefusal} where every place is taken and the officer does
     *     not name it over number
     */
    void name(CaseRecord known, Choice choice, RunProposals proposals) {
        UUID provision = Objects.requireNonNull(choice.provisionId());
        EpisodeChange<PlacementRecord> change = change(known, provision);
        List<String> unusual = episodes.unusual(change);
        if (!unusual.isEmpty() && !choice.isOverNumber()) {
            UUID run = choice.runId();
            List<String> moving = run == null ? List.of() : proposals.movingOut(run, provision);
            throw moving.isEmpty()
                    ? new DecideRefusal.OverNumberNotSaid(unusual).refused()
                    : new DecideRefusal.SeatRestsOnMove(
                                    provisions
                                            .find(provision)
                                            .map(ProvisionRecord::name)
                                            .orElse("the provision"),
                                    moving)
                            .refused();
        }
        if (unusual.isEmpty()) {
            // the register was asked just now, which takes a while in a large authority
            episodes.takeOver(known.childId(), change, why(change, choice.reason()));
        } else {
            episodes.carryOut(known.childId(), change, why(change, choice.reason()));
        }
    }

    /** Names a place that was found free together with others. */
    void nameAsProposed(CaseRecord known, UUID provision, String reason) {
        EpisodeChange<PlacementRecord> change = change(known, provision);
        episodes.takeOver(known.childId(), change, why(change, reason));
    }

    private static Why why(EpisodeChange<PlacementRecord> change, String reason) {
        return new Why(change instanceof EpisodeChange.Begin ? NAMED : OTHER, shortened(reason.strip()));
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(EpisodeReasons.LONGEST, words.length()));
    }

    private EpisodeChange<PlacementRecord> change(CaseRecord known, UUID provision) {
        PlacementRecord next = new PlacementRecord(
                known.childId(), provision, new Period(known.entry().firstDay(), null));
        return begun(known)
                .<EpisodeChange<PlacementRecord>>map(before -> new EpisodeChange.Replace<>(before, next))
                .orElseGet(() -> new EpisodeChange.Begin<>(next));
    }

    private Optional<PlacementRecord> begun(CaseRecord known) {
        LocalDate first = known.entry().firstDay();
        return placements.ofChild(known.childId()).stream()
                .filter(place -> place.period().from().equals(first))
                .findFirst();
    }

    /** Takes back the place that was named; the place before goes on. */
    void takeBack(CaseRecord known, String reason) {
        begun(known)
                .filter(place -> place.provisionId().equals(known.provisionId()))
                .ifPresent(place -> episodes.takeOver(
                        known.childId(),
                        new EpisodeChange.Withdraw<>(place),
                        new Why(OTHER, shortened("Decision undone: " + reason.strip()))));
    }
}
