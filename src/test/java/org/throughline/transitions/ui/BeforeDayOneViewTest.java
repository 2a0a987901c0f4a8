package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.InventedChild;
import org.throughline.testing.SignedIn;

/** What is to do before the first day, on screen. */
class BeforeDayOneViewTest extends RecordScreenTest {

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);

    @AfterEach
    void the_child_is_taken_away() {
        jdbc.queryForList("select child_id from transition_record where id = ?", UUID.class, record)
                .forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    @Test
    @SignedIn("secondary")
    void what_is_done_leaves_the_list_and_can_come_back() {
        record = record(at("Underhill High"));
        String child = newest();
        person("senco", () -> transitions.write(record, "strategies.equipment", 1, "A slope", 0));
        send(record);
        go("incoming/before-day-one", BeforeDayOneView.class);
        String surname = child.substring("Test ".length());
        assertThat(words()).contains("A slope");
        test(find(Button.class)
                        .withCondition(button -> button.getElement().getAttribute("aria-label") != null
                                && button.getElement()
                                        .getAttribute("aria-label")
                                        .startsWith("Done: Get equipment, " + surname))
                        .single())
                .click();
        assertThat(words()).doesNotContain("A slope");
        choose("Show", "Done");
        assertThat(words()).contains("A slope").contains("Done, noted by");
    }

    @Test
    @WithMockUser(roles = Roles.STAFF)
    void it_is_for_sencos() {
        refused("incoming/before-day-one");
    }
}
