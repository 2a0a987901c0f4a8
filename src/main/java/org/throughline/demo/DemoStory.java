package org.throughline.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * What the invented people did, told day by day: each deed is done through the services, in the name of who does it, on
 * its day. What would be today or later has not happened.
 */
final class DemoStory {

    /** What it was done for, in the audit beside the person's name. */
    static final String PURPOSE = "demonstration";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int MINUTES_A_DEED = 3;

    /** Somebody of the demonstration. */
    record Person(String login, String name, Map<UUID, Set<String>> at) {

        /** An officer of the authority. */
        Person(String login, String name) {
            this(login, name, Map.of());
        }

        private String role() {
            return at.isEmpty() ? Roles.PLACEMENT_OFFICER : Roles.SENCO;
        }
    }

    private record Deed(LocalDate day, int number, Person who, Runnable what) {}

    private final EntityManager records;
    private final LocalDate today;
    private final PriorityQueue<Deed> ahead =
            new PriorityQueue<>(Comparator.comparing(Deed::day).thenComparingInt(Deed::number));
    private int told;

    DemoStory(EntityManager records, LocalDate today) {
        this.records = records;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** The last day on which anything has happened. */
    LocalDate lastDay() {
        return DemoDays.workingBefore(today.minusDays(1));
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    /** Somebody does something on a day. */
    void on(LocalDate day, Person who, Runnable what) {
        if (isPast(day)) {
            ahead.add(new Deed(day, told++, who, what));
        }
    }

    /** Lives through it. */
    void play() {
        LocalDate day = LocalDate.MIN;
        Instant at = Instant.EPOCH;
        while (!ahead.isEmpty()) {
            Deed deed = ahead.remove();
            Instant evening = deed.day().atTime(EVENING).atZone(Instants.LONDON).toInstant();
            if (!deed.day().equals(day)) {
                day = deed.day();
                at = day.atTime(MORNING).atZone(Instants.LONDON).toInstant();
            } else if (at.isBefore(evening)) {
                at = at.plusSeconds(60L * MINUTES_A_DEED);
            }
            carryOut(deed, at);
            // thousands of records that are looked through at every save would be slow
            records.flush();
            records.clear();
        }
    }

    private static void carryOut(Deed deed, Instant at) {
        Person who = deed.who();
        StoryClock.at(
                at,
                () -> OnBehalfOf.named(
                        who.login(),
                        who.name(),
                        PURPOSE,
                        who.at(),
                        () -> {
                            deed.what().run();
                            return true;
                        },
                        who.role()));
    }
}
