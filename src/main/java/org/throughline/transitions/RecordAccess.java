package org.throughline.transitions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.transitions.catalogue.Visibility;

/**
 * The way to a record: by what the person signed in may do with it. What may not be reached cannot be told from what
 * does not exist.
 */
@Component
public class RecordAccess {

    private final TransitionRecordRepository records;
    private final Children children;
    private final CurrentUser user;

    RecordAccess(TransitionRecordRepository records, Children children, CurrentUser user) {
        this.records = records;
        this.children = children;
        this.user = user;
    }

    /** The person signed in. */
    public AccessRules reader() {
        return new AccessRules(user.rolesBySetting(), user.rolesAtAuthority());
    }

    /** Any record; what may be read of it is decided by the caller. */
    Optional<TransitionRecord> find(UUID id) {
        return records.findById(id);
    }

    /** Whether the person leads the hand-over for the sender. */
    public boolean isSender(UUID id) {
        return find(id).filter(leadsSending()).isPresent();
    }

    /** Whether the person leads the hand-over for the receiver. */
    public boolean isReceiver(UUID id) {
        return find(id).filter(leadsReceiving()).isPresent();
    }

    /** Whether the person may plan the move for the next setting: with the record, or invited before it is sent. */
    public boolean plansAtReceiver(UUID id) {
        return find(id).filter(record ->
                        reader().leadsReceiving(record.handover()) || reader().plansAsInvited(record.handover()))
                .isPresent();
    }

    /**
     * A record of which the person may read what is written now.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when there is none
     */
    TransitionRecord readable(UUID id) {
        return find(id).filter(record -> !reader().readsDraft(record.handover()).isEmpty())
                .orElseThrow(RecordAccess::notWithYou);
    }

    /**
     * A record in which the person may write answers of a class.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when there is none
     */
    TransitionRecord writable(UUID id, Visibility visibility) {
        return find(id).filter(record -> reader().writes(record.handover()).contains(visibility))
                .orElseThrow(RecordAccess::notWithYou);
    }

    /**
     * A record that the person leads for the sender.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when there is none
     */
    TransitionRecord sentBy(UUID id) {
        return find(id).filter(leadsSending()).orElseThrow(RecordAccess::notWithYou);
    }

    /**
     * A record that the person leads for the receiver.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when there is none
     */
    TransitionRecord receivedBy(UUID id) {
        return find(id).filter(leadsReceiving()).orElseThrow(RecordAccess::notWithYou);
    }

    /** How far a record is handed over; what may be read of it is decided by the caller. */
    public Optional<AccessRules.Handover> handover(UUID id) {
        return find(id).map(TransitionRecord::handover);
    }

    /**
     * Asks that the person leads a record for the sender.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} where the person does not
     */
    public void requireSender(UUID id) {
        sentBy(id);
    }

    /**
     * Asks that the person may write answers of a class in a record.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} where the person may not
     */
    public void requireWritable(UUID id, Visibility visibility) {
        writable(id, visibility);
    }

    /**
     * How far a record is handed over that the person leads for the receiver.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} where the person does not
     */
    public AccessRules.Handover requireReceiver(UUID id) {
        return receivedBy(id).handover();
    }

    /** The address at which the person may read a record; empty where there is none. */
    public Optional<String> address(UUID id) {
        return find(id).map(TransitionRecord::handover)
                .flatMap(handover -> !reader().readsDraft(handover).isEmpty()
                        ? Optional.of("transitions/" + id)
                        : reader().readsCopy(handover).isEmpty() ? Optional.empty() : Optional.of("incoming/" + id));
    }

    /** Writes what was changed, so that a conflict is known at once. */
    void flush() {
        records.flush();
    }

    /** The child of a record that there is. */
    public ChildRecord childOf(UUID id) {
        return child(find(id).orElseThrow());
    }

    /** The records of these that the person leads for the sender and that lie with it, each without its answers. */
    List<RecordDetails> toSend(Collection<UUID> ids) {
        List<TransitionRecord> found = records.findAllById(ids).stream()
                .filter(record -> record.state().isWithSender())
                .filter(leadsSending())
                .toList();
        Map<UUID, ChildRecord> known = asOfficer(() ->
                children.find(found.stream().map(TransitionRecord::childId).toList()));
        return found.stream()
                .map(record -> details(record, Objects.requireNonNull(known.get(record.childId()))))
                .toList();
    }

    /** A record that there is, without its answers; who may read it is decided by the caller. */
    public RecordDetails detailsOf(UUID id) {
        return details(find(id).orElseThrow());
    }

    /**
     * Marks a record as received by somebody without an account; whoever calls it has asked for the proof.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when that was done or it was taken back
     */
    public void receivedWithoutAccount(UUID id, Instant at) {
        find(id).orElseThrow().received(at);
    }

    /** A record without its answers. */
    RecordDetails details(TransitionRecord record) {
        return details(record, child(record));
    }

    private static RecordDetails details(TransitionRecord record, ChildRecord child) {
        return record.details(child.name(), child.dateOfBirth(), child.upn());
    }

    /** The child of a record. */
    ChildRecord child(TransitionRecord record) {
        return asOfficer(() -> children.find(record.childId()).orElseThrow());
    }

    /** Does what needs more than the person may do elsewhere, in the program's own name. */
    static <T> T asOfficer(Supplier<T> work) {
        return OnBehalfOf.theAsker("transitions", work, Roles.PLACEMENT_OFFICER);
    }

    /** What is said of a record that the person does not see. */
    public static Refused notWithYou() {
        return new TransitionsRefusal.RecordNotWithYou().refused();
    }

    private Predicate<TransitionRecord> leadsSending() {
        return record -> reader().leadsSending(record.handover());
    }

    private Predicate<TransitionRecord> leadsReceiving() {
        return record -> reader().leadsReceiving(record.handover());
    }
}
