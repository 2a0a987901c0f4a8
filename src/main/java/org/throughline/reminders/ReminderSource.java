package org.throughline.reminders;

import java.util.List;
import java.util.Set;

/** A feature of which things wait for people. Asked once a day for each person, with the person's own rights. */
public interface ReminderSource {

    /** Whom it is asked for, constants of {@code Roles}. */
    Set<String> roles();

    /**
     * What waits for the person on whose behalf it is asked.
     *
     * @param days how many days ahead to look for what falls due, 0 or more
     */
    List<ReminderLine> lines(int days);
}
