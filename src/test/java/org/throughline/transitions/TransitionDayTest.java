package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.MyDay;
import org.throughline.transitions.contact.Conversation;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.Feedbacks;
import org.throughline.transitions.contact.ReceivingLeads;
import org.throughline.transitions.contact.TalkActions;

/** What waits for a SENCO appears when it begins to wait and goes when it is done. */
class TransitionDayTest extends TransitionTest {

    @Autowired
    private MyDay day;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private TalkActions actions;

    @Autowired
    private ReceivingLeads leads;

    @Autowired
    private Clock clock;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private JdbcClient jdbc;

    private List<String> waiting(String username, UUID record) {
        be(username);
        return day.groups().stream()
                .filter(group ->
                        group.items().stream().anyMatch(item -> item.path().endsWith(record.toString())))
                .map(DayGroup::title)
                .toList();
    }

    private UUID sent() {
        UUID id = record(at(setting("Underhill High")));
        send(id);
        return id;
    }

    @Test
    void a_new_record_waits_for_its_receiver_with_a_day_until_it_is_acknowledged() {
        UUID id = sent();
        assertThat(waiting("secondary", id)).containsExactly("New records");
        LocalDate due = day.groups().stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.path().endsWith(id.toString()))
                .map(DayItem::due)
                .findFirst()
                .orElseThrow();
        assertThat(due)
                .isAfter(LocalDate.now(java.time.Clock.systemDefaultZone()).plusDays(12));
        received.acknowledge(id);
        assertThat(waiting("secondary", id)).isEmpty();
        assertThat(waiting("senco", id)).isEmpty();
    }

    @Test
    void a_record_that_was_sent_back_waits_for_its_sender() {
        UUID id = sent();
        be("secondary");
        received.reject(id, "The child is not coming to us");
        assertThat(waiting("senco", id)).containsExactly("Records sent back to you");
        assertThat(waiting("secondary", id)).isEmpty();
    }

    @Test
    void what_was_changed_since_sending_waits_until_it_is_sent() {
        UUID id = sent();
        be("secondary");
        received.acknowledge(id);
        be("senco");
        transitions.write(id, "profile.works", 0, "Short steps, said twice", 1);
        assertThat(waiting("senco", id)).containsExactly("Changes not sent");
        handovers.sendChanges(id);
        assertThat(waiting("senco", id)).isEmpty();
        be("secondary");
        received.received(id);
        assertThat(waiting("secondary", id)).isEmpty();
    }

    @Test
    void a_conversation_waits_for_the_side_that_was_asked() {
        UUID id = sent();
        be("secondary");
        received.acknowledge(id);
        correspondence.ask(id, "How the medicine is given", "12 May at 4pm");
        assertThat(waiting("senco", id)).containsExactly("Times to talk are proposed");
        assertThat(waiting("secondary", id)).isEmpty();
        be("senco");
        Conversation talk = correspondence.conversations(id).getFirst();
        correspondence.decline(id, talk.id(), talk.times().getFirst().id(), "A training day");
        assertThat(waiting("senco", id)).isEmpty();
        assertThat(waiting("secondary", id)).containsExactly("No time to talk has suited");
        be("secondary");
        correspondence.propose(id, talk.id(), LocalDate.now(clock).plusDays(5) + " 15:45");
        assertThat(waiting("secondary", id)).isEmpty();
        be("senco");
        correspondence.agree(
                id,
                talk.id(),
                correspondence.conversations(id).getFirst().times().getLast().id());
        assertThat(waiting("senco", id)).containsExactly("Conversations in the next two weeks");
        assertThat(waiting("secondary", id)).containsExactly("Conversations in the next two weeks");
    }

    @Test
    void an_agreed_action_waits_for_its_side_in_its_last_week() {
        UUID id = sent();
        be("secondary");
        received.acknowledge(id);
        correspondence.ask(id, "The sensory room", "12 May 15:45");
        UUID talk = correspondence.conversations(id).getFirst().id();
        LocalDate today = LocalDate.now(clock);
        actions.add(id, talk, "Show the room", "Head of Year 7", true, today.plusDays(3));
        actions.add(id, talk, "Send the plan", "Class teacher", false, today.plusDays(8));
        assertThat(waiting("secondary", id)).containsExactly("Agreed actions due");
        assertThat(waiting("senco", id)).containsExactly("Times to talk are proposed");
        be("secondary");
        actions.mark(
                id,
                talk,
                correspondence.conversations(id).getFirst().actions().getFirst().id(),
                true);
        assertThat(waiting("secondary", id)).isEmpty();
    }

    @Test
    void an_enhanced_child_waits_for_a_lead_at_the_next_setting() {
        UUID id = sent();
        be("secondary");
        received.acknowledge(id);
        jdbc.sql("update transition_record set tier = 'ENHANCED' where id = ?")
                .param(id)
                .update();
        assertThat(waiting("secondary", id)).containsExactly("Enhanced support, and nobody leads yet");
        leads.name(id, 0, "A. Example", "head of Year 7");
        assertThat(waiting("secondary", id)).isEmpty();
    }

    @Test
    void a_review_that_is_due_waits_for_the_receiver_until_it_is_given() {
        UUID id = sent();
        be("secondary");
        received.acknowledge(id);
        jdbc.sql("update transition_record set entry_year = 2025 where id = ?")
                .param(id)
                .update();
        assertThat(waiting("secondary", id)).contains("Reviews due");
        for (Feedback.Kind kind : Feedback.Kind.values()) {
            feedbacks.give(id, kind, Feedback.Answer.YES, Feedback.Answer.YES, "", "Settled");
        }
        assertThat(waiting("secondary", id)).isEmpty();
        assertThat(waiting("senco", id)).containsExactly("Feedback on records you sent");
    }

    @Test
    void what_another_setting_has_to_do_is_not_seen() {
        UUID id = sent();
        assertThat(waiting("officer", id)).isEmpty();
    }
}
