package org.throughline.reminders;

import org.throughline.shared.Refusal;

/** Why a test message is not sent. */
sealed interface ReminderRefusal extends Refusal {

    /** Reminders are off. */
    record RemindersOff(String why) implements ReminderRefusal {}

    /** The person has no address. */
    record NoAddressOfYourOwn() implements ReminderRefusal {}

    /** The mail server did not take the message. */
    record MailNotTaken(String why) implements ReminderRefusal {}
}
