package org.throughline.transitions.travel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.travel.HelpTravel;
import org.throughline.transitions.travel.Outcome;
import org.throughline.transitions.ui.RecordScreenTest;
import org.throughline.transitions.ui.TransitionNavigation;

/** Whether support travelled: asked in the list, answered on a page of its own, shown on both sides' records. */
class TravelViewTest extends RecordScreenTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HelpTravel travel;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_record_came_long_ago() {
        id = sent();
        person("secondary", () -> received.acknowledge(id));
        jdbc.update("update transition_record set entry_year = 2019 where id = ?", id);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Outcome> tick() {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getLabel().contains("Short steps"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SignedIn("secondary")
    void the_list_leads_to_the_child_and_a_tick_is_saved() {
        go(TransitionNavigation.INCOMING);
        assertThat(words()).contains("Did the support travel?");
        go(TransitionNavigation.travel(id), TravelView.class);
        assertThat(heading()).isEqualTo("Did the support travel? " + newest());
        press("We kept all that is not ticked");
        assertThat(tick().getValue()).isEqualTo(Outcome.KEPT);
        press("Save and tell the sender");
        go(TransitionNavigation.received(id));
        assertThat(table("What became of the support")).contains(List.of("What works", "Short steps", "Kept", ""));
    }

    @Test
    @SignedIn("secondary")
    void what_was_typed_stays_when_something_is_missing() {
        go(TransitionNavigation.travel(id), TravelView.class);
        press("Save and tell the sender");
        assertThat(errors()).contains("Short steps: say whether you kept");
        tick().setValue(Outcome.DROPPED);
        press("Save and tell the sender");
        assertThat(errors()).contains("Short steps: say in a few words why");
        assertThat(tick().getValue()).isEqualTo(Outcome.DROPPED);
        find(TextField.class).single().setValue("No need of it");
        press("Save and tell the sender");
        go(TransitionNavigation.travel(id), TravelView.class);
        assertThat(words()).contains("Answered by");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("No need of it");
    }

    @Test
    @SignedIn("senco")
    void the_sender_reads_it_on_the_record() {
        go(TransitionNavigation.record(id));
        assertThat(words()).doesNotContain("Did the support travel?");
        person("secondary", () -> {
            travel.answer(
                    id,
                    0,
                    travel.page(id).orElseThrow().lines().stream()
                            .map(line -> line.with(Outcome.DROPPED, "Not needed here"))
                            .toList());
        });
        go(TransitionNavigation.record(id));
        assertThat(table("What became of the support"))
                .contains(List.of("What works", "Short steps", "Dropped", "Not needed here"));
        unknown(TransitionNavigation.travel(id));
    }
}
