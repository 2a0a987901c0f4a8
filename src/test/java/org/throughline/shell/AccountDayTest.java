package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;

/** What waits for an administrator: codes that nobody has used. */
class AccountDayTest {

    private final Users users = mock(Users.class);
    private final AccountDay day = new AccountDay(users);

    private static UserSummary user(String name, boolean enabled, boolean unusedCode) {
        UserSummary user = mock(UserSummary.class);
        when(user.displayName()).thenReturn(name);
        when(user.username()).thenReturn(name);
        when(user.enabled()).thenReturn(enabled);
        when(user.hasUnusedCode()).thenReturn(unusedCode);
        return user;
    }

    private List<String> of(int group) {
        return day.groups().get(group).items().stream().map(DayItem::text).toList();
    }

    @Test
    void an_unused_code_is_a_task_and_a_switched_off_user_is_news() {
        List<UserSummary> all = List.of(
                user("Active", true, false),
                user("Coded", true, true),
                user("Off", false, false),
                user("Off with a code", false, true));
        when(users.all()).thenReturn(all);
        assertThat(of(0)).containsExactly("Coded");
        assertThat(of(1)).containsExactly("Off", "Off with a code");
        assertThat(day.groups()).extracting(DayGroup::isTask).containsExactly(true, false);
    }

    @Test
    void it_is_for_administrators() {
        assertThat(day.roles()).containsExactly(Roles.ADMINISTRATOR);
    }
}
