package org.throughline.transitions.contact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;

/**
 * Conversations between the two settings about a record: asked for, times proposed and answered, notes. For both
 * SENCOs.
 */
@Service
@Transactional
public class Correspondence {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ABOUT = 1_000;
    private static final int LONGEST_REASON = 500;

    private final RecordAccess door;
    private final HandoverCopyStore sendings;
    private final ConversationStore store;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Correspondence(
            RecordAccess door,
            HandoverCopyStore sendings,
            ConversationStore store,
            JdbcClient jdbc,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.sendings = sendings;
        this.store = store;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** The conversations about a record, newest first; none where the person leads neither side. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Conversation> conversations(UUID recordId) {
        if (!door.isSender(recordId) && !door.plansAtReceiver(recordId)) {
            return List.of();
        }
        return store.of(recordId);
    }

    /**
     * Asks the other side for a conversation.
     *
     * @param times times that suit, one a line, one to five, as {@link TalkTimes} reads them
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void ask(UUID recordId, String about, String times) {
        boolean byReceiver = side(recordId);
        if (about.isBlank() || about.length() > LONGEST_ABOUT) {
            throw new ContactRefusal.TalkWithoutSubject(LONGEST_ABOUT).refused();
        }
        List<ProposedTime> proposed = read(times);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into transition_conversation (id, version, record_id, asked_by, asked_by_receiver, asked_at,"
                        + " about) values (?, 0, ?, ?, ?, ?, ?)")
                .params(id, recordId, user.name(), byReceiver, Instants.toDatabase(clock.instant()), about.strip())
                .update();
        store.propose(id, proposed, byReceiver, user.name());
        event(recordId, "Asked for a conversation");
    }

    /**
     * Proposes other times: those of the other side that wait are declined by it, one that was agreed is dropped.
     *
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void propose(UUID recordId, UUID conversationId, String times) {
        boolean byReceiver = side(recordId);
        List<ProposedTime> proposed = read(times);
        store.hold(conversationId);
        for (TalkTime time : find(recordId, conversationId).times()) {
            if (time.state() == TalkTime.State.AGREED || time.state() == TalkTime.State.PROPOSED) {
                boolean isTheirs = time.state() == TalkTime.State.PROPOSED && time.byReceiver() != byReceiver;
                store.answer(
                        time.id(),
                        time.state(),
                        isTheirs ? TalkTime.State.DECLINED : TalkTime.State.DROPPED,
                        user.name(),
                        "Other times are proposed");
            }
        }
        store.propose(conversationId, proposed, byReceiver, user.name());
        event(recordId, "Proposed other times to talk");
    }

    /**
     * Agrees to one of the times, as the side that was asked; the others are not needed any more.
     *
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when it does not wait for this side
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void agree(UUID recordId, UUID conversationId, UUID timeId) {
        store.hold(conversationId);
        Conversation conversation = find(recordId, conversationId);
        TalkTime agreed = waiting(recordId, conversation, timeId);
        if (conversation.agreed().isPresent()) {
            throw new ContactRefusal.TimeNotProposed().refused();
        }
        for (TalkTime time : conversation.times()) {
            if (time.state() == TalkTime.State.PROPOSED) {
                boolean isIt = time.id().equals(timeId);
                store.answer(
                        time.id(),
                        TalkTime.State.PROPOSED,
                        isIt ? TalkTime.State.AGREED : TalkTime.State.DROPPED,
                        user.name(),
                        null);
            }
        }
        event(recordId, "Agreed to talk: " + agreed.words());
    }

    /**
     * Says that a time does not suit, as the side that was asked.
     *
     * @param reason why; may be blank
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when it does not wait for this side
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void decline(UUID recordId, UUID conversationId, UUID timeId, String reason) {
        store.hold(conversationId);
        TalkTime declined = waiting(recordId, find(recordId, conversationId), timeId);
        String why = PlainText.of(reason).strip();
        if (why.length() > LONGEST_REASON) {
            throw new ContactRefusal.TalkNotesTooLong(LONGEST_REASON).refused();
        }
        store.answer(timeId, TalkTime.State.PROPOSED, TalkTime.State.DECLINED, user.name(), why.isEmpty() ? null : why);
        event(recordId, "Cannot talk: " + declined.words());
    }

    /**
     * Keeps notes.
     *
     * @throws OptimisticLockingFailureException when the other side wrote in between
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void note(UUID recordId, UUID conversationId, long version, String notes) {
        find(recordId, conversationId);
        String clean = PlainText.of(notes);
        if (clean.length() > LONGEST_TEXT) {
            throw new ContactRefusal.TalkNotesTooLong(LONGEST_TEXT).refused();
        }
        int changed = jdbc.sql(
                        "update transition_conversation set notes = ?, version = version + 1 where id = ? and version = ?")
                .params(clean, conversationId, version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The conversation was changed by somebody else");
        }
    }

    /** Whether the person is of the receiving side; refused where of neither. */
    private boolean side(UUID recordId) {
        boolean isReceiver = door.plansAtReceiver(recordId);
        if (!isReceiver && !door.isSender(recordId)) {
            throw RecordAccess.notWithYou();
        }
        return isReceiver;
    }

    private List<ProposedTime> read(String times) {
        if (times.length() > LONGEST_ABOUT) {
            throw new ContactRefusal.TalkWithoutTimes().refused();
        }
        return TalkTimes.read(times, clock.instant().atZone(Instants.LONDON).toLocalDateTime());
    }

    /** A time that waits for the person's side. */
    private TalkTime waiting(UUID recordId, Conversation conversation, UUID timeId) {
        return conversation.times().stream()
                .filter(time -> time.id().equals(timeId) && time.state() == TalkTime.State.PROPOSED)
                .filter(time -> time.byReceiver() ? door.isSender(recordId) : door.plansAtReceiver(recordId))
                .findFirst()
                .orElseThrow(() -> new ContactRefusal.TimeNotProposed().refused());
    }

    private Conversation find(UUID recordId, UUID conversationId) {
        return conversations(recordId).stream()
                .filter(conversation -> conversation.id().equals(conversationId))
                .findFirst()
                .orElseThrow(RecordAccess::notWithYou);
    }

    private void event(UUID recordId, String what) {
        sendings.event(recordId, clock.instant(), user.name(), what);
    }
}
