package org.throughline.transitions.family.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.transitions.Destination;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.FamilyQuestions;
import org.throughline.transitions.family.VoiceKind;
import org.throughline.transitions.ui.RecordScreenTest;

/** The pages of a family and a child, by a link and the child's date of birth. */
class FamilyViewTest extends RecordScreenTest {

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyQuestions questions;

    private UUID id = new UUID(0, 0);
    private String token = "";

    @BeforeEach
    void a_link_to_a_parent() {
        id = record(Destination.UNKNOWN);
        token = person("senco", () -> links.issue(id, VoiceKind.PARENT));
    }

    private void born(LocalDate day) {
        write("Day", String.valueOf(day.getDayOfMonth()));
        write("Month", String.valueOf(day.getMonthValue()));
        write("Year", String.valueOf(day.getYear()));
        press("Continue");
    }

    private void pressNamed(String name) {
        test(find(Button.class)
                        .withCondition(
                                button -> name.equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
    }

    @Test
    @WithAnonymousUser
    void before_the_date_of_birth_nothing_is_told_of_the_child() {
        go("voice/" + token, FamilyView.class);
        assertThat(words()).doesNotContain("Test");
        born(BORN.plusDays(1));
        assertThat(errors()).contains("4 more times");
        assertThat(words()).doesNotContain("Short steps");
    }

    @Test
    @WithAnonymousUser
    void a_parent_reads_the_record_agrees_to_one_line_and_asks_about_another() {
        go("voice/" + token);
        born(BORN);
        assertThat(words())
                .contains("About Test", "There are 2 lines to look at")
                .doesNotContain("Short steps");
        press("Read the record");
        assertThat(words()).contains("Short steps", "Asthma", "It is not yet known which school");
        pressNamed("This is right: What works");
        assertThat(words()).contains("You said this is right, on");
        pressNamed("Ask about this: Condition");
        press("Ask the school");
        assertThat(errors()).contains("Write your question, in up to 2,000 characters");
        test(find(TextArea.class).single()).setValue("He has none");
        press("Ask the school");
        assertThat(errors()).isBlank();
        assertThat(words()).contains("You asked: He has none", "The school has not answered yet");
        UUID question = person("senco", () -> questions.of(id).open().getFirst().id());
        person("senco", () -> questions.answer(id, question, "Then it comes out"));
        test(find(Button.class).withText("Back").all().getFirst()).click();
        assertThat(words()).contains("There is one line to look at");
        press("Read the record");
        assertThat(words()).contains("The school answered: Then it comes out");
    }

    @Test
    @WithAnonymousUser
    void a_parent_writes_and_sends_it_and_the_link_is_closed_then() {
        go("voice/" + token);
        born(BORN);
        press("Write your part");
        assertThat(words())
                .contains("What should the next school know about Test?")
                .doesNotContain("Short steps");
        TextArea first = find(TextArea.class).all().getFirst();
        test(first).setValue("Loves maps");
        assertThat(words()).contains("Saved at");
        press("Finished for now");
        assertThat(words()).contains("You have answered 1 of 7 questions");
        press("Go to the last step");
        assertThat(words()).contains("There are 2 lines of the record that you have not looked at");
        press("Yes, send it");
        assertThat(words()).contains("Thank you");
        assertThat(page(id).entries()).anyMatch(answer -> answer.text().equals("Loves maps"));
        go("login");
        go("voice/" + token);
        born(BORN);
        assertThat(words()).contains("This link is closed");
    }

    @Test
    @WithAnonymousUser
    void nothing_is_offered_to_a_family_that_is_for_staff() {
        go("voice/" + token);
        born(BORN);
        press("Write your part");
        RadioButtonGroup<?> agreed = find(RadioButtonGroup.class).single();
        assertThat(agreed.getListDataView().getItems().map(String::valueOf).toList())
                .containsExactly("Everything", "Everything but what is named below");
        assertThat(words()).doesNotContain("Not asked", "pastoral only");
    }

    @Test
    @WithAnonymousUser
    void a_child_is_told_who_reads_it_and_sees_nothing_of_the_record() {
        String pupil = person("senco", () -> links.issue(id, VoiceKind.PUPIL));
        go("voice/" + pupil);
        born(BORN);
        assertThat(words())
                .contains("Hello Test", "Who reads this?", "Nobody changes your words")
                .doesNotContain("Short steps", "Asthma");
    }

    @Test
    @WithAnonymousUser
    void an_error_goes_when_the_right_date_is_given_and_a_date_that_does_not_exist_costs_no_try() {
        go("voice/" + token);
        write("Day", "31");
        write("Month", "2");
        write("Year", "2016");
        press("Continue");
        assertThat(errors()).contains("Enter the day");
        write("Day", "28");
        // it goes with the next 'Continue': an error that goes before moves the button away from under a click
        assertThat(errors()).contains("Enter the day");
        born(BORN.plusDays(1));
        assertThat(errors()).contains("4 more times");
    }

    @Test
    @WithAnonymousUser
    void a_page_is_read_in_the_language_that_was_chosen_and_so_it_is_the_next_time() {
        go("voice/" + token);
        press("العربية");
        assertThat(find(Main.class).single().getElement().getAttribute("dir")).isEqualTo("rtl");
        assertThat(find(Main.class).single().getElement().getAttribute("lang")).isEqualTo("ar");
        assertThat(words()).doesNotContain("Your part");
        go("login");
        go("voice/" + token);
        assertThat(find(Main.class).single().getElement().getAttribute("dir")).isEqualTo("rtl");
    }

    @Test
    @WithAnonymousUser
    void a_guessed_link_is_closed_whatever_the_date() {
        go("voice/guessed");
        born(BORN);
        assertThat(words()).contains("This link is closed");
    }
}
