package org.throughline.casework.decide;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;

/**
 * Decisions of named officers. A decision names the place from the first day of the entry year on, so that the register
 * and the next run count it; the final plan follows. It can be undone on the same day.
 */
@Service
@Transactional
public class Decisions {

    static final int LONGEST_REASON = 1_000;

    private final Cases cases;
    private final DecisionStore store;
    private final DecidedPlaces places;
    private final RunProposals proposals;
    private final Placements placements;
    private final AuditTrail audit;
    private final Clock clock;

    Decisions(
            Cases cases,
            DecisionStore store,
            DecidedPlaces places,
            RunProposals proposals,
            Placements placements,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.places = places;
        this.proposals = proposals;
        this.placements = placements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The decisions of a case, earliest first; those that were undone among them. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<Decision> ofCase(UUID caseId) {
        return store.ofCase(caseId);
    }

    /** How often officers decide otherwise than the plan proposes, and how long they look at the alternatives. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public OverrideRate overrides(AcademicYear entry) {
        return OverrideRate.of(store.ofYear(entry.start()));
    }

    /** Whether a case is at a stage at which it can be decided. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public boolean isToDecide(CaseRecord known) {
        return known.stage().isToDecide();
    }

    /** Notes that the person signed in has opened the alternatives for a case. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void opened(CaseRecord known) {
        store.opened(known.id());
    }

    /**
     * Decides one case.
     *
     * @param known the case as it was read
     * @throws org.throughline.shared.Refused as {@link DecideRefusal} where something must be put right
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed the case since
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Decision decide(CaseRecord known, Choice choice) {
        requireStage(known);
        requireReason(choice.reason());
        if (choice.isDeferral()) {
            return kept(known, new DecisionStore.New(DecisionKind.DEFERRED, choice, null, false, null));
        }
        Instant opened =
                store.openedAt(known.id()).orElseThrow(() -> new DecideRefusal.AlternativesNotOpened().refused());
        List<Preference> asked = placements.preferencesOf(known.childId()).asked();
        Preference first = asked.isEmpty() ? null : asked.getFirst();
        boolean isFirst = first instanceof Preference.Listed(UUID id) && id.equals(choice.provisionId());
        if (first != null && !isFirst) {
            requireGround(choice);
        }
        boolean isProposal = proposals.isProposed(choice, known);
        DecisionStore.New decided = new DecisionStore.New(
                kind(choice, first, isFirst, isProposal),
                choice,
                first instanceof Preference.Listed(UUID id) && !isFirst ? id : null,
                isProposal,
                opened);
        if (choice.provisionId() != null) {
            places.name(known, choice, proposals);
        }
        return carriedOut(known, decided);
    }

    private static DecisionKind kind(Choice choice, @Nullable Preference first, boolean isFirst, boolean isProposal) {
        if (choice.provisionId() == null) {
            return DecisionKind.TYPE_ONLY;
        }
        if (isFirst) {
            return DecisionKind.GRANTED;
        }
        if (first != null) {
            return DecisionKind.OTHER_NAMED;
        }
        return isProposal ? DecisionKind.ACCEPTED : DecisionKind.CHOSEN;
    }

    private static void requireStage(CaseRecord known) {
        if (!known.stage().isToDecide()) {
            throw new DecideRefusal.NotToDecideYet(known.stage().label()).refused();
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new DecideRefusal.DecisionReasonMissing(LONGEST_REASON).refused();
        }
    }

    private static void requireGround(Choice choice) {
        DecisionGround ground = choice.ground();
        if (ground == null) {
            throw new DecideRefusal.GroundMissing().refused();
        }
        List<String> missing = ground.problems(choice.evidence());
        if (!missing.isEmpty()) {
            throw new DecideRefusal.EvidenceIncomplete(missing).refused();
        }
    }

    /**
     * Grants the first preferences of a run that can be granted now, all or none.
     *
     * @param reason the officer's words, 1 to 1,000 characters
     * @return how many were granted
     * @throws org.throughline.shared.Refused as {@link DecideRefusal} where the run is not one to decide from or nobody
     *     says why
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int grant(UUID runId, String reason) {
        requireReason(reason);
        List<GrantRow> granted = proposals.preview(runId).stream()
                .filter(row -> row.standing() == GrantRow.Standing.GRANTABLE)
                .toList();
        for (GrantRow row : granted) {
            CaseRecord known = cases.find(Objects.requireNonNull(row.caseId())).orElseThrow();
            UUID provision = Objects.requireNonNull(row.provisionId());
            Choice choice = new Choice(provision, "", runId, false, null, Map.of(), reason);
            places.nameAsProposed(known, provision, reason);
            carriedOut(known, new DecisionStore.New(DecisionKind.GRANTED, choice, null, true, null));
        }
        return granted.size();
    }

    private Decision carriedOut(CaseRecord known, DecisionStore.New decided) {
        Choice choice = decided.choice();
        Decision kept = kept(known, decided);
        cases.decided(
                known,
                choice.provisionId(),
                choice.provisionId() == null ? choice.namedType().strip() : null,
                choice.reason());
        return kept;
    }

    private Decision kept(CaseRecord known, DecisionStore.New decided) {
        UUID id = store.add(known, decided);
        audit.record(
                AuditAction.DECISION,
                "Decided: " + decided.kind().label(),
                known.childId(),
                decided.choice().reason());
        return store.find(id).orElseThrow();
    }

    /**
     * Undoes the last decision of a case, on its day.
     *
     * @param reason why, 1 to 1,000 characters
     * @throws org.throughline.shared.Refused as {@link DecideRefusal} where it is another day, or something came after
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void undo(UUID decisionId, String reason) {
        requireReason(reason);
        Decision known = store.find(decisionId).orElseThrow();
        CaseRecord now = cases.find(known.caseId()).orElseThrow();
        if (known.undone() != null
                || !store.ofCase(known.caseId()).getLast().id().equals(decisionId)
                || known.kind() != DecisionKind.DEFERRED && now.stage() != CaseStage.PANEL_DECIDED) {
            throw new DecideRefusal.NotTheLastDecision().refused();
        }
        if (!LocalDate.ofInstant(known.at(), Instants.LONDON).equals(LocalDate.now(clock))) {
            throw new DecideRefusal.NotTheSameDay().refused();
        }
        if (known.kind() != DecisionKind.DEFERRED) {
            places.takeBack(now, reason);
            cases.undecided(now, store.stageBefore(decisionId), "Decision undone: " + reason);
        }
        store.undo(decisionId, reason);
        audit.record(AuditAction.DECISION, "Undid a decision", known.childId(), reason.strip());
    }
}
