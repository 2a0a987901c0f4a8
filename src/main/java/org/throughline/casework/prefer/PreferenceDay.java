package org.throughline.casework.prefer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Preferences that are overdue, and those that came by link and nobody has read, for the officer of the case. */
@Service
@Transactional(readOnly = true)
class PreferenceDay implements DaySource {

    private static final int FIRST = 5;
    private static final String MENU = "cases";
    private static final String LIST = MENU + "/preferences";

    private final PreferenceList list;
    private final CurrentUser user;

    PreferenceDay(PreferenceList list, CurrentUser user) {
        this.list = list;
        this.user = user;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<DayGroup> groups() {
        return List.of(
                group(
                        "Families who have not answered in time",
                        "Remind the family, or record that no wish was expressed.",
                        PreferenceFilter.Waits.OVERDUE),
                group(
                        "Families who answered by link",
                        "Read the answer. It is on record already.",
                        PreferenceFilter.Waits.UNREAD));
    }

    private DayGroup group(String title, String next, PreferenceFilter.Waits waits) {
        String mine = user.login();
        PreferenceFilter filter = new PreferenceFilter("", waits, mine);
        List<DayItem> first = list.find(filter, 0, FIRST).stream()
                .map(row -> new DayItem(
                        row.child(),
                        "September " + row.entryYear(),
                        waits == PreferenceFilter.Waits.OVERDUE ? row.answerBy() : null,
                        MENU + "/" + row.caseId() + "/preferences"))
                .toList();
        String all = LIST + "?waits=" + waits.name() + "&officer=" + URLEncoder.encode(mine, StandardCharsets.UTF_8);
        return new DayGroup(title, next, MENU, all, first, list.count(filter), true);
    }
}
