package org.throughline.casework;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** The cases of an officer that are late or at risk, and how many nobody looks after. */
@Service
@Transactional(readOnly = true)
class CaseDay implements DaySource {

    private static final int FIRST = 5;
    private static final String MENU = "cases";

    private final Cockpit cockpit;
    private final CurrentUser user;
    private final Clock clock;

    CaseDay(Cockpit cockpit, CurrentUser user, Clock clock) {
        this.cockpit = cockpit;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<DayGroup> groups() {
        String mine = user.login();
        return List.of(
                group(
                        "Your cases that are late",
                        "Issue the final plan, and record why it is late.",
                        ClockStatus.RED,
                        mine),
                group(
                        "Your cases at risk",
                        "A milestone has passed. Hold the review or issue the draft plan.",
                        ClockStatus.AMBER,
                        mine),
                group("Cases that nobody looks after", "Assign each case to an officer.", null, CockpitFilter.NOBODY));
    }

    private DayGroup group(String title, String next, @Nullable ClockStatus status, String owner) {
        int entry = AcademicYear.of(LocalDate.now(clock)).next().start();
        CockpitFilter filter = new CockpitFilter(entry, "", null, status, null, owner, true);
        List<DayItem> first = cockpit.find(filter, 0, FIRST).stream()
                .map(row -> new DayItem(row.name(), row.stage().label(), row.nextDue(), MENU + "/" + row.caseId()))
                .toList();
        String all = MENU + "?officer=" + URLEncoder.encode(owner, StandardCharsets.UTF_8)
                + (status == null ? "" : "&status=" + status.name());
        return new DayGroup(title, next, MENU, all, first, cockpit.count(filter), true);
    }
}
