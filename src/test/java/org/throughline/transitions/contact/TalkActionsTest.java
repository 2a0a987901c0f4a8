package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two settings agreed to do, with who does it and by when. */
class TalkActionsTest extends ContactTest {

    @Autowired
    private Correspondence talks;

    @Autowired
    private TalkActions actions;

    @Autowired
    private Clock clock;

    private UUID talk = new UUID(0, 0);

    @BeforeEach
    void a_conversation_was_asked_for() {
        be("secondary");
        talks.ask(record, "The sensory room", "12 May 15:45");
        talk = talks.conversations(record).getFirst().id();
    }

    private TalkAction only() {
        return talks.conversations(record).getFirst().actions().getFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void both_sides_see_it_and_mark_it_as_done_and_take_that_back() {
        actions.add(record, talk, " Show the room ", "Head of Year 7", true, today());
        be("senco");
        assertThat(only().what()).isEqualTo("Show the room");
        assertThat(only().byReceiver()).isTrue();
        assertThat(only().isLate(today())).isFalse();
        assertThat(only().isLate(today().plusDays(1))).isTrue();
        actions.mark(record, talk, only().id(), true);
        assertThat(only().doneOn()).isEqualTo(today());
        assertThat(only().doneBy()).isEqualTo("Demonstration SENCO, Alderbank Primary School");
        assertThat(only().isLate(today().plusDays(1))).isFalse();
        actions.mark(record, talk, only().id(), false);
        assertThat(only().doneOn()).isNull();
    }

    @Test
    void it_says_what_who_and_by_when() {
        assertThat(refusalOf(() -> actions.add(record, talk, " ", "", true, null)))
                .isInstanceOfSatisfying(
                        ContactRefusal.TalkActionToPutRight.class,
                        refusal -> assertThat(refusal.problems()).hasSize(3));
        assertThat(refusalOf(() -> actions.add(record, talk, "Show", "Ida", true, today().minusDays(1))))
                .isInstanceOfSatisfying(
                        ContactRefusal.TalkActionToPutRight.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly("Enter the day by which it is done, from today on"));
        assertThat(talks.conversations(record).getFirst().actions()).isEmpty();
    }

    @Test
    void nobody_else_adds_or_marks() {
        actions.add(record, talk, "Show the room", "Head of Year 7", true, today());
        UUID action = only().id();
        be("secondary2");
        assertThatThrownBy(() -> actions.add(record, talk, "Nosy", "Me", true, today()))
                .hasMessageContaining("not, or no longer, with you");
        assertThatThrownBy(() -> actions.mark(record, talk, action, true))
                .hasMessageContaining("not, or no longer, with you");
        be("senco");
        assertThatThrownBy(() -> actions.mark(record, talk, UUID.randomUUID(), true))
                .hasMessageContaining("not, or no longer, with you");
    }
}
