package org.throughline.reminders;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.security.EmailAddress;

/** What an authority sets about reminders, before the service is started. */
@Component
class ReminderSettings {

    private static final int LAST_HOUR = 23;
    private static final int MOST_DAYS = 60;

    private final String host;
    private final String from;
    private final String address;
    private final int hour;
    private final int days;

    ReminderSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${throughline.reminders.from:}") String from,
            @Value("${throughline.reminders.service-address:}") String address,
            @Value("${throughline.reminders.hour:7}") int hour,
            @Value("${throughline.reminders.days:7}") int days) {
        if (hour < 0 || hour > LAST_HOUR || days < 0 || days > MOST_DAYS) {
            throw new IllegalStateException("throughline.reminders.hour is an hour from 0 to " + LAST_HOUR
                    + ", throughline.reminders.days a number from 0 to " + MOST_DAYS);
        }
        this.host = host.strip();
        this.from = from.strip();
        this.address = address.strip().replaceAll("/+$", "");
        this.hour = hour;
        this.days = days;
    }

    /** Why nothing is sent; blank where reminders are on. */
    String whyOff() {
        if (host.isEmpty()) {
            return "No mail server is set (spring.mail.host).";
        }
        if (!EmailAddress.isValid(from)) {
            return "No sender is set, or it is not an e-mail address (throughline.reminders.from).";
        }
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return "The address of this service for links is not set (throughline.reminders.service-address).";
        }
        return "";
    }

    boolean isOn() {
        return whyOff().isEmpty();
    }

    String host() {
        return host;
    }

    String from() {
        return from;
    }

    /** The address at which people reach the service, without a slash at its end. */
    String address() {
        return address;
    }

    /** The hour in London from which reminders are sent, 0 to 23. */
    int hour() {
        return hour;
    }

    /** How many days ahead a reminder looks, 0 to 60. */
    int days() {
        return days;
    }
}
