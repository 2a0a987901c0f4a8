package org.throughline.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Who was reminded on which day: a row a person and day, taken before anything is sent. No addresses. */
@Component
class ReminderLog {

    /** What became of a person's reminder of a day. */
    enum State {
        /** Taken by a service; where it stays so, that service was stopped and nobody knows whether it went out. */
        TAKEN("Not known"),
        /** The mail server took it. */
        SENT("Sent"),
        /** The mail server did not take it. */
        FAILED("Failed"),
        /** Nothing waited. */
        NOTHING("Nothing to say");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A day.
     *
     * @param day the day
     * @param counts how many reminders became what
     * @param failure the last reason of a failure; null where there was none
     */
    record Day(
            LocalDate day,
            Map<State, Integer> counts,
            @Nullable String failure) {

        int count(State state) {
            return counts.getOrDefault(state, 0);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a person's reminder of a day; false where it was taken before, here or by another service. */
    boolean take(UUID userId, LocalDate day) {
        return jdbc.sql("insert ignore into reminders_mail (user_id, day, state, at) values (?, ?, ?, ?)")
                        .params(userId, day, State.TAKEN.name(), Instants.toDatabase(clock.instant()))
                        .update()
                == 1;
    }

    void finish(UUID userId, LocalDate day, State state, int tray, @Nullable String failure) {
        jdbc.sql("update reminders_mail set state = ?, tray = ?, failure = ?, at = ? where user_id = ? and day = ?")
                .params(Arrays.asList(state.name(), tray, failure, Instants.toDatabase(clock.instant()), userId, day))
                .update();
    }

    /** Who has a row of a day. */
    Set<UUID> taken(LocalDate day) {
        return new HashSet<>(jdbc.sql("select user_id from reminders_mail where day = ?")
                .param(day)
                .query((row, number) -> row.getObject("user_id", UUID.class))
                .list());
    }

    /** The size of a person's tray when it was last looked at; empty where it never was. */
    Optional<Integer> lastTray(UUID userId) {
        return jdbc.sql("select tray from reminders_mail where user_id = ? and state in ('SENT', 'NOTHING')"
                        + " order by day desc limit 1")
                .param(userId)
                .query(Integer.class)
                .optional();
    }

    /** The last days, the latest first. */
    List<Day> days(int most) {
        Map<LocalDate, Map<State, Integer>> counts = new LinkedHashMap<>();
        Map<LocalDate, String> failures = new LinkedHashMap<>();
        jdbc.sql("select day, state, count(*) n, max(failure) failure from reminders_mail where day > ?"
                        + " group by day, state order by day desc, state")
                .param(LocalDate.now(clock).minusDays(most))
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    counts.computeIfAbsent(day, each -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString("state")), row.getInt("n"));
                    String failure = row.getString("failure");
                    if (failure != null) {
                        failures.put(day, failure);
                    }
                });
        return counts.entrySet().stream()
                .map(each -> new Day(each.getKey(), each.getValue(), failures.get(each.getKey())))
                .toList();
    }
}
