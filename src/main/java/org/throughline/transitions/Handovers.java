package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** The hand-over of records: send, take back, receive, send back, close. Nothing is sent twice. */
@Service
@Transactional
public class Handovers {

    private static final int LONGEST_REASON = 1_000;

    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final FamilyRequests family;
    private final Transitions transitions;
    private final CurrentUser user;
    private final Clock clock;

    Handovers(
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore sendings,
            FamilyRequests family,
            Transitions transitions,
            CurrentUser user,
            Clock clock) {
        this.family = family;
        this.transitions = transitions;
        this.door = door;
        this.entries = entries;
        this.sendings = sendings;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Sends a record to its destination, which gets a locked copy: exactly what was checked. Nothing is sent twice.
     *
     * @param version the version of the record that was read
     * @param shown fingerprint of what was shown at the check
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it cannot be sent
     * @throws OptimisticLockingFailureException when somebody else changed the record's destination or state since
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID send(UUID id, @Nullable Long version, SharingBasis basis, String shown) {
        requireShown(id, shown);
        return send(id, version, basis);
    }

    /** Refuses to send what nobody has looked at. */
    void requireShown(UUID id, String shown) {
        door.sentBy(id);
        if (!transitions.fingerprint(id).equals(shown)) {
            throw new TransitionsRefusal.ChangedSinceShown().refused();
        }
    }

    /** As above, for what is written now. */
    UUID send(UUID id, @Nullable Long version, SharingBasis basis) {
        TransitionRecord record = unchanged(id, version);
        if (!record.destination().isReachable()) {
            throw new TransitionsRefusal.DestinationNotOnList().refused();
        }
        return send(record, basis, "Sent to ");
    }

    /** As {@link #send}, for a record that is handed over on paper; the receipt comes from {@link GuestReceipts}. */
    UUID sendOnPaper(UUID id, @Nullable Long version, SharingBasis basis) {
        TransitionRecord record = unchanged(id, version);
        if (record.destination().kind() == Destination.Kind.UNKNOWN) {
            throw new TransitionsRefusal.DestinationUnknown().refused();
        }
        return send(record, basis, "Handed over on paper to ");
    }

    /**
     * As above, for a receiver without an account that reads by a link.
     *
     * @return the hand-over
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it cannot be handed over
     * @throws OptimisticLockingFailureException when somebody else changed the record's destination or state since
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID sendByLink(UUID id, @Nullable Long version, SharingBasis basis, String shown) {
        requireShown(id, shown);
        TransitionRecord record = unchanged(id, version);
        if (record.destination().kind() == Destination.Kind.UNKNOWN) {
            throw new TransitionsRefusal.DestinationUnknown().refused();
        }
        return send(record, basis, "Handed over by a link to ");
    }

    private TransitionRecord unchanged(UUID id, @Nullable Long version) {
        TransitionRecord record = door.sentBy(id);
        if (!record.isVersion(version)) {
            throw new OptimisticLockingFailureException("The record was changed by somebody else");
        }
        return record;
    }

    private UUID send(TransitionRecord record, SharingBasis basis, String how) {
        family.requireSettled(record.id());
        UUID sending = UUID.randomUUID();
        record.sent(sending, basis, clock.instant());
        sendings.add(sending, record.id(), record.destination(), basis, user.name(), clock.instant());
        sendings.tier(sending, record);
        entries.copy(record.id(), sending);
        sendings.decision(
                record.id(),
                clock.instant(),
                user.name(),
                how + record.destination().label());
        door.flush();
        sendings.tellSent(sending, record);
        return sending;
    }

    /**
     * Invites the destination of a child of the enhanced tier to plan the move before it has the record: visits and
     * conversations, nothing that is written.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when that is not possible
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void invite(UUID id) {
        TransitionRecord record = door.sentBy(id);
        record.invite(user.name(), clock.instant());
        sendings.event(
                id,
                clock.instant(),
                user.name(),
                "Invited " + record.destination().label() + " to plan the move");
    }

    /**
     * Sends what has changed since the hand-over; the receiver sees it as changes.
     *
     * @return how many answers and documents were sent
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public int sendChanges(UUID id) {
        TransitionRecord record = door.sentBy(id);
        UUID sending = record.sendingId();
        if (sending == null) {
            throw new TransitionsRefusal.NotHandedOver().refused();
        }
        family.requireSettled(id);
        boolean isOtherTier = sendings.tier(sending, record);
        List<Answer> changed = entries.unsent(entries.all(id), sending);
        if (!changed.isEmpty() || isOtherTier) {
            entries.addUpdate(sending, sendings.countUpdate(sending), changed);
        }
        if (isOtherTier) {
            sendings.event(id, clock.instant(), user.name(), "Sent the changed level of support");
        }
        if (!changed.isEmpty()) {
            sendings.event(id, clock.instant(), user.name(), "Sent " + changed.size() + " changed answers");
        }
        int documents = entries.sendDocuments(id);
        if (documents > 0) {
            sendings.event(id, clock.instant(), user.name(), "Sent " + documents + " documents");
        }
        return changed.size() + documents + (isOtherTier ? 1 : 0);
    }

    /**
     * Takes a record back: the receiving setting loses access at once.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it does not lie with a receiver, or the
     *     reason is missing
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void recall(UUID id, String reason) {
        requireReason(reason);
        TransitionRecord record = door.sentBy(id);
        UUID sending = record.sendingId();
        record.recalled(clock.instant());
        sendings.ended(
                Objects.requireNonNull(sending), RecordState.RECALLED, user.name(), clock.instant(), reason.strip());
        sendings.decision(id, clock.instant(), user.name(), "Took the record back: " + reason.strip());
    }

    /**
     * Notes what was done about what the family asked to be left out or put right.
     *
     * @param seen the words of the family that the person has read
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when nothing is said, or the family has
     *     written since
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void settleFamilyRequests(UUID id, String whatWasDone, List<String> seen) {
        door.sentBy(id);
        family.settle(id, whatWasDone, seen);
        // what was done may name what more people than the leads must not read
        sendings.event(id, clock.instant(), user.name(), "Settled what the family asked");
    }

    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new TransitionsRefusal.HandoverReasonMissing(LONGEST_REASON).refused();
        }
    }
}
