package org.throughline.reminders;

/**
 * How much of a kind waits for a person: a number and where it is, and nothing else.
 *
 * @param what what waits, in words that name nobody, such as 'Replies to consultations that are late'
 * @param count how many
 * @param path where they are, within the service; without anything of a child
 * @param isTray whether it is the size of the person's tray, told only where it has grown
 */
public record ReminderLine(String what, int count, String path, boolean isTray) {

    /** Something that waits. */
    public static ReminderLine waiting(String what, int count, String path) {
        return new ReminderLine(what, count, path, false);
    }

    /** How many cases a person has. */
    public static ReminderLine tray(String what, int count, String path) {
        return new ReminderLine(what, count, path, true);
    }
}
