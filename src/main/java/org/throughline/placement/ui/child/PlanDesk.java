package org.throughline.placement.ui.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeReason;
import org.throughline.episodes.EpisodeReasons;
import org.throughline.episodes.EpisodeStep;
import org.throughline.episodes.ReasonKind;
import org.throughline.episodes.Trail;
import org.throughline.episodes.Why;
import org.throughline.shared.ui.Times;

/** What the pages of episodes ask about EHC plans. */
@Component
class PlanDesk implements EpisodeDesk<PlanRecord> {

    private final EhcPlans plans;
    private final PlanEpisodes episodes;
    private final EpisodeReasons reasons;

    PlanDesk(EhcPlans plans, PlanEpisodes episodes, EpisodeReasons reasons) {
        this.plans = plans;
        this.episodes = episodes;
        this.reasons = reasons;
    }

    @Override
    public List<PlanRecord> of(UUID childId) {
        return plans.episodesOf(childId);
    }

    @Override
    public Trail trail(PlanRecord plan) {
        return plan.trail();
    }

    @Override
    public String path() {
        return "plans";
    }

    @Override
    public List<EpisodeStep<PlanRecord>> steps(UUID childId, EpisodeChange<PlanRecord> change) {
        return episodes.steps(childId, change);
    }

    @Override
    public List<String> warnings(EpisodeChange<PlanRecord> change) {
        return change instanceof EpisodeChange.Withdraw<PlanRecord>
                ? List.of("The child will be in no run, list or count because of this plan, not even for the past")
                : List.of();
    }

    @Override
    public void carryOut(UUID childId, EpisodeChange<PlanRecord> change, Why why) {
        episodes.carryOut(childId, change, why);
    }

    @Override
    public List<EpisodeReason> reasons(ReasonKind kind) {
        return reasons.of(EpisodeReasons.About.PLAN, kind);
    }

    @Override
    public String noun() {
        return "EHC plan";
    }

    @Override
    public String name(PlanRecord plan) {
        return "EHC plan";
    }

    @Override
    public String endLabel() {
        return "First day without the plan";
    }

    @Override
    public LocalDate until(LocalDate entered) {
        return entered;
    }

    @Override
    public LocalDate entered(LocalDate until) {
        return until;
    }

    @Override
    public String endInWords(@Nullable LocalDate until) {
        return until == null ? "" : "ceases on " + Times.day(until);
    }
}
