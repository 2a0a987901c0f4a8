package org.throughline.placement.ui.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Times;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ScreenTest;

/** Due dates on a child's page, and an exception from its entry to its withdrawal. */
class ClockExceptionsViewTest extends ScreenTest {

    @Autowired
    private Children children;

    @Autowired
    private PlanRequests requests;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LocalDate received = LocalDate.EPOCH;
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child_with_a_request() {
        LocalDate today = LocalDate.now(clock);
        received = today.minusDays(50);
        child = as(Roles.PLACEMENT_OFFICER, () -> children.record(InventedChild.born(today.minusYears(7))));
        as(Roles.PLACEMENT_OFFICER, () -> {
            requests.record(new RequestRecord(child, received, "1", false, "", null, false, false, false, List.of()));
            return true;
        });
    }

    @AfterEach
    void nothing_stays() {
        jdbc.update("delete from ehcp_clock_exception where child_id = ?", child);
        jdbc.update("delete from ehc_request where child_id = ?", child);
    }

    private void day(String label, LocalDate day) {
        find(DateFields.class)
                .withCondition(field -> label.equals(field.getElement().getAttribute("aria-label")))
                .single()
                .setDate(day);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void due_dates_say_how_they_were_counted_and_which_are_overdue() {
        go("children/" + child, ChildView.class);
        assertThat(table("Due dates")).hasSize(3).first().satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("Tell the family whether there will be an assessment");
            assertThat(row.get(1)).startsWith(Times.day(received.plusDays(42))).doesNotContain("exception");
            assertThat(row.get(2)).isEqualTo("Overdue");
            assertThat(row.get(3)).contains("6 weeks = 42 days.");
        });
        assertThat(words()).contains("Record an exception to a time limit");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_exception_is_recorded_shown_beside_the_due_date_and_withdrawn() {
        go("children/" + child + "/exceptions", ClockExceptionsView.class);
        press("Continue");
        assertThat(errors()).contains("Choose the request and the reason");
        test(find(Select.class).withLabel("Reason").single())
                .selectItem("School whose advice is sought closed for four weeks or more");
        day("First day", received.plusDays(1));
        day("Last day, blank while it goes on", received.plusDays(30));
        TextArea evidence = find(TextArea.class).withLabel("Evidence").single();
        test(evidence).setValue("Term dates");
        press("Continue");
        press("Save this change");
        List<String> row = table("Due dates").getFirst();
        assertThat(row.get(1))
                .startsWith(Times.day(received.plusDays(42)))
                .endsWith("With exception: " + Times.day(received.plusDays(72)));
        assertThat(row.get(2)).isEqualTo("Overdue, allowed by an exception");
        assertThat(words()).contains("Exceptions to time limits (1)");
        go("children/" + child + "/exceptions", ClockExceptionsView.class);
        press("Withdraw");
        assertThat(errors()).contains("Say why");
        test(find(TextArea.class).withLabel("Why, where you withdraw one").single())
                .setValue("Another child");
        press("Withdraw");
        press("Save this change");
        go("children/" + child + "/exceptions", ClockExceptionsView.class);
        assertThat(words()).contains("Withdrawn: Another child");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void without_a_request_the_page_says_so() {
        jdbc.update("delete from ehc_request where child_id = ?", child);
        go("children/" + child + "/exceptions", ClockExceptionsView.class);
        assertThat(words()).contains("No request for an assessment is recorded");
        go("children/" + child, ChildView.class);
        assertThat(words()).contains("Nothing is due.");
    }
}
