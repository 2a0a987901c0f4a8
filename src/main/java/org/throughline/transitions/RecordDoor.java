package org.throughline.transitions;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;

/**
 * The way to a record: by what the person signed in may do with it. What may not be reached cannot be told from what
 * does not exist.
 */
@Component
class RecordDoor {

    private final TransitionRecordRepository records;
    private final Children children;
    private final CurrentUser user;

    RecordDoor(TransitionRecordRepository records, Children children, CurrentUser user) {
        this.records = records;
        this.children = children;
        this.user = user;
    }

    /** The person signed in. */
    Reader reader() {
        return new Reader(user.setting().orElse(null), user.roles());
    }

    /** Any record; what may be read of it is decided by the caller. */
    Optional<TransitionRecord> find(UUID id) {
        return records.findById(id);
    }

    /** Whether the person leads the hand-over for the sender. */
    boolean isSender(UUID id) {
        return find(id).filter(leadsSending()).isPresent();
    }

    /** Whether the person leads the hand-over for the receiver. */
    boolean isReceiver(UUID id) {
        return find(id).filter(leadsReceiving()).isPresent();
    }

    /** Whether the person may plan the move for the next setting: with the record, or invited before it is sent. */
    boolean plansAtReceiver(UUID id) {
        return find(id).filter(record ->
                        reader().leadsReceiving(record.handover()) || reader().plansAsInvited(record.handover()))
                .isPresent();
    }

    /**
     * A record of which the person may read what is written now.
     *
     * @throws IllegalArgumentException with a sentence for people when there is none
     */
    TransitionRecord readable(UUID id) {
        return find(id).filter(record -> !reader().readsDraft(record.handover()).isEmpty())
                .orElseThrow(RecordDoor::notWithYou);
    }

    /**
     * A record in which the person may write answers of a class.
     *
     * @throws IllegalArgumentException with a sentence for people when there is none
     */
    TransitionRecord writable(UUID id, Visibility visibility) {
        return find(id).filter(record -> reader().writes(record.handover()).contains(visibility))
                .orElseThrow(RecordDoor::notWithYou);
    }

    /**
     * A record that the person leads for the sender.
     *
     * @throws IllegalArgumentException with a sentence for people when there is none
     */
    TransitionRecord sentBy(UUID id) {
        return find(id).filter(leadsSending()).orElseThrow(RecordDoor::notWithYou);
    }

    /**
     * A record that the person leads for the receiver.
     *
     * @throws IllegalArgumentException with a sentence for people when there is none
     */
    TransitionRecord receivedBy(UUID id) {
        return find(id).filter(leadsReceiving()).orElseThrow(RecordDoor::notWithYou);
    }

    /** A record without its answers. */
    RecordDetails details(TransitionRecord record) {
        ChildRecord child = child(record);
        return record.details(child.name(), child.dateOfBirth(), child.upn());
    }

    /** The child of a record. */
    ChildRecord child(TransitionRecord record) {
        return asOfficer(() -> children.find(record.childId()).orElseThrow());
    }

    /** Does what needs more than the person may do elsewhere, in the program's own name. */
    static <T> T asOfficer(Supplier<T> work) {
        return SystemIdentity.as("transitions", work, Roles.PLACEMENT_OFFICER);
    }

    static IllegalArgumentException notWithYou() {
        return new IllegalArgumentException("This record is not, or no longer, with you");
    }

    private Predicate<TransitionRecord> leadsSending() {
        return record -> reader().leadsSending(record.handover());
    }

    private Predicate<TransitionRecord> leadsReceiving() {
        return record -> reader().leadsReceiving(record.handover());
    }
}
