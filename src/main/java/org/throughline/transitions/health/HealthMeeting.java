package org.throughline.transitions.health;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of several services about a hand-over.
 *
 * @param id the meeting
 * @param on the day
 * @param people who comes
 * @param actions what was agreed
 */
public record HealthMeeting(UUID id, LocalDate on, List<Person> people, List<Action> actions) {

    /** Copies the lists. */
    public HealthMeeting {
        people = List.copyOf(people);
        actions = List.copyOf(actions);
    }

    /**
     * Somebody at a meeting.
     *
     * @param name a name and nothing else
     * @param job what the person does
     */
    public record Person(String name, HealthJob job) {

        /** As people read it. */
        public String label() {
            return name + ", " + job.label().toLowerCase(java.util.Locale.UK);
        }
    }

    /**
     * What was agreed.
     *
     * @param id the action
     * @param task what
     * @param who who does it
     * @param due by when
     * @param doneOn the day on which it was done; null before
     */
    public record Action(
            UUID id,
            HealthTask task,
            Person who,
            LocalDate due,
            @Nullable LocalDate doneOn) {}
}
