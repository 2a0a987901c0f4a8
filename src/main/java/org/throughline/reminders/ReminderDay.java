package org.throughline.reminders;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Tells administrators of reminders that failed on the last day on which any were due. */
@Service
@Transactional(readOnly = true)
class ReminderDay implements DaySource {

    static final String PATH = "reminders";

    private static final int RECENT = 7;

    private final ReminderLog log;

    ReminderDay(ReminderLog log) {
        this.log = log;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<DayGroup> groups() {
        List<DayItem> failed = log.days(RECENT).stream()
                .limit(1)
                .filter(day -> day.count(ReminderLog.State.FAILED) > 0)
                .map(day -> new DayItem(
                        String.valueOf(day.failure()),
                        day.count(ReminderLog.State.FAILED) + " not sent, " + day.count(ReminderLog.State.SENT)
                                + " sent",
                        day.day(),
                        PATH))
                .toList();
        return List.of(DayGroup.tasks(
                "Reminders by e-mail that failed",
                "Look at the mail server and send yourself a test. Reminders are tried again on the next day.",
                PATH,
                PATH,
                failed));
    }
}
