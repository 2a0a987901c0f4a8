package org.throughline.transitions.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.shell.day.MyDay;
import org.throughline.transitions.Destination;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.TransitionTest;

/** The new school asks the old one for a record: what is told, what is answered, and by when. */
class RecordRequestsTest extends TransitionTest {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private RecordRequests requests;

    @Autowired
    private MyDay day;

    @Autowired
    private Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private NewRequest wanted(String surname) {
        return new NewRequest(setting("Valebrook").id(), setting("Alderbank").id(), "Test", surname, BORN, "", today());
    }

    private RecordRequest asked(String surname) {
        be("secondary2");
        UUID id = requests.ask(wanted(surname));
        return requests.asked().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> waiting(String title) {
        return day.groups().stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.items().stream())
                .map(item -> item.text())
                .toList();
    }

    @Test
    void the_old_school_starts_the_record_of_a_child_it_had_for_the_school_that_asks() {
        record(Destination.UNKNOWN);
        String surname = newest();
        RecordRequest asked = asked(surname);
        assertThat(asked.dueOn()).isAfter(today().plusDays(14));
        assertThat(asked.answer()).isNull();
        assertThat(requests.toAnswer()).noneMatch(each -> each.id().equals(asked.id()));
        assertThatThrownBy(() -> requests.matches(asked)).hasMessageContaining("answered");

        be("senco");
        assertThat(waiting("Schools ask for a child's record")).contains(surname + ", Test");
        List<KnownChildren.Match> matches = requests.matches(asked);
        assertThat(matches)
                .singleElement()
                .satisfies(match -> assertThat(match.born()).isEqualTo(BORN));
        UUID record = requests.start(asked, matches.getFirst().childId());
        RecordDetails details = transitions.page(record).orElseThrow().details();
        assertThat(details.destination().settingId())
                .isEqualTo(setting("Valebrook").id());
        assertThat(requests.toAnswer()).noneMatch(each -> each.id().equals(asked.id()));
        assertThat(refusalOf(() -> requests.answer(asked, RecordRequest.Answer.NOT_KNOWN)))
                .isEqualTo(new RequestRefusal.RecordRequestAnswered());

        be("secondary2");
        assertThat(requests.asked()).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(asked.id());
            assertThat(each.answer()).isEqualTo(RecordRequest.Answer.STARTED);
            assertThat(each.recordId()).isEqualTo(record);
        });
        assertThat(waiting("Answers to your requests for records")).contains(surname + ", Test");
        assertThat(transitions.page(record))
                .as("nothing of it is read before it is sent")
                .isEmpty();
    }

    @Test
    void of_a_child_who_is_not_known_the_school_that_asks_gets_a_clear_answer() {
        RecordRequest asked = asked("Nobodyhere");
        be("senco");
        assertThat(requests.matches(asked)).isEmpty();
        assertThat(refusalOf(() -> requests.start(asked, UUID.randomUUID())))
                .isEqualTo(new RequestRefusal.RecordRequestAnswered());
        requests.answer(asked, RecordRequest.Answer.NOT_KNOWN);
        be("secondary2");
        assertThat(requests.asked())
                .anySatisfy(each -> assertThat(each.answer()).isEqualTo(RecordRequest.Answer.NOT_KNOWN));
        assertThat(RecordRequest.Answer.NOT_KNOWN.label()).contains("not and was not there");
        be("secondary2");
        requests.ask(wanted("Nobodyhere"));
    }

    @Test
    void what_must_be_put_right_is_said_and_the_same_is_asked_once() {
        be("secondary2");
        assertThat(refusalOf(() -> requests.ask(new NewRequest(
                        setting("Valebrook").id(), null, "Test", "Nobody", null, "", today().plusYears(3)))))
                .isInstanceOfSatisfying(
                        RequestRefusal.RecordRequestToPutRight.class,
                        refusal -> assertThat(refusal.problems()).hasSize(3));
        assertThat(refusalOf(() -> requests.ask(new NewRequest(
                        setting("Valebrook").id(), setting("Valebrook").id(), "Test", "Nobody", BORN, "", today()))))
                .isEqualTo(new RequestRefusal.RecordRequestOfOwnSetting());
        assertThat(refusalOf(() -> requests.ask(new NewRequest(
                        setting("Underhill").id(), setting("Alderbank").id(), "Test", "Nobody", BORN, "", today()))))
                .as("for a school where the person is not the SENCO")
                .isEqualTo(new RequestRefusal.RecordRequestOfOwnSetting());
        asked("Askedtwice");
        assertThat(refusalOf(() -> requests.ask(wanted("askedtwice"))))
                .isEqualTo(new RequestRefusal.RecordRequestThere("Test askedtwice"));
        be("teacher");
        assertThatThrownBy(() -> requests.toAnswer()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_third_school_neither_sees_nor_answers() {
        RecordRequest asked = asked("Thirdschool");
        be("secondary");
        assertThat(requests.toAnswer()).noneMatch(each -> each.id().equals(asked.id()));
        assertThat(requests.asked()).noneMatch(each -> each.id().equals(asked.id()));
        assertThat(refusalOf(() -> requests.answer(asked, RecordRequest.Answer.SENT)))
                .isEqualTo(new RequestRefusal.RecordRequestAnswered());
    }
}
