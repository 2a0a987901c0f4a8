package org.throughline.transitions.contact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;

/** What two settings agreed to do in a conversation: what, who, by when. Both SENCOs add to it and mark it as done. */
@Service
@Transactional
public class TalkActions {

    private static final int LONGEST_WHAT = 1_000;
    private static final int LONGEST_WHO = 200;
    private static final int MOST_YEARS_AHEAD = 2;

    private final RecordAccess door;
    private final Correspondence talks;
    private final HandoverCopyStore sendings;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    TalkActions(
            RecordAccess door,
            Correspondence talks,
            HandoverCopyStore sendings,
            JdbcClient jdbc,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.talks = talks;
        this.sendings = sendings;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Adds an action.
     *
     * @param who the person who does it
     * @param byReceiver whether that person is of the receiving setting
     * @param due by when; null where it was not entered
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void add(
            UUID recordId, UUID conversationId, String what, String who, boolean byReceiver, @Nullable LocalDate due) {
        require(recordId, conversationId);
        LocalDate today = LocalDate.now(clock);
        List<String> problems = new ArrayList<>();
        String task = PlainText.of(what).strip();
        String person = PlainText.of(who).strip();
        if (task.isEmpty() || task.length() > LONGEST_WHAT) {
            problems.add("Say what is to be done, in up to 1,000 characters");
        }
        if (person.isEmpty() || person.length() > LONGEST_WHO) {
            problems.add("Say who does it, in up to 200 characters");
        }
        if (due == null || due.isBefore(today) || due.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            problems.add("Enter the day by which it is done, from today on");
        }
        if (due == null || !problems.isEmpty()) {
            throw new ContactRefusal.TalkActionToPutRight(problems).refused();
        }
        jdbc.sql("insert into transition_talk_action (id, conversation_id, what, who, by_receiver, due, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), conversationId, task, person, byReceiver, due, user.name())
                .update();
        sendings.event(recordId, clock.instant(), user.name(), "Agreed an action");
    }

    /** Marks an action as done today, or as not done after all. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void mark(UUID recordId, UUID conversationId, UUID actionId, boolean isDone) {
        require(recordId, conversationId);
        int changed = jdbc.sql("update transition_talk_action set done_on = ?, done_by = ? where id = ?"
                        + " and conversation_id = ?")
                .param(isDone ? LocalDate.now(clock) : null)
                .param(isDone ? user.name() : null)
                .param(actionId)
                .param(conversationId)
                .update();
        if (changed == 0) {
            throw RecordAccess.notWithYou();
        }
        sendings.event(
                recordId, clock.instant(), user.name(), isDone ? "Did an agreed action" : "An action is to do again");
    }

    private void require(UUID recordId, UUID conversationId) {
        boolean isLed = door.isSender(recordId) || door.plansAtReceiver(recordId);
        if (!isLed
                || talks.conversations(recordId).stream()
                        .noneMatch(talk -> talk.id().equals(conversationId))) {
            throw RecordAccess.notWithYou();
        }
    }
}
