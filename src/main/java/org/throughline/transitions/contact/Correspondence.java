package org.throughline.transitions.contact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

/** What the two settings say to each other about a record: conversations and feedback. For the SENCOs of both. */
@Service
@Transactional
public class Correspondence {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ABOUT = 1_000;
    private static final int MOST_SLOTS = 5;

    private final RecordAccess door;
    private final HandoverCopyStore sendings;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Correspondence(RecordAccess door, HandoverCopyStore sendings, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.door = door;
        this.sendings = sendings;
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
        return jdbc.sql("select * from transition_conversation where record_id = ? order by asked_at desc")
                .param(recordId)
                .query((row, number) -> new Conversation(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("asked_by"),
                        row.getBoolean("asked_by_receiver"),
                        Instants.fromDatabase(row, "asked_at"),
                        row.getString("about"),
                        row.getString("slots").lines().toList(),
                        row.getString("agreed_slot"),
                        row.getString("agreed_by"),
                        Objects.requireNonNullElse(row.getString("notes"), ""),
                        Objects.requireNonNullElse(row.getString("actions"), "")))
                .list();
    }

    /**
     * Asks the other side for a conversation.
     *
     * @param slots times that suit, one a line, one to five
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void ask(UUID recordId, String about, String slots) {
        boolean byReceiver = door.plansAtReceiver(recordId);
        if (!byReceiver && !door.isSender(recordId)) {
            throw RecordAccess.notWithYou();
        }
        List<String> times = Arrays.stream(slots.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (about.isBlank() || about.length() > LONGEST_ABOUT) {
            throw new ContactRefusal.TalkWithoutSubject(LONGEST_ABOUT).refused();
        }
        if (times.isEmpty() || times.size() > MOST_SLOTS || slots.length() > LONGEST_ABOUT) {
            throw new ContactRefusal.TalkWithoutTimes().refused();
        }
        jdbc.sql(
                        "insert into transition_conversation (id, version, record_id, asked_by, asked_by_receiver, asked_at, about,"
                                + " slots) values (?, 0, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        recordId,
                        user.name(),
                        byReceiver,
                        Instants.toDatabase(clock.instant()),
                        about.strip(),
                        String.join("\n", times))
                .update();
        sendings.event(recordId, clock.instant(), user.name(), "Asked for a conversation");
    }

    /**
     * Agrees to one of the times, as the side that was asked.
     *
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when it is not one of the times, or one's own
     *     request
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void agree(UUID recordId, UUID conversationId, String slot) {
        Conversation conversation = find(recordId, conversationId);
        boolean isAsked = conversation.byReceiver() ? door.isSender(recordId) : door.plansAtReceiver(recordId);
        if (!isAsked || conversation.agreed() != null || !conversation.slots().contains(slot)) {
            throw new ContactRefusal.TimeNotProposed().refused();
        }
        jdbc.sql(
                        "update transition_conversation set agreed_slot = ?, agreed_by = ?, version = version + 1 where id = ?")
                .params(slot, user.name(), conversationId)
                .update();
        sendings.event(recordId, clock.instant(), user.name(), "Agreed to talk: " + slot);
    }

    /**
     * Keeps notes and agreed actions.
     *
     * @throws OptimisticLockingFailureException when the other side wrote in between
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void note(UUID recordId, UUID conversationId, long version, String notes, String actions) {
        find(recordId, conversationId);
        String cleanNotes = PlainText.of(notes);
        String cleanActions = PlainText.of(actions);
        if (cleanNotes.length() > LONGEST_TEXT || cleanActions.length() > LONGEST_TEXT) {
            throw new ContactRefusal.TalkNotesTooLong(LONGEST_TEXT).refused();
        }
        int changed = jdbc.sql(
                        "update transition_conversation set notes = ?, actions = ?, version = version + 1 where id = ? and version = ?")
                .params(cleanNotes, cleanActions, conversationId, version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The conversation was changed by somebody else");
        }
    }

    private Conversation find(UUID recordId, UUID conversationId) {
        return conversations(recordId).stream()
                .filter(conversation -> conversation.id().equals(conversationId))
                .findFirst()
                .orElseThrow(RecordAccess::notWithYou);
    }
}
