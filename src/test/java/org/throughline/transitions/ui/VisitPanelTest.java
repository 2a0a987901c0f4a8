package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;

/** The visits of one record: changed, noted, marked. */
class VisitPanelTest extends RecordScreenTest {

    private static final int FAR = 90;

    @Autowired
    private Visits visits;

    @Autowired
    private Clock clock;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_visit_is_planned() {
        id = sent();
        plan(id);
    }

    private void plan(UUID record) {
        person(
                "secondary",
                () -> visits.record(new Visit(
                        null,
                        0,
                        record,
                        "",
                        Visit.Kind.EXTRA_VISIT,
                        LocalDate.now(clock).plusDays(FAR),
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        "A parent",
                        "Library",
                        Visit.State.PLANNED,
                        "",
                        List.of())));
    }

    private Visit only() {
        return person("senco", () -> visits.of(id)).getFirst();
    }

    @Test
    @SignedIn("secondary")
    void times_and_notes_are_changed_and_the_state_stays() {
        go(TransitionNavigation.received(id));
        press("Change or add notes");
        find(TextField.class).withLabel("From").all().getFirst().setValue("1.30pm");
        find(TextField.class).withLabel("To").all().getFirst().setValue("14:15");
        find(TextArea.class)
                .withLabel("Notes, before and after (optional)")
                .all()
                .getFirst()
                .setValue("Met the nurse");
        press("Save the visit");
        assertThat(only().times()).isEqualTo("13:30 to 14:15");
        assertThat(only().notes()).isEqualTo("Met the nurse");
        assertThat(only().state()).isEqualTo(Visit.State.PLANNED);
        assertThat(words()).contains("Met the nurse");
    }

    @Test
    @SignedIn("secondary")
    void a_time_that_is_none_is_said_and_what_was_typed_stays() {
        go(TransitionNavigation.received(id));
        press("Change or add notes");
        find(TextField.class).withLabel("From").all().getFirst().setValue("half past");
        press("Save the visit");
        assertThat(errors()).contains("Enter the day, and times such as 9:15 or 13:30");
        assertThat(find(TextField.class).withLabel("From").all().getFirst().getValue())
                .isEqualTo("half past");
        press("Leave it as it was");
        assertThat(only().times()).isEqualTo("09:00 to 10:00");
    }

    @Test
    @SignedIn("secondary")
    void a_clash_names_the_other_child_and_its_time() {
        String own = newest().substring("Test ".length()) + ", Test: ";
        plan(sent());
        String other = newest().substring("Test ".length()) + ", Test: ";
        go(TransitionNavigation.received(id));
        assertThat(words()).contains("Clash").contains(other + "extra visit, 09:00 to 10:00");
        assertThat(person("secondary", () -> visits.of(id)).getFirst().clashes())
                .noneMatch(each -> each.startsWith(own));
    }
}
