package org.throughline.transitions.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.links.AnswerLinks;
import org.throughline.links.IssuedLink;
import org.throughline.links.LinkKind;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.documents.SentDocuments;
import org.throughline.transitions.documents.TransitionDocument;

/**
 * Hand-over to a setting or service without an account that reads on screen: a secret address, and a code told by
 * telephone. It sees the copy that a receiving SENCO would see, and no other record. From the first opening a link
 * serves for ten hours.
 */
@Service
@Transactional
public class GuestReading {

    /** How long a link waits to be opened. */
    public static final Duration OPEN = Duration.ofDays(30);

    /** How long it serves from its first opening. */
    public static final Duration SERVES = Duration.ofHours(10);

    static final LinkKind KIND = new LinkKind("transition_guest", "sending_id");

    private static final int LONGEST_NAME = 180;

    private final RecordAccess door;
    private final Handovers handovers;
    private final GuestCopies copies;
    private final SentDocuments documents;
    private final AnswerLinks links;
    private final CurrentUser user;
    private final Clock clock;

    GuestReading(
            RecordAccess door,
            Handovers handovers,
            GuestCopies copies,
            SentDocuments documents,
            AnswerLinks links,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.handovers = handovers;
        this.copies = copies;
        this.documents = documents;
        this.links = links;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Hands a record over to be read by a link. It counts as sent; what is read is the copy of this moment, with the
     * changes that are sent later.
     *
     * @param version the version of the record that was read
     * @param shown fingerprint of what was shown at the check
     * @throws org.throughline.shared.Refused as {@link org.throughline.transitions.TransitionsRefusal} when it cannot
     *     be handed over
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void handOver(UUID recordId, @Nullable Long version, SharingBasis basis, String shown) {
        copies.readByLink(handovers.sendByLink(recordId, version, basis, shown));
    }

    /**
     * Issues a link for a record that was handed over so; the one before ends.
     *
     * @throws org.throughline.shared.Refused as {@link GuestRefusal} when it is not with a guest
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public NewLink issue(UUID recordId) {
        UUID sending = sending(recordId).orElseThrow(() -> new GuestRefusal.NotWithGuest().refused());
        NewLink link = links.issue(KIND, sending, clock.instant().plus(OPEN), user.name());
        copies.event(recordId, user.name(), "Issued a link to read the record");
        return link;
    }

    /** Takes a link back; a page that is open by it closes. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void revoke(UUID recordId, UUID linkId) {
        UUID sending = sending(recordId).orElseThrow(() -> new GuestRefusal.NotWithGuest().refused());
        links.revoke(KIND, sending, linkId);
        copies.event(recordId, user.name(), "Took the link to read the record back");
    }

    /** The links of the hand-over under way, newest first; none for one that is no guest's. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<IssuedLink> of(UUID recordId) {
        return sending(recordId).map(id -> links.of(KIND, id)).orElse(List.of());
    }

    /** Whether a record is with a receiver that reads by a link. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public boolean isWithGuest(UUID recordId) {
        return sending(recordId).isPresent();
    }

    private Optional<UUID> sending(UUID recordId) {
        door.requireSender(recordId);
        return copies.sendingByLink(recordId);
    }

    /** Opens a link with the code. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Opening open(String token, String code) {
        Opening opening = links.open(KIND, token, code, copies::isThere);
        if (opening instanceof Opening.Opened opened) {
            UUID sending = links.opened(KIND, opened.key()).orElseThrow();
            links.endBy(KIND, sending, clock.instant().plus(SERVES));
            copies.opened(sending);
        }
        return opening;
    }

    /** The record, no more than a receiving SENCO would see; empty where the page or its link is over. */
    @PermitAll
    public Optional<ReceivedPage> page(String key) {
        return opened(key).flatMap(copies::page);
    }

    /** The documents that were sent with it. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<TransitionDocument> documents(String key) {
        return page(key)
                .map(page -> documents.of(page.details().id(), page.seen()))
                .orElse(List.of());
    }

    /** One of these documents with its content. */
    @PermitAll
    public Optional<Documents.WithContent> document(String key, UUID documentId) {
        return page(key)
                .flatMap(page -> documents
                        .find(page.details().id(), page.seen(), documentId)
                        .map(found -> {
                            copies.event(
                                    page.details().id(),
                                    page.sending().destination() + ", by link",
                                    "Opened a document: "
                                            + found.document().kind().label());
                            return found;
                        }));
    }

    /**
     * Gives the receipt.
     *
     * @param name who received it, with the role
     * @throws org.throughline.shared.Refused as {@link GuestRefusal} when the name is missing or the page closed
     */
    @PermitAll
    public void acknowledge(String key, String name) {
        String who = name.strip();
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            throw new GuestRefusal.GuestWithoutName(LONGEST_NAME).refused();
        }
        UUID sending = opened(key).orElseThrow(() -> new GuestRefusal.GuestPageClosed().refused());
        copies.received(sending, who + " (by link)");
    }

    private Optional<UUID> opened(String key) {
        return links.opened(KIND, key).filter(copies::isThere);
    }
}
