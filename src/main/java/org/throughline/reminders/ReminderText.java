package org.throughline.reminders;

import java.util.List;

/** The words of a reminder. */
final class ReminderText {

    static final String SUBJECT = "Throughline: things wait for you";

    private ReminderText() {}

    /** The text of a message, lines apart by a line feed. */
    static String of(List<ReminderLine> lines, String address) {
        StringBuilder text = new StringBuilder("Today in Throughline:\n\n");
        for (ReminderLine line : lines) {
            text.append(line.what())
                    .append(": ")
                    .append(line.count())
                    .append('\n')
                    .append(address)
                    .append('/')
                    .append(line.path())
                    .append("\n\n");
        }
        return text.append("Sign in to see them. This message names nobody.\n")
                .append("You get one message a school or working day at most, and none where nothing waits.\n")
                .append("Switch reminders off: ")
                .append(address)
                .append("/account\n")
                .toString();
    }
}
