package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Source;
import org.throughline.transitions.family.FamilyQuestions;
import org.throughline.transitions.family.Standing;

/** The sender types in what came on paper. */
class PaperAnswersViewTest extends RecordScreenTest {

    @Autowired
    private FamilyQuestions questions;

    private void tick(String question, String what) {
        test(find(RadioButtonGroup.class).withLabel(question).single()).selectItem(what);
    }

    @Test
    @SignedIn("senco")
    void ticks_questions_and_answers_are_kept_as_the_family_s() {
        UUID id = record(at("Underhill High"));
        go(TransitionNavigation.paper(id), PaperAnswersView.class);
        tick("What works", "This is right");
        tick("Condition", "They ask");
        press("Save what they ticked");
        assertThat(errors()).contains("Enter what the family asks");
        test(find(TextArea.class).withLabel("What they ask, in their words").single())
                .setValue("Who says so?");
        press("Save what they ticked");
        assertThat(errors()).isEmpty();
        FamilyQuestions.Standings said = person("senco", () -> questions.of(id));
        assertThat(said.record().count(Standing.AGREED)).isEqualTo(1);
        assertThat(said.open())
                .singleElement()
                .satisfies(question -> assertThat(question.words()).isEqualTo("Who says so?"));
        test(find(TextArea.class).withLabel("Parent or carer: hopes").single()).setValue("A good start");
        assertThat(page(id).answers("voices.parent_hopes").get(0))
                .satisfies(answer -> assertThat(answer.source()).isEqualTo(Source.PARENT))
                .satisfies(answer -> assertThat(answer.writtenBy()).contains("on paper (typed in by"));
    }

    @Test
    @SignedIn("senco")
    void saving_without_a_tick_says_so() {
        UUID id = record(at("Underhill High"));
        go(TransitionNavigation.paper(id));
        press("Save what they ticked");
        assertThat(errors()).contains("Choose for at least one line");
    }

    @Test
    @SignedIn("secondary")
    void a_setting_that_does_not_send_the_record_finds_nothing_there() {
        unknown(TransitionNavigation.paper(record(at("Underhill High"))));
    }
}
