package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.transitions.Destination;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;

/** The family's part, by a link and the child's date of birth. */
class VoiceViewTest extends RecordScreenTest {

    @Autowired
    private FamilyLinks links;

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

    @Test
    @WithAnonymousUser
    void before_the_date_of_birth_nothing_is_told_of_the_child() {
        go("voice/" + token, VoiceView.class);
        assertThat(words()).doesNotContain("Test");
        born(BORN.plusDays(1));
        assertThat(errors()).contains("4 more times");
        assertThat(words()).doesNotContain("Short steps");
    }

    @Test
    @WithAnonymousUser
    void a_parent_writes_and_sends_it_and_the_link_is_closed_then() {
        go("voice/" + token);
        born(BORN);
        assertThat(words()).contains("About Test").doesNotContain("Short steps");
        TextArea first = find(TextArea.class).all().getFirst();
        test(first).setValue("Loves maps");
        press("Send to the school");
        assertThat(words()).doesNotContain("Thank you");
        agree();
        assertThat(words()).contains("Thank you");
        assertThat(page(id).entries()).anyMatch(answer -> answer.text().equals("Loves maps"));
        go("login");
        go("voice/" + token);
        born(BORN);
        assertThat(words()).contains("This link is closed");
    }

    @Test
    @WithAnonymousUser
    void a_date_that_does_not_exist_costs_no_try() {
        go("voice/" + token);
        write("Day", "31");
        write("Month", "2");
        write("Year", "2016");
        press("Continue");
        assertThat(errors()).contains("Enter the day");
        born(BORN.plusDays(1));
        assertThat(errors()).contains("4 more times");
    }

    @Test
    @WithAnonymousUser
    void a_guessed_link_is_closed_whatever_the_date() {
        go("voice/guessed");
        born(BORN);
        assertThat(words()).contains("This link is closed");
    }
}
