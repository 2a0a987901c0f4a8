package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.choose.ConsulteeSuggestions;
import org.throughline.casework.consult.choose.Maintainers;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;

/** Prepares consultations of those whom an officer chose, and serves them with a version of the plan. */
@Service
@Transactional
public class ConsultationSending {

    private static final int FEW = ConsulteeSuggestions.FEW;

    private static final int LONGEST_WHY = 1_000;
    private static final Set<ConsultationState> UNDER_WAY = ConsultationState.OPEN;

    private final ConsultationRepository consultations;
    private final Maintainers maintainers;
    private final Provisions provisions;
    private final Cases cases;
    private final DocumentStore documents;
    private final ConsultationNotes notes;
    private final Clock clock;

    ConsultationSending(
            ConsultationRepository consultations,
            Maintainers maintainers,
            Provisions provisions,
            Cases cases,
            DocumentStore documents,
            ConsultationNotes notes,
            Clock clock) {
        this.consultations = consultations;
        this.maintainers = maintainers;
        this.provisions = provisions;
        this.cases = cases;
        this.documents = documents;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Prepares consultations. Where another authority maintains a school, a consultation of that authority is prepared
     * beside it.
     *
     * @param whyMany why more than four are consulted about the child; blank where that is not so
     * @return the consultations, not served yet
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<ConsultationRecord> prepare(ConsultationSubject subject, List<Chosen> chosen, String whyMany) {
        if (chosen.isEmpty()) {
            throw new ConsultationRefusal.ConsultNobody().refused();
        }
        List<ConsultationRecord> known = consultations.findByChildId(subject.childId()).stream()
                .map(Consultation::asRecord)
                .filter(each -> each.entry().equals(subject.entry()))
                .toList();
        checkMany(known, chosen, whyMany);
        Set<Integer> maintained = maintainers.types(LocalDate.now(clock));
        List<ConsultationRecord> prepared = new ArrayList<>();
        for (Chosen each : chosen) {
            ProvisionRecord provision = provisions
                    .find(each.provisionId())
                    .orElseThrow(() -> new ConsultationRefusal.ConsulteeUnknown().refused());
            if (isUnderWay(known, each.provisionId()) || isUnderWay(prepared, each.provisionId())) {
                throw new ConsultationRefusal.ConsultedAlready(provision.name()).refused();
            }
            String why = why(each, whyMany);
            prepared.add(prepare(subject, provision, null, each.requested(), why));
            if (maintainers.of(provision.setting(), maintained) instanceof Maintainers.Maintainer.Other other) {
                prepared.add(prepare(
                        subject,
                        provision,
                        other.number(),
                        each.requested(),
                        "It maintains " + provision.setting().name() + " (section 39(2)(c))"));
            }
        }
        return List.copyOf(prepared);
    }

    private static boolean isUnderWay(List<ConsultationRecord> some, UUID provisionId) {
        return some.stream()
                .filter(each -> each.kind() == ConsulteeKind.PROVISION)
                .anyMatch(each -> each.provisionId().equals(provisionId) && UNDER_WAY.contains(each.state()));
    }

    private static void checkMany(List<ConsultationRecord> known, List<Chosen> chosen, String whyMany) {
        if (schools(known) + chosen.size() > FEW && (whyMany.isBlank() || whyMany.length() > LONGEST_WHY)) {
            throw new ConsultationRefusal.TooManyConsulted(FEW, LONGEST_WHY).refused();
        }
    }

    /** How many schools and settings are consulted among these, without those withdrawn. */
    static long schools(List<ConsultationRecord> some) {
        return some.stream()
                .filter(each -> each.kind() == ConsulteeKind.PROVISION)
                .filter(each -> each.state() != ConsultationState.WITHDRAWN)
                .map(ConsultationRecord::provisionId)
                .distinct()
                .count();
    }

    private static String why(Chosen chosen, String whyMany) {
        String both = whyMany.isBlank() ? chosen.why() : chosen.why() + ". More than a few: " + whyMany.strip();
        return both.substring(0, Math.min(both.length(), LONGEST_WHY));
    }

    private ConsultationRecord prepare(
            ConsultationSubject subject,
            ProvisionRecord provision,
            @Nullable Integer authority,
            boolean requested,
            String why) {
        Consultation made = new Consultation(new ConsultationRecord(
                UUID.randomUUID(),
                null,
                authority == null ? ConsulteeKind.PROVISION : ConsulteeKind.AUTHORITY,
                subject.caseId(),
                subject.childId(),
                subject.entry(),
                Objects.requireNonNull(provision.id()),
                provision.setting().id(),
                authority,
                authority == null
                        ? provision.name()
                        : "Local authority " + authority + ", which maintains "
                                + provision.setting().name(),
                requested,
                why,
                ConsultationState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                "",
                notes.login(),
                notes.name()));
        ConsultationRecord saved = consultations.saveAndFlush(made).asRecord();
        notes.step(saved, null, ConsultationState.DRAFT, LocalDate.now(clock), why);
        return saved;
    }

    /**
     * Serves a consultation with a version of the plan, for the first time or again with what the school wanted. The
     * last day is counted from the first service. A case whose draft plan was issued is then 'Consulting'.
     *
     * @param known the consultation as it was read
     * @param documentId a version of this child's plan; it is frozen, and a newer one does not take its place
     * @param on the day of service, not after today
     * @param note what was said beside it, up to 2,000 characters
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public ConsultationRecord serve(ConsultationRecord known, @Nullable UUID documentId, LocalDate on, String note) {
        Consultation found = consultations.findById(known.id()).orElseThrow();
        if (!found.isVersion(known.version())) {
            throw new OptimisticLockingFailureException("The consultation was changed by somebody else");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new ConsultationRefusal.ConsultationDayInTheFuture(on).refused();
        }
        if (note.length() > Consultations.LONGEST_REASON) {
            throw new ConsultationRefusal.ConsultationReasonMissing(Consultations.LONGEST_REASON).refused();
        }
        ConsultationRecord before = found.asRecord();
        LocalDate first = before.servedOn();
        if (first != null && on.isBefore(first)) {
            throw new ConsultationRefusal.ConsultationDayBeforeService(on, first).refused();
        }
        ServedDocument document = documents
                .find(documentId)
                .filter(each -> each.childId().equals(before.childId()))
                .orElseThrow(() -> new ConsultationRefusal.ConsultationDocumentUnknown().refused());
        found.serve(document.id(), on, notes.due(on));
        notes.step(
                before,
                before.state(),
                ConsultationState.SENT,
                on,
                "With " + document.title() + (note.isBlank() ? "" : ". " + note.strip()));
        notes.audit(AuditAction.DECISION, "Consulted: " + before.consultee(), before.childId());
        consulting(before.caseId(), on);
        return consultations.saveAndFlush(found).asRecord();
    }

    /** The case stands at 'Consulting' from the first consultation on. */
    private void consulting(@Nullable UUID caseId, LocalDate on) {
        if (caseId != null) {
            cases.find(caseId)
                    .filter(each -> each.stage() == CaseStage.AMENDMENT_NOTICE_ISSUED)
                    .filter(each -> each.milestones().notice() == null
                            || !on.isBefore(each.milestones().notice()))
                    .ifPresent(each -> cases.move(each, CaseStage.CONSULTING, on, ""));
        }
    }
}
