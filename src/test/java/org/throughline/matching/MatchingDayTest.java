package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.testing.ServiceTest;

/** Which runs an officer sees on the first page of the day. */
class MatchingDayTest extends ServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MatchRunRepository runs;

    @Autowired
    private RunArchive archive;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void they_go_again() {
        made.forEach(id -> StoredRuns.remove(runs, archive, id));
    }

    private MatchRun asked(Duration ago) {
        return StoredRuns.waiting(
                "Of the day " + NUMBER.incrementAndGet(),
                2027,
                clock.instant().minus(ago).truncatedTo(ChronoUnit.SECONDS));
    }

    private String stored(MatchRun run) {
        made.add(runs.saveAndFlush(run).id());
        return run.summary().name();
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time).truncatedTo(ChronoUnit.SECONDS);
    }

    private List<DayGroup> groups() {
        return as(Roles.PLACEMENT_OFFICER, () -> new MatchingDay(jdbc, clock).groups());
    }

    private List<String> of(String title) {
        return groups().stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.items().stream())
                .map(DayItem::text)
                .filter(text -> text.startsWith("Of the day"))
                .toList();
    }

    @Test
    void a_run_that_is_withheld_is_a_task() {
        MatchRun withheld = asked(Duration.ofHours(2));
        withheld.withhold(ago(Duration.ofHours(1)));
        String name = stored(withheld);
        assertThat(of("Runs withheld")).contains(name);
        assertThat(of("Runs that ended this week")).doesNotContain(name);
    }

    @Test
    void a_run_that_failed_is_a_task_and_one_that_ended_is_news() {
        MatchRun failed = asked(Duration.ofHours(2));
        failed.fail(ago(Duration.ofHours(1)), "No memory");
        MatchRun ended = asked(Duration.ofHours(2));
        ended.end(ago(Duration.ofHours(1)));
        String one = stored(failed);
        String two = stored(ended);
        assertThat(of("Runs that failed")).containsExactly(one);
        assertThat(of("Runs that ended this week")).containsExactly(two);
        assertThat(groups())
                .filteredOn(DayGroup::isTask)
                .extracting(DayGroup::title)
                .containsExactly("Runs withheld", "Runs that failed");
    }

    @Test
    void a_run_that_waits_is_shown_however_long_ago_it_was_asked_for() {
        String waiting = stored(asked(Duration.ofDays(40)));
        assertThat(of("Runs that go on")).containsExactly(waiting);
    }

    @Test
    void what_ended_more_than_a_week_ago_is_gone_though_it_was_the_first_of_its_day() {
        MatchRun old = asked(Duration.ofDays(9));
        old.end(ago(Duration.ofDays(8)));
        stored(old);
        MatchRun recent = asked(Duration.ofDays(9));
        recent.end(ago(Duration.ofDays(6)));
        String shown = stored(recent);
        assertThat(of("Runs that ended this week")).containsExactly(shown);
    }

    @Test
    void each_leads_to_its_run_and_says_who_started_it() {
        String name = stored(asked(Duration.ofMinutes(1)));
        DayItem item = groups().stream()
                .flatMap(group -> group.items().stream())
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(item.path()).isEqualTo("runs/" + made.getFirst());
        assertThat(item.detail()).contains("An officer");
    }

    @Test
    void it_is_for_placement_officers_alone() {
        assertThat(new MatchingDay(jdbc, clock).roles()).containsExactly(Roles.PLACEMENT_OFFICER);
    }
}
