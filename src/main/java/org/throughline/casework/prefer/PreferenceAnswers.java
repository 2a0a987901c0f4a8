package org.throughline.casework.prefer;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/**
 * What families answered. The list of what is asked for today is the child's ({@link Placements}); each answer stays
 * beside it as it came, in the family's own words.
 */
@Service
@Transactional
public class PreferenceAnswers {

    private final PreferenceStore requests;
    private final PreferenceAnswerStore store;
    private final AnswerRecorder recorder;
    private final Placements placements;
    private final AuditTrail audit;
    private final CurrentUser user;

    PreferenceAnswers(
            PreferenceStore requests,
            PreferenceAnswerStore store,
            AnswerRecorder recorder,
            Placements placements,
            AuditTrail audit,
            CurrentUser user) {
        this.requests = requests;
        this.store = store;
        this.recorder = recorder;
        this.placements = placements;
        this.audit = audit;
        this.user = user;
    }

    /** The answers in a case, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PreferenceAnswer> ofCase(UUID caseId) {
        return store.ofCase(caseId);
    }

    /** What is asked for the child of a case today, whoever recorded it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public PreferencesRecord today(CaseRecord known) {
        return placements.preferencesOf(known.childId());
    }

    /** Whether what is asked for today is what the newest answer says; also where there is no answer. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public boolean isAsAnswered(CaseRecord known) {
        return newest(known.id())
                .map(answer -> answer.asked().equals(today(known).asked()))
                .orElse(true);
    }

    /** The newest answer that says something. */
    private Optional<PreferenceAnswer> newest(UUID caseId) {
        return store.ofCase(caseId).stream()
                .filter(each -> each.kind() != AnswerKind.NOT_EXPRESSED)
                .findFirst();
    }

    /**
     * Records an answer that came to an officer.
     *
     * @param known the case as it was read
     * @param read what was asked for when the answer was entered
     * @param way how it came, other than by link
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} or
     *     {@link org.throughline.placement.PlacementRefusal} when something must be put right
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else, or the family by its link,
     *     changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(CaseRecord known, PreferencesRecord read, AnswerGiven given, AnsweredWay way) {
        recorder.record(
                known,
                requests.ofCase(known.id()).stream().findFirst().orElse(null),
                read,
                given,
                way.ofAnOfficer(),
                user.name());
    }

    /** Notes that the person who is asking read what came by link up to an answer of the case. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void read(CaseRecord known, UUID answerId) {
        boolean isRead = store.find(answerId)
                .filter(each -> each.caseId().equals(known.id()))
                .filter(each -> store.read(each, user.name()))
                .isPresent();
        if (isRead) {
            audit.record(AuditAction.CHANGE, "Read preferences that came by link", known.childId());
        }
    }
}
