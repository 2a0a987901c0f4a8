package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.time.MonthDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.progress.Deadline;
import org.throughline.transitions.progress.TransitionProgress;
import org.throughline.transitions.progress.TransitionProgressRow;

/** The borough's view of records: counts for planners, deadlines for officers. */
class TransitionProgressViewTest extends RecordScreenTest {

    private static final String PATH =
            TransitionProgressView.class.getAnnotation(Route.class).value();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransitionProgress progress;

    @AfterEach
    void the_catalogues_deadlines_again() {
        jdbc.update("delete from transition_deadline");
    }

    private String cell(int row, int column) {
        Grid<?> grid = find(Grid.class).single();
        return test(grid).getCellText(row, column);
    }

    @Test
    @SignedIn("planner")
    void a_planner_sees_no_count_from_one_to_four() {
        go(PATH, TransitionProgressView.class);
        int rows = list(TransitionProgressRow.class).size();
        assertThat(rows).isPositive();
        for (int row = 0; row < rows; row++) {
            assertThat(cell(row, 2)).doesNotMatch("[1-4]");
        }
        assertThat(find(Button.class).withText("Save the deadlines").exists()).isFalse();
    }

    @Test
    @SignedIn("officer")
    void an_officer_sets_a_deadline_and_a_day_that_does_not_exist_is_refused() {
        go(PATH, TransitionProgressView.class);
        TextField first = find(TextField.class)
                .withCondition(field -> field.getAriaLabel()
                        .map(label -> label.endsWith("day and month"))
                        .orElse(false))
                .all()
                .getFirst();
        test(first).setValue("31/2");
        press("Save the deadlines");
        assertThat(errors()).contains("31/2");
        assertThat(jdbc.queryForObject("select count(*) from transition_deadline", Integer.class))
                .isZero();
        test(first).setValue("17/5");
        press("Save the deadlines");
        assertThat(errors()).isEmpty();
        assertThat(as(Roles.PLANNER, progress::deadlines))
                .filteredOn(Deadline::isOwn)
                .anySatisfy(deadline -> assertThat(deadline.day()).isEqualTo(MonthDay.of(5, 17)));
    }

    @Test
    @SignedIn("senco")
    void it_is_not_for_schools() {
        refused(PATH);
    }
}
