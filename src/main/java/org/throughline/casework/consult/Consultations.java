package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.people.ChildMerging;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** The consultations: read them, and record what happens to one. Whom to consult is {@link ConsultationSending}. */
@Service
@Transactional
public class Consultations {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private static final Comparator<ConsultationRecord> ORDER = Comparator.comparing(
                    ConsultationRecord::servedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ConsultationRecord::consultee)
            .thenComparing(ConsultationRecord::id);
    /** What an officer records here; replies and views have ways of their own. */
    private static final Set<ConsultationState> RECORDED_HERE = Set.of(
            ConsultationState.ACKNOWLEDGED,
            ConsultationState.NO_RESPONSE,
            ConsultationState.CLOSED,
            ConsultationState.WITHDRAWN);

    private final ConsultationRepository consultations;
    private final ConsultationSteps steps;
    private final DocumentStore documents;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Consultations(
            ConsultationRepository consultations,
            ConsultationSteps steps,
            DocumentStore documents,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.consultations = consultations;
        this.steps = steps;
        this.documents = documents;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** One consultation; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<ConsultationRecord> find(UUID id) {
        return consultations.findById(id).map(Consultation::asRecord);
    }

    /** The consultations of a case, first served first; those not served yet last. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ConsultationRecord> ofCase(UUID caseId) {
        return sorted(consultations.findByCaseId(caseId));
    }

    /** Every consultation about a child, with or without a case, withdrawn ones too, first served first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ConsultationRecord> ofChild(UUID childId) {
        return sorted(consultations.findByChildId(childId));
    }

    private static List<ConsultationRecord> sorted(List<Consultation> found) {
        return found.stream().map(Consultation::asRecord).sorted(ORDER).toList();
    }

    /** What happened to a consultation, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ConsultationStep> history(UUID id) {
        return steps.of(id);
    }

    /** What an officer can record of a consultation as it is now, apart from a reply and a view. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ConsultationState> moves(ConsultationRecord known) {
        return ConsultationMoves.from(known.state()).stream()
                .filter(RECORDED_HERE::contains)
                .filter(to -> to != ConsultationState.NO_RESPONSE || isDueOver(known))
                .toList();
    }

    private boolean isDueOver(ConsultationRecord known) {
        return known.due() != null && known.due().isBefore(LocalDate.now(clock));
    }

    /**
     * Records what happened to a consultation: acknowledged, no response, closed or withdrawn.
     *
     * @param known the consultation as it was read
     * @param on the day on which it happened, from the day of service to today
     * @param reason why, up to 2,000 characters; needed to withdraw
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where it is not allowed
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public ConsultationRecord move(ConsultationRecord known, ConsultationState to, LocalDate on, String reason) {
        Consultation found = asRead(known);
        ConsultationState from = found.state();
        boolean needsReason = to == ConsultationState.WITHDRAWN;
        if (reason.length() > LONGEST_REASON || needsReason && reason.isBlank()) {
            throw new ConsultationRefusal.ConsultationReasonMissing(LONGEST_REASON).refused();
        }
        check(found.asRecord(), on);
        if (!RECORDED_HERE.contains(to)) {
            throw new ConsultationRefusal.ConsultationMoveNotAllowed(
                            from.label(), to.label(), ConsultationMoves.inWords(from))
                    .refused();
        }
        found.move(to);
        LocalDate due = found.asRecord().due();
        if (to == ConsultationState.NO_RESPONSE && due != null && !on.isAfter(due)) {
            throw new ConsultationRefusal.ConsultationNotOverdue(due).refused();
        }
        steps.note(known.id(), from, to, on, reason, user.name());
        audit.record(
                AuditAction.CHANGE,
                "Consultation: " + from.label() + " to " + to.label(),
                found.asRecord().childId());
        return consultations.saveAndFlush(found).asRecord();
    }

    /**
     * Records what the authority makes of a reply, or of silence.
     *
     * @param reason why, up to 2,000 characters, always needed: it is disclosed where the family appeals
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where it is not allowed
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public ConsultationRecord judge(ConsultationRecord known, AuthorityView view, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ConsultationRefusal.ConsultationReasonMissing(LONGEST_REASON).refused();
        }
        Consultation found = asRead(known);
        ConsultationState from = found.state();
        found.judge(view, reason.strip());
        steps.note(
                known.id(),
                from,
                ConsultationState.LA_VIEW,
                LocalDate.now(clock),
                view.label() + ". " + reason.strip(),
                user.name());
        audit.record(AuditAction.DECISION, "View of a consultation: " + view.label(), known.childId());
        return consultations.saveAndFlush(found).asRecord();
    }

    private void check(ConsultationRecord now, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new ConsultationRefusal.ConsultationDayInTheFuture(on).refused();
        }
        LocalDate served = now.servedOn();
        if (served != null && on.isBefore(served)) {
            throw new ConsultationRefusal.ConsultationDayBeforeService(on, served).refused();
        }
    }

    private Consultation asRead(ConsultationRecord known) {
        Consultation found = consultations.findById(known.id()).orElseThrow();
        if (!found.isVersion(known.version())) {
            throw new OptimisticLockingFailureException("The consultation was changed by somebody else");
        }
        return found;
    }

    /** Two children turned out to be one: what schools were asked about either is that one's. */
    @EventListener
    void merged(ChildMerging event) {
        consultations.findByChildId(event.mergedId()).forEach(found -> found.belongsTo(event.childId()));
        documents.move(event.mergedId(), event.childId());
    }
}
