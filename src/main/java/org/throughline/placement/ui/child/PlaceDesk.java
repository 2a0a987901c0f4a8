package org.throughline.placement.ui.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeReason;
import org.throughline.episodes.EpisodeReasons;
import org.throughline.episodes.EpisodeStep;
import org.throughline.episodes.ReasonKind;
import org.throughline.episodes.Trail;
import org.throughline.episodes.Why;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.ui.Times;

/** What the pages of episodes ask about places. */
@Component
class PlaceDesk implements EpisodeDesk<PlacementRecord> {

    private final Placements placements;
    private final PlaceEpisodes episodes;
    private final EpisodeReasons reasons;
    private final Provisions provisions;

    PlaceDesk(Placements placements, PlaceEpisodes episodes, EpisodeReasons reasons, Provisions provisions) {
        this.placements = placements;
        this.episodes = episodes;
        this.reasons = reasons;
        this.provisions = provisions;
    }

    /** Every provision of the register, to choose from. */
    List<ProvisionRecord> register() {
        return provisions.all();
    }

    @Override
    public List<PlacementRecord> of(UUID childId) {
        return placements.episodesOf(childId);
    }

    @Override
    public Trail trail(PlacementRecord place) {
        return place.trail();
    }

    @Override
    public String path() {
        return "places";
    }

    @Override
    public List<EpisodeStep<PlacementRecord>> steps(UUID childId, EpisodeChange<PlacementRecord> change) {
        return episodes.steps(childId, change);
    }

    @Override
    public List<String> warnings(EpisodeChange<PlacementRecord> change) {
        return episodes.unusual(change);
    }

    @Override
    public void carryOut(UUID childId, EpisodeChange<PlacementRecord> change, Why why) {
        episodes.carryOut(childId, change, why);
    }

    @Override
    public List<EpisodeReason> reasons(ReasonKind kind) {
        return reasons.of(EpisodeReasons.About.PLACE, kind);
    }

    @Override
    public String noun() {
        return "place";
    }

    @Override
    public String name(PlacementRecord place) {
        return provisions.nameOf(place.provisionId());
    }

    @Override
    public String endLabel() {
        return "Last day of the place";
    }

    @Override
    public LocalDate until(LocalDate entered) {
        return entered.plusDays(1);
    }

    @Override
    public LocalDate entered(LocalDate until) {
        return until.minusDays(1);
    }

    @Override
    public String endInWords(@Nullable LocalDate until) {
        return until == null ? "" : "last day " + Times.day(until.minusDays(1));
    }
}
