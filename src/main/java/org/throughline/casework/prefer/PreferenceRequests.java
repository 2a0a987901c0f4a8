package org.throughline.casework.prefer;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseClocks;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Asking a family which school or setting it would prefer, with a last day, and reminding it. */
@Service
@Transactional
public class PreferenceRequests {

    /** The longest time between asking and the last day, in days. */
    public static final int MOST_DAYS = 60;

    /** How long a family is given before there is a draft plan, in days: what the law gives it later. */
    private static final int USUAL_DAYS = 15;

    private static final int LONGEST_NOTE = 1_000;

    private final PreferenceStore store;
    private final Cases cases;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    PreferenceRequests(
            PreferenceStore store, Cases cases, CaseClocks clocks, AuditTrail audit, CurrentUser user, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clocks = clocks;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Every time that the family of a case was asked, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PreferenceRequest> ofCase(UUID caseId) {
        return store.ofCase(caseId);
    }

    /** The newest of these; empty where the family was never asked. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<PreferenceRequest> current(UUID caseId) {
        return store.ofCase(caseId).stream().findFirst();
    }

    /** Whether a family can be asked: nothing is decided yet. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public boolean isToAsk(CaseRecord known) {
        return AnswerRecorder.isInTime(known);
    }

    /** The law behind the last day for an answer in a case. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public AnswerBasis basis(CaseRecord known) {
        return clocks.representations(known).isPresent() ? AnswerBasis.DRAFT_PLAN : AnswerBasis.GIVEN;
    }

    /** A last day to begin with: 15 days from today, or the end of the family's time to answer the draft plan. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public LocalDate suggested(CaseRecord known) {
        LocalDate usual = LocalDate.now(clock).plusDays(USUAL_DAYS);
        return clocks.representations(known)
                .map(DueDate::lastLawfulDay)
                .filter(usual::isBefore)
                .orElse(usual);
    }

    /**
     * Records that the family is asked. What was asked before is replaced; its link closes.
     *
     * @param known the case as it was read
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} when a day must be put right or it is too
     *     late
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed the case since
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public PreferenceRequest ask(CaseRecord known, Asking asking) {
        AnswerRecorder.requireInTime(known);
        notInTheFuture(asking.on());
        if (asking.answerBy().isBefore(asking.on())
                || asking.answerBy().isAfter(asking.on().plusDays(MOST_DAYS))) {
            throw new PreferenceRefusal.AnswerByOutOfRange(MOST_DAYS).refused();
        }
        Optional<LocalDate> byLaw = clocks.representations(known).map(DueDate::lastLawfulDay);
        byLaw.filter(asking.answerBy()::isBefore).ifPresent(last -> {
            throw new PreferenceRefusal.AnswerByTooEarly(last).refused();
        });
        cases.preferenceStep(
                known, CaseStage.PREFERENCE_REQUESTED, asking.on(), asking.way().label());
        AnswerBasis basis = byLaw.isPresent() ? AnswerBasis.DRAFT_PLAN : AnswerBasis.GIVEN;
        UUID id = store.ask(known.id(), asking, basis, user.login(), user.name());
        audit.record(AuditAction.CHANGE, "Asked a family for its preferences", known.childId());
        return store.find(id).orElseThrow();
    }

    /**
     * Records that the family was reminded.
     *
     * @param note what to remember, up to 1,000 characters; may be blank
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} when no answer is awaited or the day is wrong
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void remind(CaseRecord known, LocalDate on, AskedWay way, String note) {
        PreferenceRequest asked = store.ofCase(known.id()).stream()
                .findFirst()
                .filter(each -> each.closed() == null)
                .orElseThrow(() -> new PreferenceRefusal.NothingAwaited().refused());
        notInTheFuture(on);
        if (on.isBefore(asked.askedOn())) {
            throw new PreferenceRefusal.ReminderBeforeAsking(asked.askedOn()).refused();
        }
        if (note.length() > LONGEST_NOTE) {
            throw new PreferenceRefusal.FamilyWordsTooLong(LONGEST_NOTE).refused();
        }
        store.remind(asked.id(), on, way, note.strip(), user.name());
        audit.record(AuditAction.CHANGE, "Reminded a family of its preferences", known.childId());
    }

    private void notInTheFuture(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new PreferenceRefusal.PreferenceDayInTheFuture(day).refused();
        }
    }
}
