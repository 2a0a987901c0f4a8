package org.throughline.shell;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Users to look after, for administrators. */
@Service
@Transactional(readOnly = true)
class AccountDay implements DaySource {

    private static final String PATH = "users";

    private final Users users;

    AccountDay(Users users) {
        this.users = users;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<DayGroup> groups() {
        List<UserSummary> all = users.all();
        List<DayItem> unused = all.stream()
                .filter(user -> user.enabled() && user.hasUnusedCode())
                .map(user -> new DayItem(user.displayName(), user.username(), null, PATH))
                .toList();
        List<DayItem> off = all.stream()
                .filter(user -> !user.enabled())
                .map(user -> new DayItem(user.displayName(), user.username(), null, PATH))
                .toList();
        return List.of(
                DayGroup.tasks(
                        "Codes that nobody has used",
                        "They set a new password with the code you gave them; issue another if it is over.",
                        PATH,
                        PATH,
                        unused),
                DayGroup.news("Users who are switched off", "They cannot sign in.", PATH, PATH, off));
    }
}
