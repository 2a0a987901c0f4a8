package org.throughline.transitions.wholeclass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Destination;

/** The sheet of a class: who has it, and what leads on from it. What is typed in it: ClassSheetJourneyTest. */
class ClassSheetViewTest extends ClassScreenTest {

    @Test
    @SignedIn("senco")
    void the_class_that_the_address_names_is_shown_with_how_far_it_is() {
        knowBasics(child("Ada", "Known", at("Underhill High")));
        child("Ben", "Begun", Destination.UNKNOWN);
        go("transitions/class?class=" + leavers().key(), ClassSheetView.class);
        assertThat(words()).contains("2 started, basics known for 1, 1 ready to send, 0 sent, 0 received");
        assertThat(words()).contains("Check and send the class");
        assertThat(find(SheetTable.class).exists()).isTrue();
    }

    @Test
    @SignedIn("teacher")
    void class_staff_have_the_sheet_and_do_not_send() {
        child("Ada", "Begun", Destination.UNKNOWN);
        go("transitions/class?class=" + leavers().key(), ClassSheetView.class);
        assertThat(find(SheetTable.class).exists()).isTrue();
        assertThat(words()).doesNotContain("Check and send the class");
    }

    @Test
    @SignedIn("senco")
    void a_class_that_is_sent_says_so() {
        send(child("Ada", "Gone", at("Underhill High")));
        go("transitions/class?class=" + leavers().key());
        assertThat(words())
                .contains("Every record of this class is sent")
                .contains("1 started")
                .contains("1 sent");
    }

    @Test
    @SignedIn("dsl")
    void it_is_not_for_a_safeguarding_lead() {
        refused("transitions/class");
    }
}
