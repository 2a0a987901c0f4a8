package org.throughline.reminders;

import jakarta.mail.SendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.throughline.security.EmailAddress;

/** The authority's mail server. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> sender;
    private final ReminderSettings settings;

    MailServer(ObjectProvider<JavaMailSender> sender, ReminderSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /**
     * Gives it a message of plain text.
     *
     * @throws MailException where it does not take it
     */
    void send(EmailAddress to, String subject, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(to.text());
        message.setSubject(subject);
        message.setText(text);
        sender.getObject().send(message);
    }

    /** Why a message was not taken, in words without an address. */
    static String reason(MailException failure) {
        Throwable cause = failure.getMostSpecificCause();
        return switch (failure) {
            case MailAuthenticationException refused -> "The mail server did not accept the user name or password";
            case MailSendException refused
            when !refused.getFailedMessages().isEmpty() && isRefused(refused) ->
                "The mail server did not take the message";
            default ->
                "The mail server could not be reached (" + cause.getClass().getSimpleName() + ")";
        };
    }

    private static boolean isRefused(MailSendException failure) {
        return failure.getMessageExceptions().length > 0
                && failure.getMessageExceptions()[0] instanceof SendFailedException;
    }
}
