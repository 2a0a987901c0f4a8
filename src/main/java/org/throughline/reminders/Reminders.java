package org.throughline.reminders;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.Contacts;
import org.throughline.security.EmailAddress;
import org.throughline.security.Roles;

/** What an administrator sees of reminders by e-mail: whether they are on, what became of them, and a test. */
@Service
@Transactional
public class Reminders {

    private static final int LAST_DAYS = 30;

    private final ReminderSettings settings;
    private final ReminderLog log;
    private final MailServer server;
    private final Contacts contacts;
    private final AuditTrail audit;

    Reminders(ReminderSettings settings, ReminderLog log, MailServer server, Contacts contacts, AuditTrail audit) {
        this.settings = settings;
        this.log = log;
        this.server = server;
        this.contacts = contacts;
        this.audit = audit;
    }

    /**
     * How reminders stand.
     *
     * @param whyOff why none are sent; blank where they are on
     * @param host the mail server; blank for none
     * @param from the sender; blank for none
     * @param address the address of this service in links; blank for none
     * @param hour the hour in London from which they are sent, 0 to 23
     * @param days how many days ahead they look
     * @param people how many people have an address and want them
     * @param last the last 30 days on which any were due, the latest first
     */
    public record Standing(
            String whyOff, String host, String from, String address, int hour, int days, int people, List<Day> last) {

        /** Whether reminders are sent. */
        public boolean isOn() {
            return whyOff.isEmpty();
        }
    }

    /**
     * A day.
     *
     * @param day the day, as 2026-11-28
     * @param sent how many the mail server took
     * @param failed how many it did not take
     * @param nothing for how many people nothing waited
     * @param unknown how many were under way when the service stopped
     * @param failure the last reason for a failure; blank for none
     */
    public record Day(LocalDate day, int sent, int failed, int nothing, int unknown, String failure) {}

    /** How reminders stand. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Standing standing() {
        return new Standing(
                settings.whyOff(),
                settings.host(),
                settings.from(),
                settings.address(),
                settings.hour(),
                settings.days(),
                contacts.toRemind().size(),
                log.days(LAST_DAYS).stream().map(Reminders::day).toList());
    }

    private static Day day(ReminderLog.Day day) {
        return new Day(
                day.day(),
                day.count(ReminderLog.State.SENT),
                day.count(ReminderLog.State.FAILED),
                day.count(ReminderLog.State.NOTHING),
                day.count(ReminderLog.State.TAKEN),
                day.failure() == null ? "" : day.failure());
    }

    /**
     * Sends the person who asks a test message.
     *
     * @throws org.throughline.shared.Refused where reminders are off, the person has no address, or the mail server
     *     does not take the message; the sentence says which
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void test() {
        if (!settings.isOn()) {
            throw new ReminderRefusal.RemindersOff(settings.whyOff()).refused();
        }
        String mine = contacts.mine().email();
        if (mine.isEmpty()) {
            throw new ReminderRefusal.NoAddressOfYourOwn().refused();
        }
        try {
            server.send(
                    new EmailAddress(mine),
                    "Throughline: test of reminders",
                    "This is a test. Reminders by e-mail can be sent from " + settings.address() + "\n");
        } catch (MailException notTaken) {
            throw new ReminderRefusal.MailNotTaken(MailServer.reason(notTaken)).refused(notTaken);
        }
        audit.record(AuditAction.ACCOUNT, "Sent a test of reminders by e-mail", null);
    }
}
