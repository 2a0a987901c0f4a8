package org.throughline.casework.consult;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;

/** Who does something with a consultation, where that is noted, and by when an answer is due. */
@Component
class ConsultationNotes {

    private final ConsultationSteps steps;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final ConsultationDue due;

    ConsultationNotes(ConsultationSteps steps, AuditTrail audit, CurrentUser user, ConsultationDue due) {
        this.steps = steps;
        this.audit = audit;
        this.user = user;
        this.due = due;
    }

    LocalDate due(LocalDate servedOn) {
        return due.of(servedOn);
    }

    String login() {
        return user.login();
    }

    String name() {
        return user.name();
    }

    /** Notes a step by the person who is signed in. */
    void step(
            ConsultationRecord about,
            @Nullable ConsultationState from,
            ConsultationState to,
            LocalDate on,
            String reason) {
        steps.note(about.id(), from, to, on, reason, user.name());
    }

    /** Notes a step by somebody who need not be signed in. */
    void step(
            ConsultationRecord about,
            @Nullable ConsultationState from,
            ConsultationState to,
            LocalDate on,
            String reason,
            String by) {
        steps.note(about.id(), from, to, on, reason, by);
    }

    void audit(AuditAction action, String what, UUID childId) {
        audit.record(action, what, childId);
    }
}
