package org.throughline.sufficiency.money.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.capital.CapitalProgramme;
import org.throughline.testing.ScreenTest;

/** One project of the capital programme on the screen. */
class CapitalProjectViewTest extends ScreenTest {

    @Autowired
    private CapitalProgramme programme;

    private UUID project = new UUID(0, 0);

    @BeforeEach
    void a_project_with_a_milestone() {
        project = as(Roles.PLANNER, () -> {
            UUID added = programme.record(null, "A base", BigDecimal.valueOf(900_000), "A grant", "");
            programme.plan(added, "Opening", LocalDate.of(2027, 9, 1));
            return added;
        });
    }

    @AfterEach
    void nothing_stays() {
        as(Roles.PLANNER, () -> {
            programme.delete(project);
            return true;
        });
    }

    private void day(int fields, String day, String month, String year) {
        test(find(TextField.class).withLabel("Day").all().get(fields)).setValue(day);
        test(find(TextField.class).withLabel("Month").all().get(fields)).setValue(month);
        test(find(TextField.class).withLabel("Year").all().get(fields)).setValue(year);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_milestone_that_slips_shows_by_how_many_days_and_what_was_first_planned() {
        go("capital-programme/" + project, CapitalProjectView.class);
        day(0, "31", "2", "2028");
        press("Save the milestone");
        assertThat(errors()).contains("Expected now");
        day(0, "11", "9", "2027");
        press("Save the milestone");
        assertThat(errors()).isEmpty();
        assertThat(table("Milestones").getFirst()).contains("Opening", "1 September 2027", "11 September 2027", "10");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_project_that_nobody_knows_is_not_found() {
        unknown("capital-programme/" + UUID.randomUUID());
    }
}
