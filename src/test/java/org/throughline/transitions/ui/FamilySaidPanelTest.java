package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.family.FamilyLine;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.FamilyReading;
import org.throughline.transitions.family.VoiceKind;

/** The sender reads where the family stands and answers what it asks, before sending. */
class FamilySaidPanelTest extends RecordScreenTest {

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyReading reading;

    @Test
    @SignedIn("senco")
    void a_question_is_answered_where_the_record_is_checked() {
        UUID id = record(at("Underhill High"));
        String token = person("senco", () -> links.issue(id, VoiceKind.PARENT));
        FamilyLine line =
                reading.again(token, BORN).orElseThrow().lines().findFirst().orElseThrow();
        reading.ask(token, BORN, line, "Is that so?");
        go(TransitionNavigation.send(id));
        assertThat(words()).contains("They ask: Is that so?", "It said: Short steps");
        Button answer = find(Button.class).withText("Answer").single();
        test(answer).click();
        assertThat(errors()).contains("Write an answer to the family");
        test(find(TextArea.class).withLabel("Your answer to the family").single())
                .setValue("Yes, since May");
        test(answer).click();
        assertThat(words()).contains("One question answered").doesNotContain("Your answer to the family");
        assertThat(reading.again(token, BORN)
                        .orElseThrow()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .said()
                        .answer())
                .isEqualTo("Yes, since May");
    }

    @Test
    @SignedIn("senco")
    void before_anything_is_said_the_page_says_how_they_can() {
        go(TransitionNavigation.record(record(at("Underhill High"))));
        assertThat(words()).contains("The family has not said anything yet", "Type in what came on paper");
    }
}
