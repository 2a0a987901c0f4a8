package org.throughline.ehcp;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeReasons;
import org.throughline.episodes.EpisodeStep;
import org.throughline.episodes.Noted;
import org.throughline.episodes.Timeline;
import org.throughline.episodes.Why;
import org.throughline.people.RecordChanges;
import org.throughline.security.Roles;

/**
 * When a child's plans begin and end: a first plan, one after an earlier plan ceased, one transferred in or out
 * (regulation 15 of the SEND Regulations 2014), and the correction of a mistake. Who did it, when and why is kept.
 */
@Service
@Transactional
public class PlanEpisodes {

    private static final int MOST_YEARS_AHEAD = 10;

    private final EhcPlanRepository plans;
    private final EpisodeReasons reasons;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanEpisodes(
            EhcPlanRepository plans,
            EpisodeReasons reasons,
            RecordChanges changes,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.reasons = reasons;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What would change on the record; nothing is stored.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} or {@link org.throughline.episodes.EpisodeRefusal},
     *     when it cannot be done
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<EpisodeStep<PlanRecord>> steps(UUID childId, EpisodeChange<PlanRecord> change) {
        return steps(plans.findByChildIdOrderByStarted(childId), change);
    }

    private List<EpisodeStep<PlanRecord>> steps(List<EhcPlan> known, EpisodeChange<PlanRecord> change) {
        List<EpisodeStep<PlanRecord>> steps = new Timeline<>(
                        known.stream()
                                .map(EhcPlan::asRecord)
                                .filter(plan -> !plan.trail().isCorrected())
                                .toList(),
                        false)
                .steps(change);
        steps.stream().map(EpisodeStep::after).filter(Objects::nonNull).forEach(this::check);
        return steps;
    }

    /**
     * Does what {@link #steps} says.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} or {@link org.throughline.episodes.EpisodeRefusal},
     *     when it cannot be done or the reason is missing
     * @throws OptimisticLockingFailureException when somebody else changed the plan since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void carryOut(UUID childId, EpisodeChange<PlanRecord> change, Why why) {
        List<EpisodeStep<PlanRecord>> steps = steps(plans.findToChange(childId), change);
        Noted noted = reasons.noted(EpisodeReasons.About.PLAN, change.reasonKind(), why);
        steps.forEach(step -> carryOut(childId, step, noted));
        events.publishEvent(
                change instanceof EpisodeChange.End<PlanRecord>(PlanRecord known, LocalDate until)
                        ? new PlanCeased(childId, until)
                        : new PlanChanged(childId));
    }

    private void carryOut(UUID childId, EpisodeStep<PlanRecord> step, Noted noted) {
        PlanRecord before = step.before();
        PlanRecord after = step.after();
        if (before == null) {
            PlanRecord begun = Objects.requireNonNull(after);
            plans.save(new EhcPlan(begun, noted));
            audit.record(
                    AuditAction.DECISION,
                    "Recorded an EHC plan " + begun.period().words(),
                    childId,
                    noted.why());
            return;
        }
        EhcPlan known = asRead(before);
        if (after == null) {
            known.markCorrected(noted);
        } else {
            known.cease(after.ceases(), noted);
        }
        changes.note(
                childId,
                "EHC plan",
                before.period().words(),
                after == null ? null : after.period().words(),
                noted.why());
    }

    private EhcPlan asRead(PlanRecord before) {
        EhcPlan known = plans.findById(Objects.requireNonNull(before.id())).orElseThrow();
        if (!known.isVersion(before.version())) {
            throw new OptimisticLockingFailureException("The plan was changed by somebody else");
        }
        return known;
    }

    private void check(PlanRecord plan) {
        if (!plan.problems().isEmpty()) {
            throw new EhcpRefusal.ToPutRight(plan.problems()).refused();
        }
        LocalDate latest = LocalDate.now(clock).plusYears(MOST_YEARS_AHEAD);
        if (isAfter(plan.started(), latest) || isAfter(plan.ceases(), latest)) {
            throw new EhcpRefusal.TooFarAhead(MOST_YEARS_AHEAD).refused();
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate latest) {
        return day != null && day.isAfter(latest);
    }
}
