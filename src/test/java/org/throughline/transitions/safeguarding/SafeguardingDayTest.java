package org.throughline.transitions.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.testing.TermDates;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.CatalogueFixture;

/** Which safeguarding files wait for a lead, and from when on. */
class SafeguardingDayTest extends TransitionTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SafeguardingPointers pointers;

    @Autowired
    private FileClock fileClock;

    private UUID record = new UUID(0, 0);
    private String child = "";

    @BeforeEach
    void a_record_was_sent_in_july() {
        TermDates.putAside(template);
        record = record(at(setting("Underhill")));
        send(record);
        child = newest() + ", Test";
        template.update("update transition_sending set sent_at = '2027-07-02 10:00:00' where record_id = ?", record);
    }

    @AfterEach
    void it_waits_for_nobody_more() {
        template.update("delete from safeguarding_pointer where record_id = ?", record);
        TermDates.putBack(template);
    }

    /** What waits for the receiver's lead on a day; the file of the record is due on 7 September 2027. */
    private List<DayGroup> on(LocalDate day) {
        be("dsl");
        Clock noon = Clock.fixed(day.atTime(12, 0).atZone(LONDON).toInstant(), LONDON);
        return new SafeguardingDay(jdbc, CatalogueFixture.catalogues(), user, fileClock, noon).groups();
    }

    private List<DayItem> waiting(LocalDate day, String title) {
        return on(day).stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.items().stream())
                .filter(item -> item.text().equals(child))
                .toList();
    }

    private void mark(String column, String value) {
        template.update("update safeguarding_pointer set " + column + " = ? where record_id = ?", value, record);
    }

    @Test
    void a_file_waits_from_two_weeks_before_it_is_due() {
        assertThat(waiting(LocalDate.of(2027, 8, 23), "Safeguarding files to receive"))
                .isEmpty();
        assertThat(waiting(LocalDate.of(2027, 8, 24), "Safeguarding files to receive"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.due()).isEqualTo(LocalDate.of(2027, 9, 7));
                    assertThat(item.detail()).startsWith("Alderbank");
                });
        assertThat(waiting(LocalDate.of(2027, 10, 1), "Safeguarding files to receive"))
                .as("and goes on when it is overdue")
                .hasSize(1);
    }

    @Test
    void the_receiver_has_nothing_to_send() {
        assertThat(waiting(LocalDate.of(2027, 9, 7), "Safeguarding files to send"))
                .isEmpty();
    }

    @Test
    void both_groups_are_tasks_of_leads() {
        assertThat(on(LocalDate.of(2027, 9, 7))).hasSize(2).allMatch(DayGroup::isTask);
        assertThat(new SafeguardingDay(jdbc, CatalogueFixture.catalogues(), user, fileClock, Clock.systemUTC()).roles())
                .containsExactly(Roles.DSL);
    }

    @Test
    void a_lead_of_another_setting_is_told_nothing() {
        be("secondary2");
        Clock due = Clock.fixed(
                LocalDate.of(2027, 9, 7).atTime(12, 0).atZone(LONDON).toInstant(), LONDON);
        assertThat(new SafeguardingDay(jdbc, CatalogueFixture.catalogues(), user, fileClock, due)
                        .groups().stream().flatMap(group -> group.items().stream()))
                .noneMatch(item -> item.text().equals(child));
    }

    @Test
    void a_file_that_came_or_does_not_exist_waits_for_nobody() {
        LocalDate due = LocalDate.of(2027, 9, 7);
        be("dsl");
        SafeguardingPointer now = pointers.find(record).orElseThrow();
        pointers.record(new SafeguardingPointer(
                record,
                now.version(),
                SafeguardingPointer.Exists.NO,
                SafeguardingPointer.System.UNKNOWN,
                null,
                "",
                null,
                null,
                false));
        assertThat(waiting(due, "Safeguarding files to receive")).isEmpty();
        mark("file_exists", "YES");
        assertThat(waiting(due, "Safeguarding files to receive")).hasSize(1);
        mark("received_on", "2027-09-03");
        assertThat(waiting(due, "Safeguarding files to receive")).isEmpty();
    }
}
