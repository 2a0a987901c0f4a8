package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.throughline.episodes.ReasonKind;
import org.throughline.episodes.Timeline;
import org.throughline.episodes.Why;
import org.throughline.people.RecordChanges;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;

/**
 * When a child's places begin and end, in the middle of a year too, and the correction of a mistake. A child has one
 * place at a time: one ends where the next begins. Who did it, when and why is kept.
 */
@Service
@Transactional
public class PlaceEpisodes {

    private final PlacementRepository placements;
    private final Provisions provisions;
    private final PlaceChecks checks;
    private final EpisodeReasons reasons;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PlaceEpisodes(
            PlacementRepository placements,
            Provisions provisions,
            PlaceChecks checks,
            EpisodeReasons reasons,
            RecordChanges changes,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.placements = placements;
        this.provisions = provisions;
        this.checks = checks;
        this.reasons = reasons;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What would change on the record; nothing is stored.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} or
     *     {@link org.throughline.episodes.EpisodeRefusal}, when it cannot be done
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<EpisodeStep<PlacementRecord>> steps(UUID childId, EpisodeChange<PlacementRecord> change) {
        return steps(placements.findByChildIdOrderByStarts(childId), change);
    }

    private List<EpisodeStep<PlacementRecord>> steps(List<Placement> known, EpisodeChange<PlacementRecord> change) {
        List<EpisodeStep<PlacementRecord>> steps = new Timeline<>(
                        known.stream()
                                .map(Placement::asRecord)
                                .filter(place -> !place.trail().isCorrected())
                                .toList(),
                        true)
                .steps(change);
        steps.stream().map(EpisodeStep::after).filter(Objects::nonNull).forEach(checks::checkDays);
        return steps;
    }

    /** What the register says against a change, as sentences; whoever makes it all the same says why in words. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<String> unusual(EpisodeChange<PlacementRecord> change) {
        return switch (change) {
            case EpisodeChange.Begin<PlacementRecord>(PlacementRecord next) -> checks.unusual(next);
            case EpisodeChange.Replace<PlacementRecord>(PlacementRecord known, PlacementRecord right) ->
                isElsewhere(known, right) ? checks.unusual(right) : List.of();
            default -> List.of();
        };
    }

    private static boolean isElsewhere(PlacementRecord known, PlacementRecord right) {
        return !known.provisionId().equals(right.provisionId()) || known.startYear() != right.startYear();
    }

    /**
     * Does what {@link #steps} says.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} or
     *     {@link org.throughline.episodes.EpisodeRefusal}, when it cannot be done or the reason is missing
     * @throws OptimisticLockingFailureException when somebody else changed the place since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void carryOut(UUID childId, EpisodeChange<PlacementRecord> change, Why why) {
        carryOut(childId, change, why, unusual(change));
    }

    /**
     * The same for what another system says has happened: the register is not asked whether it is usual.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} or
     *     {@link org.throughline.episodes.EpisodeRefusal}, when it cannot be done or the reason is missing
     * @throws OptimisticLockingFailureException when somebody else changed the place since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void takeOver(UUID childId, EpisodeChange<PlacementRecord> change, Why why) {
        carryOut(childId, change, why, List.of());
    }

    private void carryOut(UUID childId, EpisodeChange<PlacementRecord> change, Why why, List<String> unusual) {
        List<EpisodeStep<PlacementRecord>> steps = steps(placements.findToChange(childId), change);
        Noted noted = reasons.noted(EpisodeReasons.About.PLACE, change.reasonKind(), why);
        if (!unusual.isEmpty() && noted.words() == null) {
            throw new PlacementRefusal.UnusualPlace(unusual).refused();
        }
        steps.forEach(step -> carryOut(childId, step, unusual, noted));
        tell(childId, change, steps);
    }

    private void tell(UUID childId, EpisodeChange<PlacementRecord> change, List<EpisodeStep<PlacementRecord>> steps) {
        steps.forEach(this::tell);
        if (change.reasonKind() == ReasonKind.CORRECT) {
            events.publishEvent(new PlacementCorrected(childId));
        }
    }

    /** Tells that a place was recorded, and that one has an end that it did not have before. */
    private void tell(EpisodeStep<PlacementRecord> step) {
        PlacementRecord before = step.before();
        PlacementRecord after = step.after();
        if (after == null) {
            return;
        }
        if (before == null) {
            events.publishEvent(new PlacementNamed(after.childId(), after.provisionId(), after.startYear()));
        }
        Integer end = after.endYear();
        if (end != null && !end.equals(before == null ? null : before.endYear())) {
            events.publishEvent(new PlacementEnded(after.childId(), after.provisionId(), end));
        }
    }

    private void carryOut(UUID childId, EpisodeStep<PlacementRecord> step, List<String> unusual, Noted noted) {
        PlacementRecord before = step.before();
        PlacementRecord after = step.after();
        if (before == null) {
            PlacementRecord begun = Objects.requireNonNull(after);
            placements.save(new Placement(unusual.isEmpty() ? begun : begun.because(reason(unusual, noted)), noted));
            audit.record(AuditAction.DECISION, "Recorded a place: " + words(begun), childId, noted.why());
            return;
        }
        Placement known = asRead(before);
        if (after == null) {
            known.markCorrected(noted);
        } else {
            known.end(after.period().until(), noted);
        }
        changes.note(childId, "Place", words(before), after == null ? null : words(after), noted.why());
    }

    /** What the register said stands beside what the officer said to it. */
    private static String reason(List<String> unusual, Noted noted) {
        String both = String.join(". ", unusual) + ". " + noted.words();
        return both.substring(0, Math.min(both.length(), PlaceChecks.LONGEST_REASON));
    }

    private Placement asRead(PlacementRecord before) {
        Placement known =
                placements.findById(Objects.requireNonNull(before.id())).orElseThrow();
        if (!known.isVersion(before.version())) {
            throw new OptimisticLockingFailureException("The place was changed by somebody else");
        }
        return known;
    }

    private String words(PlacementRecord placement) {
        String name = provisions.nameOf(placement.provisionId());
        return name + " " + placement.period().words();
    }
}
