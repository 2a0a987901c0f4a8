package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;

/** Starting records. */
class StartViewTest extends RecordScreenTest {

    private void born(int day, int month, int year) {
        List.of("Day", "Month", "Year")
                .forEach(label ->
                        assertThat(find(TextField.class).withLabel(label).all()).hasSize(1));
        write("Day", String.valueOf(day));
        write("Month", String.valueOf(month));
        write("Year", String.valueOf(year));
    }

    @Test
    @SignedIn("senco")
    void a_record_of_a_new_child_is_started_and_opened() {
        go("transitions/start", StartView.class);
        write("Legal forename", "Newly");
        write("Legal surname", "Started-on-screen");
        born(5, 1, 2016);
        press("Start a record for this child");
        assertThat(errors()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(RecordEditView.class);
        assertThat(heading()).isEqualTo("Newly Started-on-screen");
    }

    @Test
    @SignedIn("senco")
    void what_is_missing_or_wrong_is_said_one_after_the_other() {
        go("transitions/start");
        press("Start a record for this child");
        assertThat(errors()).contains("date of birth");
        born(31, 2, 2016);
        press("Start a record for this child");
        assertThat(errors()).contains("date of birth");
        born(5, 1, 2016);
        press("Start a record for this child");
        assertThat(errors()).contains("surname");
        write("Legal surname", "Numbered");
        write("UPN (optional)", "A12345");
        press("Start a record for this child");
        assertThat(errors()).contains("UPN");
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
    }

    @Test
    @SignedIn("senco")
    void a_child_who_is_on_record_is_offered_and_another_can_still_be_started() {
        record(org.throughline.transitions.Destination.UNKNOWN);
        String surname = newest().substring("Test ".length());
        go("transitions/start");
        write("Legal forename", "Test");
        write("Legal surname", surname);
        born(BORN.getDayOfMonth(), BORN.getMonthValue(), BORN.getYear());
        press("Start a record for this child");
        assertThat(words()).contains("may be on record here already");
        press("It is another child: start a new record");
        assertThat(getCurrentView()).isInstanceOf(RecordEditView.class);
    }

    @Test
    @SignedIn("senco")
    void of_children_with_a_plan_at_least_one_is_chosen() {
        go("transitions/start");
        // another move than the one that the demonstration has begun
        choose("Which move", "In-year move");
        assertThat(find(CheckboxGroup.class).single().isVisible()).isTrue();
        press("Start these records");
        assertThat(errors()).contains("Choose at least one child");
    }

    @Test
    @SignedIn("teacher")
    void class_staff_start_nothing() {
        refused("transitions/start");
    }
}
