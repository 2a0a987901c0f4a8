package org.throughline.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Runs that go on, ended, failed or were withheld within the last week. */
@Service
@Transactional(readOnly = true)
class MatchingDay implements DaySource {

    private static final String PATH = "runs";

    private final JdbcClient jdbc;
    private final Clock clock;

    MatchingDay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    private record Row(UUID id, String name, RunStatus status, String requestedBy) {}

    @Override
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<DayGroup> groups() {
        List<Row> rows = jdbc.sql("select id, name, status, requested_by from match_run"
                        + " where coalesce(ended_at, requested_at) > :since or status in ('WAITING', 'RUNNING')"
                        + " order by requested_at desc")
                .param("since", LocalDate.now(clock).minusWeeks(1).atStartOfDay())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        RunStatus.valueOf(row.getString("status")),
                        row.getString("requested_by")))
                .list();
        return List.of(
                DayGroup.tasks(
                        "Runs withheld",
                        "The answer breaks a guarantee and is not shown. Read which one, start a new run, and tell"
                                + " whoever runs the service.",
                        PATH,
                        PATH,
                        items(rows, RunStatus.WITHHELD)),
                DayGroup.tasks(
                        "Runs that failed", "Read why, and start again.", PATH, PATH, items(rows, RunStatus.FAILED)),
                DayGroup.news(
                        "Runs that ended this week",
                        "Read the proposals; an officer decides about each child.",
                        PATH,
                        PATH,
                        items(rows, RunStatus.ENDED)),
                DayGroup.news("Runs that go on", "Follow or stop them.", PATH, PATH, underWay(rows)));
    }

    private static List<DayItem> items(List<Row> rows, RunStatus status) {
        return rows.stream()
                .filter(row -> row.status() == status)
                .map(MatchingDay::item)
                .toList();
    }

    private static List<DayItem> underWay(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.status().isOver())
                .map(MatchingDay::item)
                .toList();
    }

    private static DayItem item(Row row) {
        return new DayItem(row.name(), "started by " + row.requestedBy(), null, PATH + "/" + row.id());
    }
}
