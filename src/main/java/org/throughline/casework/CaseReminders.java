package org.throughline.casework;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.reminders.ReminderLine;
import org.throughline.reminders.ReminderSource;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/**
 * How many dates of an officer's cases are over or near, how many orders are to be carried out, and the tray's size.
 */
@Service
@Transactional(readOnly = true)
class CaseReminders implements ReminderSource {

    private static final String MINE =
            "select count(*) from casework_case k where k.owner_login = :mine and k.stage not in ('ENDED', 'MOVED_LA',"
                    + " 'CEASED')";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    CaseReminders(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
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
    public List<ReminderLine> lines(int days) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = today.plusDays(days);
        String path = "cases?officer=" + URLEncoder.encode(user.login(), StandardCharsets.UTF_8);
        return List.of(
                ReminderLine.waiting(
                        "Your cases with a date that is over",
                        count(" and " + Cockpit.DUE + " < :today", today, until),
                        path),
                ReminderLine.waiting(
                        "Your cases with a date in the next " + days + " days",
                        count(" and " + Cockpit.DUE + " between :today and :until", today, until),
                        path),
                ReminderLine.waiting(
                        "Orders of the Tribunal to carry out, over or due in the next " + days + " days",
                        count(
                                " and exists (select 1 from casework_order o where o.case_id = k.id and o.done_on is"
                                        + " null and o.due <= :until)",
                                today,
                                until),
                        path),
                ReminderLine.tray(
                        "Your cases: there are more than when you were last told", count("", today, until), path));
    }

    private int count(String which, LocalDate today, LocalDate until) {
        return jdbc.sql(MINE + which)
                .param("mine", user.login())
                .param("today", today)
                .param("until", until)
                .query(Integer.class)
                .single();
    }
}
