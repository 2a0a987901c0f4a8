package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** Updates between parts of the service, and trying again. */
class UpdatesViewTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").single().getText();
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void an_administrator_sees_updates_that_failed_and_has_them_tried_again() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                                + " completion_attempts) values (?, 'org.throughline.transitions.Gone.on()',"
                                + " 'org.throughline.people.ChildChanged', ?, '2026-11-27 08:00:00', 'FAILED', 12)")
                .params(id, "{\"childId\":\"" + id + "\"}")
                .update();
        go("updates", UpdatesView.class);
        assertThat(total()).endsWith("1 failed");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("Child changed");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("transitions");
        test(find(Button.class).withText("Try again now").single()).click();
        assertThat(test(find(Notification.class).all().getLast()).getText())
                .startsWith("1 update is being tried again");
        assertThat(jdbc.sql("select completion_attempts from event_publication where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(13);
        jdbc.sql("delete from event_publication where id = ?").param(id).update();
        go("users");
        go("updates", UpdatesView.class);
        assertThat(total()).endsWith("0 failed");
        assertThat(find(Button.class).withText("Try again now").single().isEnabled())
                .isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_officer_does_not_look_after_updates() {
        refused("updates");
    }
}
