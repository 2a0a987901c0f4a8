package org.throughline.shell.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** What waits is asked only of features that have something for the person. */
class MyDayTest {

    private final CurrentUser user = mock(CurrentUser.class);

    private static DaySource source(String role, DayGroup... groups) {
        DaySource source = mock(DaySource.class);
        when(source.roles()).thenReturn(Set.of(role));
        when(source.groups()).thenReturn(List.of(groups));
        return source;
    }

    private static DayGroup task(String title, int items) {
        return DayGroup.tasks(title, "", "menu", "menu", items(items));
    }

    private static DayGroup news(String title, int items) {
        return DayGroup.news(title, "", "menu", "menu", items(items));
    }

    private static List<DayItem> items(int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(item -> new DayItem("Item " + item, "", null, "menu"))
                .toList();
    }

    private List<DayGroup> groups(DaySource... sources) {
        when(user.roles()).thenReturn(Set.of(Roles.PLANNER, Roles.SENCO));
        return new MyDay(List.of(sources), user).groups();
    }

    @Test
    void tasks_stand_before_news_each_in_their_own_order() {
        assertThat(groups(
                        source(Roles.PLANNER, news("News of one", 1), task("Task of one", 1)),
                        source(Roles.SENCO, task("Task of two", 1), news("News of two", 1))))
                .extracting(DayGroup::title)
                .containsExactly("Task of one", "Task of two", "News of one", "News of two");
    }

    @Test
    void a_group_with_nothing_in_it_is_left_out() {
        assertThat(groups(source(Roles.PLANNER, task("Empty", 0), task("Full", 2))))
                .extracting(DayGroup::title)
                .containsExactly("Full");
    }

    @Test
    void a_feature_for_another_role_is_not_even_asked() {
        DaySource others = source(Roles.DSL, task("Not mine", 3));
        assertThat(groups(others)).isEmpty();
        verify(others, never()).groups();
    }
}
