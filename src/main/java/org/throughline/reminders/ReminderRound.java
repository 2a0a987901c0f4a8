package org.throughline.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.calendar.Calendars;
import org.throughline.jobs.Upkeep;
import org.throughline.security.Contacts;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.Instants;
import org.throughline.shared.days.DayCalendar;

/**
 * Reminds people once a day, from the hour that is set on: officers on working days, people at schools alone on school
 * days. A mail server that fails stops the round and nothing else; who was not reached then is reached on the next day.
 */
@Component
class ReminderRound implements Upkeep {

    static final String NAME = "reminders";

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    private final ReminderSettings settings;
    private final MailServer server;
    private final ReminderLog log;
    private final List<ReminderSource> sources;
    private final Contacts contacts;
    private final Days days;
    private final AuditTrail audit;

    ReminderRound(
            ReminderSettings settings,
            MailServer server,
            ReminderLog log,
            List<ReminderSource> sources,
            Contacts contacts,
            Days days,
            AuditTrail audit) {
        this.settings = settings;
        this.server = server;
        this.log = log;
        this.sources = sources;
        this.contacts = contacts;
        this.days = days;
        this.audit = audit;
    }

    /** Which days reminders are sent on. */
    @Component
    static class Days {

        private final Calendars calendars;
        private final Clock clock;

        Days(Calendars calendars, Clock clock) {
            this.calendars = calendars;
            this.clock = clock;
        }

        private ZonedDateTime now() {
            return clock.instant().atZone(Instants.LONDON);
        }

        private DayCalendar calendar() {
            return calendars.reading().of(null);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        ZonedDateTime now = days.now();
        if (settings.isOn() && now.getHour() >= settings.hour()) {
            SystemIdentity.as(NAME, () -> round(now.toLocalDate()), Roles.ADMINISTRATOR);
        }
    }

    private int round(LocalDate today) {
        DayCalendar calendar = days.calendar();
        Set<UUID> done = log.taken(today);
        int sent = 0;
        for (Contacts.Reachable person : contacts.toRemind()) {
            boolean isTheirDay = person.roles().isEmpty() ? calendar.isSchoolDay(today) : calendar.isWorkingDay(today);
            if (!isTheirDay || done.contains(person.id()) || !log.take(person.id(), today)) {
                continue;
            }
            ReminderLog.State state = remind(person, today);
            sent += state == ReminderLog.State.SENT ? 1 : 0;
            if (state == ReminderLog.State.FAILED) {
                // the others are tried in the next round, so that a server that is down is not asked for each of them
                break;
            }
        }
        return sent;
    }

    private ReminderLog.State remind(Contacts.Reachable person, LocalDate today) {
        List<ReminderLine> found = lines(person);
        int tray = found.stream()
                .filter(ReminderLine::isTray)
                .mapToInt(ReminderLine::count)
                .sum();
        int before = log.lastTray(person.id()).orElse(tray);
        List<ReminderLine> told = found.stream()
                .filter(line -> line.count() > 0)
                .filter(line -> !line.isTray() || tray > before)
                .toList();
        ReminderLog.State state;
        String failure = null;
        if (told.isEmpty()) {
            state = ReminderLog.State.NOTHING;
        } else {
            try {
                server.send(person.email(), ReminderText.SUBJECT, ReminderText.of(told, settings.address()));
                state = ReminderLog.State.SENT;
            } catch (MailException notTaken) {
                failure = MailServer.reason(notTaken);
                state = ReminderLog.State.FAILED;
                LOG.warn("A reminder was not sent: {}", failure);
            }
            audit.record(
                    AuditAction.ACCOUNT,
                    state == ReminderLog.State.SENT
                            ? "Sent a reminder by e-mail"
                            : "A reminder was not sent: " + failure,
                    person.id());
        }
        log.finish(person.id(), today, state, tray, failure);
        return state;
    }

    private List<ReminderLine> lines(Contacts.Reachable person) {
        Set<String> roles = person.allRoles();
        return OnBehalfOf.named(
                person.login(),
                person.name(),
                NAME,
                person.rolesBySetting(),
                () -> {
                    List<ReminderLine> lines = new ArrayList<>();
                    sources.stream()
                            .filter(source -> !Collections.disjoint(source.roles(), roles))
                            .forEach(source -> lines.addAll(source.lines(settings.days())));
                    return lines;
                },
                roles.toArray(String[]::new));
    }
}
