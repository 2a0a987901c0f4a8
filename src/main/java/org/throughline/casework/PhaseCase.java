package org.throughline.casework;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.shared.AcademicYear;

/** A case; it refuses moves that its table does not have. */
@Entity
@Table(name = "casework_case")
class PhaseCase {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID childId = new UUID(0, 0);
    private int entryYear;

    @Enumerated(EnumType.STRING)
    private PhaseTransferKind kind = PhaseTransferKind.PRIMARY_TO_SECONDARY;

    private int ncYear;
    private @Nullable UUID fromProvisionId;
    private boolean stays;

    @Enumerated(EnumType.STRING)
    private CaseStage stage = CaseStage.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseStage heldFrom;

    private @Nullable String ownerLogin;
    private @Nullable String ownerName;
    private LocalDate deadline = LocalDate.EPOCH;
    private LocalDate lastLawfulDay = LocalDate.EPOCH;
    private LocalDate reviewBy = LocalDate.EPOCH;
    private LocalDate draftBy = LocalDate.EPOCH;
    private @Nullable LocalDate preferenceRequestedOn;
    private @Nullable LocalDate preferenceReceivedOn;
    private @Nullable LocalDate reviewOn;
    private @Nullable LocalDate noticeOn;
    private @Nullable LocalDate panelOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable UUID provisionId;
    private @Nullable String namedType;
    private @Nullable LocalDate finalOn;

    @Column(length = 2000)
    private @Nullable String note;

    protected PhaseCase() {}

    PhaseCase(CaseToOpen open, CaseDates dates) {
        childId = open.childId();
        entryYear = open.entry().start();
        kind = open.kind();
        ncYear = open.ncYear();
        fromProvisionId = open.fromProvisionId();
        stays = open.stays();
        count(dates);
    }

    /** Takes the dates as they are counted now. */
    final void count(CaseDates dates) {
        deadline = dates.deadline();
        lastLawfulDay = dates.lastLawfulDay();
        reviewBy = dates.reviewBy();
        draftBy = dates.draftBy();
    }

    CaseStage stage() {
        return stage;
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    /**
     * Moves the case.
     *
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where the table does not have the move
     */
    void move(CaseStage to, LocalDate day) {
        if (!CaseMoves.from(stage, heldFrom).contains(to)) {
            throw new CaseRefusal.CaseMoveNotAllowed(stage.label(), to.label(), allowed()).refused();
        }
        heldFrom = to == CaseStage.ON_HOLD ? stage : null;
        boolean isResumed = stage == CaseStage.ON_HOLD;
        stage = to;
        if (!isResumed) {
            mark(to, day);
        }
    }

    /**
     * Marks the day on which the family was asked or answered, and moves the case there where its table has that.
     *
     * @return whether it moved
     */
    boolean preference(CaseStage to, LocalDate day) {
        if (stage != CaseStage.ON_HOLD && CaseMoves.from(stage, heldFrom).contains(to)) {
            move(to, day);
            return true;
        }
        mark(to, day);
        return false;
    }

    private void mark(CaseStage to, LocalDate day) {
        switch (to) {
            case PREFERENCE_REQUESTED -> preferenceRequestedOn = day;
            case PREFERENCE_RECEIVED -> preferenceReceivedOn = day;
            case REVIEW_HELD -> reviewOn = day;
            case AMENDMENT_NOTICE_ISSUED -> noticeOn = day;
            case PANEL_READY -> panelOn = null;
            case PANEL_DECIDED -> decidedOn = day;
            case FINAL_NAMED, FINAL_TYPE_ONLY -> finalOn = day;
            default -> {
                // the day stands in the history
            }
        }
    }

    private String allowed() {
        return CaseMoves.from(stage, heldFrom).stream().map(CaseStage::label).collect(Collectors.joining(", "));
    }

    void give(@Nullable String login, @Nullable String name) {
        ownerLogin = login;
        ownerName = name;
    }

    void decide(@Nullable UUID provision, @Nullable String type) {
        provisionId = provision;
        namedType = type;
    }

    /** Takes the decision back: the case stands where it stood before. */
    void undecide(CaseStage before) {
        provisionId = null;
        namedType = null;
        decidedOn = null;
        stage = before;
    }

    void heardAt(LocalDate panel) {
        panelOn = panel;
    }

    void belongsTo(UUID child) {
        childId = child;
    }

    void note(String text) {
        note = text.isBlank() ? null : text.strip();
    }

    CaseRecord asRecord() {
        return new CaseRecord(
                id,
                version,
                childId,
                new AcademicYear(entryYear),
                kind,
                ncYear,
                fromProvisionId,
                stays,
                stage,
                heldFrom,
                ownerLogin,
                ownerName,
                new CaseDates(deadline, lastLawfulDay, reviewBy, draftBy),
                new CaseRecord.Milestones(
                        preferenceRequestedOn, preferenceReceivedOn, reviewOn, noticeOn, panelOn, decidedOn, finalOn),
                provisionId,
                namedType,
                Objects.requireNonNullElse(note, ""));
    }
}
