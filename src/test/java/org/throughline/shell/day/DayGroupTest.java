package org.throughline.shell.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits is in order of when it is due, and counted by where it is done. */
class DayGroupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static DayItem due(String text, LocalDate day) {
        return new DayItem(text, "", day, "incoming");
    }

    private static final DayGroup NEW = DayGroup.tasks(
            "New records",
            "Acknowledge them.",
            "incoming",
            "incoming",
            List.of(
                    new DayItem("Whenever", "", null, "incoming"),
                    due("Tomorrow", TODAY.plusDays(1)),
                    due("Yesterday", TODAY.minusDays(1)),
                    due("Today", TODAY)));

    @Test
    void what_is_due_first_is_first_and_what_has_no_day_last() {
        assertThat(NEW.items()).extracting(DayItem::text).containsExactly("Yesterday", "Today", "Tomorrow", "Whenever");
    }

    @Test
    void what_is_due_today_is_not_overdue() {
        assertThat(NEW.overdue(TODAY)).isEqualTo(1);
        assertThat(NEW.overdue(TODAY.plusDays(1))).isEqualTo(2);
    }

    @Test
    void of_very_many_the_first_are_shown_and_all_are_counted() {
        DayGroup many = new DayGroup("Children", "", "children", "children", List.of(due("One", TODAY)), 1_000, true);
        assertThat(MyDay.counts(List.of(many))).containsEntry("children", 1_000);
    }

    @Test
    void the_menu_counts_tasks_and_not_news() {
        DayGroup more = DayGroup.tasks("Reviews due", "", "incoming", "incoming", List.of(due("One", TODAY)));
        DayGroup news = DayGroup.news("Feedback", "", "transitions", "transitions", List.of(due("One", TODAY)));
        assertThat(MyDay.counts(List.of(NEW, more, news))).containsOnly(java.util.Map.entry("incoming", 5));
    }
}
