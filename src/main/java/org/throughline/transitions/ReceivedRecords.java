package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Visibility;

/** What the receiving setting does with a record: read the copy, acknowledge it, send it back, close it. */
@Service
@Transactional
public class ReceivedRecords {

    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    ReceivedRecords(
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    /** A record that the person's setting is invited to plan for; empty when there is none. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<RecordDetails> invited(UUID id) {
        return door.find(id)
                .filter(record -> door.reader().plansAsInvited(record.handover()))
                .map(door::details);
    }

    /** A record as its receiver reads it; empty when there is none that the person may open. It counts as looked at. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public Optional<ReceivedPage> received(UUID id) {
        return received(id, true);
    }

    /** The same for printing: what has changed stays marked until somebody reads it on screen. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    @Transactional(readOnly = true)
    public Optional<ReceivedPage> receivedForPaper(UUID id) {
        return received(id, false);
    }

    private Optional<ReceivedPage> received(UUID id, boolean looks) {
        return door.find(id).flatMap(record -> {
            UUID sendingId = record.sendingId();
            Set<Visibility> seen = door.reader().readsCopy(record.handover());
            if (sendingId == null || seen.isEmpty()) {
                return Optional.empty();
            }
            HandoverCopy sending = sendings.find(sendingId).orElseThrow();
            RecordDetails details = door.details(record).asSent(sending);
            List<ReceivedPage.SentAnswer> answers =
                    ReceivedPage.newest(entries.sent(sendingId), sendings.lastViewed(sendingId, user.login())).stream()
                            .filter(answer -> seen.contains(answer.entry().visibility()))
                            .toList();
            if (looks) {
                sendings.look(sendingId, user.login(), sending.updates(), clock.instant());
            }
            return Optional.of(new ReceivedPage(
                    details,
                    catalogues.version(details.catalogue()),
                    sending,
                    answers,
                    seen,
                    door.reader().leadsReceiving(record.handover())));
        });
    }

    /**
     * Acknowledges a record that was sent.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when that was done or the record was taken
     *     back
     */
    @RolesAllowed(Roles.SENCO)
    public void acknowledge(UUID id) {
        TransitionRecord record = door.receivedBy(id);
        UUID sending = Objects.requireNonNull(record.sendingId());
        record.received(clock.instant());
        sendings.received(sending, user.name(), clock.instant());
        sendings.event(id, clock.instant(), user.name(), "Acknowledged the record");
    }

    /**
     * Sends a record back, for a child who does not come here.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when the reason is missing or it was
     *     acknowledged
     */
    @RolesAllowed(Roles.SENCO)
    public void reject(UUID id, String reason) {
        Handovers.requireReason(reason);
        TransitionRecord record = door.receivedBy(id);
        UUID sending = Objects.requireNonNull(record.sendingId());
        record.rejected(clock.instant());
        sendings.ended(sending, RecordState.REJECTED, user.name(), clock.instant(), reason.strip());
        sendings.event(id, clock.instant(), user.name(), "Sent the record back: " + reason.strip());
    }

    /** Closes a record when the reviews after the move are over. */
    @RolesAllowed(Roles.SENCO)
    public void close(UUID id) {
        door.receivedBy(id).closed(clock.instant());
        sendings.event(id, clock.instant(), user.name(), "Closed the record");
    }
}
