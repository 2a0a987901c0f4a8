package org.throughline.casework.consult;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.shared.AcademicYear;

/** A consultation; it refuses moves that its table does not have. */
@Entity
@Table(name = "casework_consultation")
class Consultation {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ConsulteeKind kind = ConsulteeKind.PROVISION;

    private @Nullable UUID caseId;
    private UUID childId = new UUID(0, 0);
    private int entryYear;
    private UUID provisionId = new UUID(0, 0);
    private UUID settingId = new UUID(0, 0);
    private @Nullable Integer authority;
    private String consultee = "";
    private boolean requested;
    private String why = "";

    @Enumerated(EnumType.STRING)
    private ConsultationState state = ConsultationState.DRAFT;

    private @Nullable UUID documentId;
    private @Nullable LocalDate servedOn;
    private @Nullable LocalDate due;
    private @Nullable LocalDate repliedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "authority_view")
    private @Nullable AuthorityView view;

    private @Nullable String viewReason;
    private String ownerLogin = "";
    private String ownerName = "";

    protected Consultation() {}

    /** A consultation that is prepared; the state and what follows of the record given is not taken over. */
    Consultation(ConsultationRecord open) {
        id = open.id();
        kind = open.kind();
        caseId = open.caseId();
        childId = open.childId();
        entryYear = open.entry().start();
        provisionId = open.provisionId();
        settingId = open.settingId();
        authority = open.authority();
        consultee = open.consultee();
        requested = open.requested();
        why = open.why();
        ownerLogin = open.ownerLogin();
        ownerName = open.ownerName();
    }

    ConsultationState state() {
        return state;
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    /**
     * Moves the consultation.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where the table does not have the move
     */
    void move(ConsultationState to) {
        if (!ConsultationMoves.from(state).contains(to)) {
            throw new ConsultationRefusal.ConsultationMoveNotAllowed(
                            state.label(), to.label(), ConsultationMoves.inWords(state))
                    .refused();
        }
        state = to;
    }

    /** Sends it with a document. The last day is that of the first service and never moved. */
    void serve(UUID document, LocalDate on, LocalDate lastDay) {
        move(ConsultationState.SENT);
        documentId = document;
        if (servedOn == null) {
            servedOn = on;
            due = lastDay;
        }
    }

    void reply(ConsultationState reply, LocalDate on) {
        move(reply);
        repliedOn = on;
    }

    void judge(AuthorityView seen, String reason) {
        move(ConsultationState.LA_VIEW);
        view = seen;
        viewReason = reason;
    }

    void belongsTo(UUID child) {
        childId = child;
    }

    ConsultationRecord asRecord() {
        return new ConsultationRecord(
                id,
                version,
                kind,
                caseId,
                childId,
                new AcademicYear(entryYear),
                provisionId,
                settingId,
                authority,
                consultee,
                requested,
                why,
                state,
                documentId,
                servedOn,
                due,
                repliedOn,
                view,
                Objects.requireNonNullElse(viewReason, ""),
                ownerLogin,
                ownerName);
    }
}
