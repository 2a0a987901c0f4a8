package org.throughline.sufficiency.money.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** The band of a child on the screen. */
class ChildBandsViewTest extends HighNeedsScreenTest {
    private String child() {
        return "children/"
                + jdbc.sql("select id from child order by id limit 1")
                        .query(UUID.class)
                        .single() + "/bands";
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_childs_band_is_recorded_with_why_and_taken_back_with_why() {
        as(Roles.PLANNER, () -> {
            jdbc.sql(
                            "insert into sufficiency_funding_band values ('D', '2020-04-01', 'Band D', 7300, 'x', 'x', now(6))")
                    .update();
            return true;
        });
        go(child(), ChildBandsView.class);
        choose("Band", "D");
        press("Save");
        assertThat(errors()).contains("Say why");
        write("Why", "Annual review");
        press("Save");
        assertThat(errors()).isEmpty();
        assertThat(table("Bands of the child").getFirst()).contains("D", "Annual review");
        test(find(TextField.class).withLabel("Why").single()).setValue("Another child's");
        press("Take back");
        assertThat(table("Bands of the child").getFirst().getLast()).startsWith("Taken back");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_childs_band_is_for_placement_officers() {
        refused(child());
    }
}
