package org.throughline.ehcp.caseclock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.calendar.CountedDate;
import org.throughline.calendar.CountedDates;
import org.throughline.calendar.RecordedCalendars;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.rulebook.ClockRules;

/**
 * Working-day targets of requests that are not decided, for what moves when bank holidays change. The law's own days
 * are calendar days and do not move.
 */
@Component
class RequestTargets implements CountedDates {

    private static final Map<String, String> WHAT = Map.of(
            "R01", "Working-day target: tell the family about an assessment", "R05", "Working-day target: final plan");

    private final JdbcClient jdbc;
    private final ClockRules rules;

    RequestTargets(JdbcClient jdbc, ClockRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public List<CountedDate> counted(RecordedCalendars calendars) {
        Counting counting = new Counting(rules.book(), calendars.of(null));
        List<CountedDate> dates = new ArrayList<>();
        jdbc.sql("select r.child_id, r.received from ehc_request r where r.outcome in ('', 'A') and not r.moved_out")
                .query(row -> {
                    LocalDate received = Objects.requireNonNull(row.getObject("received", LocalDate.class));
                    String key = row.getString("child_id") + " " + received;
                    WHAT.forEach((rule, what) -> counting.find(rule, "", received)
                            .ifPresent(due -> dates.add(
                                    new CountedDate(rule + " " + key, what, "The authority", due.workingDayTarget()))));
                });
        return dates;
    }
}
