package org.throughline.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.calendar.CalendarChange;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.TermDates;

/** Calendars as an officer and an administrator keep them. */
class CalendarScreensTest extends ScreenTest {

    private static final String SOURCE = "CalendarScreensTest";

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_stays() {
        TermDates.putBack(jdbc);
        jdbc.update("delete from calendar_span where source = ?", SOURCE);
        jdbc.update("delete from calendar_bank_holiday where source = ?", SOURCE);
    }

    private UUID setting() {
        return jdbc.queryForObject("select id from setting order by name limit 1", UUID.class);
    }

    private void day(String label, LocalDate day) {
        find(DateFields.class)
                .withCondition(field -> label.equals(field.getElement().getAttribute("aria-label")))
                .single()
                .setDate(day);
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void without_term_dates_the_page_says_what_counts_and_what_to_do() {
        TermDates.putAside(jdbc);
        go("calendar", CalendarView.class);
        assertThat(words()).contains("No term dates are recorded for the authority", "estimated");
        go("calendar?setting=" + setting());
        assertThat(words()).contains("those of the authority count");
        assertThat(table("Bank holidays"))
                .contains(List.of(
                        "28 December 2026",
                        "Boxing Day",
                        "Announced",
                        "gov.uk/bank-holidays, England and Wales; counted by the rule of every year, to be compared",
                        "Remove"))
                .anySatisfy(row -> assertThat(row).startsWith("1 January 2030", "New Year's Day", "Not announced yet"));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_term_is_added_corrected_and_removed() {
        go("calendar/days/new?setting=" + setting(), SpanEditView.class);
        press("Save");
        assertThat(errors()).contains("First day", "Last day");
        write("Name", "Autumn term");
        day("First day", LocalDate.of(2034, 9, 1));
        day("Last day", LocalDate.of(2034, 10, 20));
        write("Source", SOURCE);
        press("Save");
        assertThat(getCurrentView()).isInstanceOf(CalendarView.class);
        assertThat(table("Term dates and closures"))
                .containsExactly(
                        List.of("Autumn term", "Term", "1 September 2034", "20 October 2034", SOURCE, "Remove"));
        UUID id = jdbc.queryForObject("select id from calendar_span where source = ?", UUID.class, SOURCE);
        go("calendar/days/" + id, SpanEditView.class);
        assertThat(heading()).startsWith("Correct a term or closure of ");
        day("Last day", LocalDate.of(2034, 8, 20));
        press("Save");
        assertThat(errors()).contains("Enter a last day on or after the first");
        day("Last day", LocalDate.of(2034, 10, 27));
        press("Save");
        assertThat(words()).contains("27 October 2034");
        test(find(Button.class)
                        .withCondition(button -> "Remove Autumn term"
                                .equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        agree();
        assertThat(words()).contains("No term dates are recorded");
        unknown("calendar/days/" + id);
        unknown("calendar/days/none");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_bank_holiday_is_added_and_corrected() {
        go("calendar/bank-holidays/new", BankHolidayEditView.class);
        day("Day", LocalDate.of(2034, 6, 6));
        write("Name", "Jubilee");
        write("Source", SOURCE);
        press("Save");
        assertThat(table("Bank holidays")).contains(List.of("6 June 2034", "Jubilee", "Announced", SOURCE, "Remove"));
        go("calendar/bank-holidays/2034-06-06", BankHolidayEditView.class);
        day("Announced on, if you know it", LocalDate.of(2034, 7, 1));
        press("Save");
        assertThat(errors()).contains("on or before the bank holiday");
        day("Announced on, if you know it", LocalDate.of(2034, 5, 1));
        press("Save");
        assertThat(words()).contains("Announced 1 May 2034");
        unknown("calendar/bank-holidays/2034-06-07");
        unknown("calendar/bank-holidays/soon");
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void a_list_is_pasted_or_each_line_that_cannot_be_read_is_named() {
        go("calendar/paste?setting=" + setting(), CalendarPasteView.class);
        test(find(TextField.class).withLabel("Source").single()).setValue(SOURCE);
        TextArea lines = find(TextArea.class).single();
        test(lines).setValue("Autumn term; 1 September 2035; 19 October 2035\nSpring term; soon; later");
        press("Save the list");
        assertThat(errors()).contains("Line 2");
        test(lines).setValue("Autumn term; 1 September 2035; 19 October 2035");
        press("Save the list");
        assertThat(table("Term dates and closures")).hasSize(1);
        go("calendar/paste?what=bank-holidays", CalendarPasteView.class);
        assertThat(heading()).isEqualTo("Paste bank holidays");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void due_dates_that_moved_are_listed_old_and_new() {
        jdbc.update("insert into calendar_change (at, by_name, what, setting_id) values ('2026-11-27 12:00:00', 'Ada',"
                + " 'CalendarScreensTest', null)");
        Long change = jdbc.queryForObject("select max(id) from calendar_change", Long.class);
        jdbc.update(
                "insert into calendar_moved_date (change_id, position, what, place, due_before, due_after, how_many)"
                        + " values (?, 0, 'Safeguarding file due', 'Alderbank', '2026-09-07', '2026-09-08', 3)",
                change);
        try {
            go("calendar/changes", CalendarChangesView.class);
            assertThat(list(CalendarChange.class)).anySatisfy(row -> {
                assertThat(row.change()).isEqualTo(SOURCE);
                assertThat(row.after()).isEqualTo(LocalDate.of(2026, 9, 8));
            });
        } finally {
            jdbc.update("delete from calendar_moved_date where change_id = ?", change);
            jdbc.update("delete from calendar_change where id = ?", change);
        }
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void schools_do_not_keep_calendars() {
        refused("calendar");
        refused("calendar/paste");
    }
}
