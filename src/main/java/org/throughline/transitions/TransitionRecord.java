package org.throughline.transitions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/** The hand-over of one child; it refuses what its state does not allow. */
@Entity
class TransitionRecord {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID childId = new UUID(0, 0);
    private String phase = "";
    private int catalogue;
    private int entryYear;

    /** The first move of the kind in the year, the second, and so on. */
    private int moveNumber = 1;

    private @Nullable UUID senderId;
    private String senderName = "";

    @Enumerated(EnumType.STRING)
    private Destination.Kind destinationKind = Destination.Kind.UNKNOWN;

    private @Nullable UUID destinationId;
    private String destinationName = "";

    @Enumerated(EnumType.STRING)
    private Destination.Status destinationStatus = Destination.Status.UNALLOCATED;

    @Enumerated(EnumType.STRING)
    private RecordState state = RecordState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Tier tier = Tier.UNIVERSAL;

    @Enumerated(EnumType.STRING)
    private Tier tierSuggested = Tier.UNIVERSAL;

    private @Nullable String tierBy;
    private @Nullable String tierReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "sharing_basis")
    private @Nullable SharingBasis basis;

    private @Nullable UUID sendingId;
    private @Nullable String invitedBy;
    private @Nullable Instant invitedAt;
    private String openedBy = "";
    private Instant openedAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    protected TransitionRecord() {}

    TransitionRecord(RecordOpening opening, int moveNumber, int catalogue, String by, Instant at) {
        this.moveNumber = moveNumber;
        childId = opening.childId();
        phase = opening.phase();
        this.catalogue = catalogue;
        entryYear = opening.entryYear();
        senderId = opening.senderId();
        senderName = opening.senderName();
        openedBy = by;
        openedAt = at;
        changedAt = at;
        setDestination(opening.destination());
    }

    UUID id() {
        return id;
    }

    UUID childId() {
        return childId;
    }

    @Nullable
    UUID sendingId() {
        return sendingId;
    }

    Tier tier() {
        return tier;
    }

    @Nullable
    String tierBy() {
        return tierBy;
    }

    @Nullable
    String tierReason() {
        return tierReason;
    }

    int catalogue() {
        return catalogue;
    }

    RecordState state() {
        return state;
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    Destination destination() {
        return new Destination(destinationKind, destinationId, destinationName, destinationStatus);
    }

    private void setDestination(Destination destination) {
        destinationKind = destination.kind();
        destinationId = destination.settingId();
        destinationName = destination.name();
        destinationStatus = destination.status();
    }

    void changed(Instant at, Tier suggested) {
        changedAt = at;
        tierSuggested = suggested;
        if (tierBy == null) {
            tier = suggested;
        }
    }

    void decide(Tier decided, String by, @Nullable String reason) {
        if (decided != tierSuggested && (reason == null || reason.isBlank())) {
            throw new TransitionsRefusal.TierWithoutReason().refused();
        }
        tier = decided;
        tierBy = by;
        tierReason = decided == tierSuggested ? null : reason;
    }

    void route(Destination destination, Instant at) {
        require(state.isWithSender(), new TransitionsRefusal.DestinationOfSentRecord());
        if (!Objects.equals(destination.settingId(), destinationId)) {
            invitedBy = null;
            invitedAt = null;
        }
        setDestination(destination);
        changedAt = at;
    }

    void invite(String by, Instant at) {
        require(state.isWithSender(), new TransitionsRefusal.InvitedHasRecord());
        require(destination().isReachable(), new TransitionsRefusal.InvitedNotOnList());
        require(tier == Tier.ENHANCED, new TransitionsRefusal.InvitedWithoutEnhancedTier());
        invitedBy = by;
        invitedAt = at;
    }

    void ready(boolean ready, Instant at) {
        require(state.isWithSender(), new TransitionsRefusal.ReadyAfterSending());
        state = ready ? RecordState.READY : RecordState.DRAFT;
        changedAt = at;
    }

    void sent(UUID sending, SharingBasis sharing, Instant at) {
        require(state.isWithSender(), new TransitionsRefusal.SentAlready());
        state = RecordState.SENT;
        sendingId = sending;
        basis = sharing;
        changedAt = at;
    }

    void received(Instant at) {
        require(state == RecordState.SENT, new TransitionsRefusal.NotToAcknowledge());
        state = RecordState.RECEIVED;
        changedAt = at;
    }

    void rejected(Instant at) {
        require(state == RecordState.SENT, new TransitionsRefusal.NotToSendBack());
        state = RecordState.REJECTED;
        end();
        changedAt = at;
    }

    void recalled(Instant at) {
        require(state == RecordState.SENT || state == RecordState.RECEIVED, new TransitionsRefusal.NotToTakeBack());
        state = RecordState.RECALLED;
        end();
        changedAt = at;
    }

    void closed(Instant at) {
        require(state == RecordState.RECEIVED, new TransitionsRefusal.NotToClose());
        state = RecordState.CLOSED;
        changedAt = at;
    }

    private void end() {
        sendingId = null;
        invitedBy = null;
        invitedAt = null;
    }

    private static void require(boolean allowed, TransitionsRefusal otherwise) {
        if (!allowed) {
            throw otherwise.refused();
        }
    }

    AccessRules.Handover handover() {
        return new AccessRules.Handover(
                senderId,
                sendingId == null ? null : destinationId,
                invitedBy != null && state.isWithSender() ? destinationId : null,
                state);
    }

    String phase() {
        return phase;
    }

    int entryYear() {
        return entryYear;
    }

    RecordDetails details(String childName, java.time.LocalDate born, @Nullable String upn) {
        return new RecordDetails(
                id,
                version,
                childId,
                childName,
                born,
                upn,
                phase,
                catalogue,
                entryYear,
                senderName,
                destination(),
                state,
                tier,
                tierSuggested,
                tierBy,
                tierReason,
                basis,
                invitedBy,
                changedAt);
    }
}
