package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.people.ChildMerging;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** The cases: read one, move it, keep a note. Who decides is a named officer; see {@code casework.decide}. */
@Service
@Transactional
public class Cases {

    static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final Set<CaseStage> WITH_REASON =
            Set.of(CaseStage.ON_HOLD, CaseStage.MOVED_LA, CaseStage.CEASED, CaseStage.CONCEDED, CaseStage.WITHDRAWN);

    private final PhaseCaseRepository cases;
    private final CaseSteps steps;
    private final AuditTrail audit;
    private final Clock clock;

    Cases(PhaseCaseRepository cases, CaseSteps steps, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** One case; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<CaseRecord> find(UUID id) {
        return cases.findById(id).map(PhaseCase::asRecord);
    }

    /** The cases of an entry year. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<CaseRecord> ofEntry(AcademicYear entry) {
        return cases.findByEntryYear(entry.start()).stream()
                .map(PhaseCase::asRecord)
                .toList();
    }

    /** The cases of a child, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<CaseRecord> ofChild(UUID childId) {
        return cases.findByChildIdOrderByEntryYearDesc(childId).stream()
                .map(PhaseCase::asRecord)
                .toList();
    }

    /** What happened to a case, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<CaseStep> history(UUID id) {
        return steps.of(id);
    }

    /** Who looked after a case, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<OwnerChange> owners(UUID id) {
        return steps.owners(id);
    }

    /** Where a case can go from where it is. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<CaseStage> moves(CaseRecord known) {
        return CaseMoves.from(known.stage(), known.heldFrom());
    }

    /**
     * Moves a case to another stage.
     *
     * @param known the case as it was read
     * @param to where it goes
     * @param on the day on which it happened, not after today
     * @param reason why, up to 1,000 characters; needed for a hold, a move away, an end and a concession
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where the move is not allowed
     * @throws OptimisticLockingFailureException when somebody else changed the case since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public CaseRecord move(CaseRecord known, CaseStage to, LocalDate on, String reason) {
        PhaseCase found = asRead(known);
        check(found.asRecord(), to, on, reason);
        CaseStage from = found.stage();
        found.move(to, on);
        steps.note(known.id(), from, to, on, reason);
        audit.record(AuditAction.CHANGE, "Case: " + from.label() + " to " + to.label(), known.childId());
        return cases.saveAndFlush(found).asRecord();
    }

    private void check(CaseRecord now, CaseStage to, LocalDate on, String reason) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new CaseRefusal.CaseDayInTheFuture(on).refused();
        }
        if (reason.length() > LONGEST_REASON || (WITH_REASON.contains(to) && reason.isBlank())) {
            throw new CaseRefusal.CaseReasonMissing(LONGEST_REASON).refused();
        }
        if (to == CaseStage.RECONSIDERATION) {
            throw new CaseRefusal.CaseStageNotInForce(to.label()).refused();
        }
        if (to == CaseStage.PANEL_DECIDED && now.provisionId() == null && now.namedType() == null) {
            throw new CaseRefusal.CaseNotDecided().refused();
        }
        if (to == CaseStage.FINAL_NAMED && now.provisionId() == null
                || to == CaseStage.FINAL_TYPE_ONLY && now.namedType() == null) {
            throw new CaseRefusal.CaseNamesNothing().refused();
        }
        before(
                to,
                CaseStage.AMENDMENT_NOTICE_ISSUED,
                on,
                "The draft plan",
                "the review meeting",
                now.milestones().review());
        before(
                to,
                CaseStage.FINAL_NAMED,
                on,
                "The final plan",
                "the draft plan",
                now.milestones().notice());
        before(
                to,
                CaseStage.FINAL_TYPE_ONLY,
                on,
                "The final plan",
                "the draft plan",
                now.milestones().notice());
    }

    private static void before(
            CaseStage to, CaseStage about, LocalDate on, String step, String earlier, @Nullable LocalDate day) {
        if (to == about && day != null && on.isBefore(day)) {
            throw new CaseRefusal.CaseDayTooEarly(step, earlier, day).refused();
        }
    }

    /**
     * Keeps what a named officer decided, and moves the case to 'Decided'. For {@code casework.decide}, which records
     * who, when, on which ground and evidence.
     *
     * @param provisionId the provision; null where a type alone is named
     * @param namedType the type of setting; null where a provision is named
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where the case cannot be decided at its stage
     * @throws OptimisticLockingFailureException when somebody else changed the case since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public CaseRecord decided(CaseRecord known, @Nullable UUID provisionId, @Nullable String namedType, String reason) {
        PhaseCase found = asRead(known);
        found.decide(provisionId, namedType);
        LocalDate today = LocalDate.now(clock);
        CaseStage from = found.stage();
        found.move(CaseStage.PANEL_DECIDED, today);
        steps.note(known.id(), from, CaseStage.PANEL_DECIDED, today, shortened(reason));
        return cases.saveAndFlush(found).asRecord();
    }

    /**
     * Takes back that a case was decided; it stands where it stood before. For {@code casework.decide}.
     *
     * @param before the stage before the decision
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public CaseRecord undecided(CaseRecord known, CaseStage before, String reason) {
        PhaseCase found = asRead(known);
        found.undecide(before);
        steps.note(known.id(), CaseStage.PANEL_DECIDED, before, LocalDate.now(clock), shortened(reason));
        return cases.saveAndFlush(found).asRecord();
    }

    /**
     * Notes that a family was asked for its preference or answered: the day, and the stage where the table allows that
     * move. For {@code casework.prefer}.
     *
     * @param to 'Preference requested' or 'Preference received'
     * @throws OptimisticLockingFailureException when somebody else changed the case since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public CaseRecord preferenceStep(CaseRecord known, CaseStage to, LocalDate on, String reason) {
        PhaseCase found = asRead(known);
        CaseStage from = found.stage();
        if (found.preference(to, on)) {
            steps.note(known.id(), from, to, on, reason);
        }
        return cases.saveAndFlush(found).asRecord();
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    /**
     * Keeps a note for colleagues beside a case.
     *
     * @param note up to 2,000 characters; blank for none
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where it is longer
     * @throws OptimisticLockingFailureException when somebody else changed the case since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public CaseRecord note(CaseRecord known, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new CaseRefusal.CaseNoteTooLong(LONGEST_NOTE).refused();
        }
        PhaseCase found = asRead(known);
        found.note(note);
        audit.record(AuditAction.CHANGE, "Note beside a case", known.childId());
        return cases.saveAndFlush(found).asRecord();
    }

    private PhaseCase asRead(CaseRecord known) {
        PhaseCase found = cases.findById(known.id()).orElseThrow();
        if (!found.isVersion(known.version())) {
            throw new OptimisticLockingFailureException("The case was changed by somebody else");
        }
        return found;
    }

    /** Two children turned out to be one: the cases of both are that one's, where it has none of its own. */
    @EventListener
    void merged(ChildMerging event) {
        bringAlong(event.mergedId(), event.childId());
    }

    /** The cases of one child are another one's, where that one has none of its own. */
    void bringAlong(UUID merged, UUID stays) {
        List<CaseRecord> own = ofChild(stays);
        cases.findByChildIdOrderByEntryYearDesc(merged).forEach(found -> {
            CaseRecord moved = found.asRecord();
            if (own.stream().noneMatch(each -> each.entry().equals(moved.entry()) && each.kind() == moved.kind())) {
                found.belongsTo(stays);
            }
        });
    }
}
