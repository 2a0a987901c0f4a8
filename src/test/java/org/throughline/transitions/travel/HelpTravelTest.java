package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.calendar.Calendars;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.MyDay;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.AskedNone;

/** The receiver is asked eight weeks after the first day; the sender learns what became of its support. */
class HelpTravelTest extends TransitionTest {

    @Autowired
    private HelpTravel travel;

    @Autowired
    private MyDay day;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calendars calendars;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_with_support_came() {
        record = record(at(setting("Underhill")));
        transitions.write(record, "strategies.strategy", 1, "Now-and-next board", 0);
        transitions.write(record, "strategies.area", 1, "Cognition and learning", 0);
        transitions.write(record, "strategies.strategy", 2, "Ear defenders", 0);
        transitions.write(record, "access.type", 1, "Rest breaks", 0);
        transitions.write(record, "profile.dayone", 0, AskedNone.TEXT, 0);
        send(record);
        be("secondary");
        received.acknowledge(record);
    }

    private void movedIn(int year) {
        jdbc.sql("update transition_record set entry_year = ? where id = ?")
                .params(year, record)
                .update();
    }

    private List<HelpLine> lines() {
        return travel.page(record).orElseThrow().lines();
    }

    private void answerAll(long version, Outcome outcome) {
        travel.answer(
                record,
                version,
                lines().stream().map(line -> line.with(outcome, "Because")).toList());
    }

    private List<String> waiting(String username) {
        be(username);
        return day.groups().stream()
                .filter(group ->
                        group.items().stream().anyMatch(item -> item.path().contains(record.toString())))
                .map(DayGroup::title)
                .toList();
    }

    private boolean isDue() {
        be("secondary");
        return travel.due(0, travel.countDue()).stream()
                .anyMatch(row -> row.recordId().equals(record));
    }

    @Test
    void each_line_of_support_is_asked_with_its_kind_and_nothing_else() {
        assertThat(lines())
                .extracting(HelpLine::kind, HelpLine::help)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("What works", "Short steps"),
                        org.assertj.core.groups.Tuple.tuple("Cognition and learning", "Now-and-next board"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Strategies and provision, area not recorded", "Ear defenders"),
                        org.assertj.core.groups.Tuple.tuple("Access arrangements", "Rest breaks"));
    }

    @Test
    void it_is_asked_eight_weeks_after_the_first_day_by_the_calendar_of_the_receiver() {
        LocalDate due = travel.page(record).orElseThrow().due();
        LocalDate begins = calendars.reading().of(setting("Underhill").id()).yearBegins(2027);
        be("secondary");
        assertThat(due).isEqualTo(begins.plusWeeks(8));
        assertThat(isDue()).isFalse();
        assertThat(waiting("secondary")).doesNotContain("Did the support travel?");
        movedIn(2025);
        assertThat(isDue()).isTrue();
        assertThat(waiting("secondary")).contains("Did the support travel?");
    }

    @Test
    void the_sender_learns_what_was_kept_changed_and_dropped() {
        movedIn(2025);
        List<HelpLine> lines = lines();
        travel.answer(
                record,
                0,
                List.of(
                        lines.get(0).with(Outcome.KEPT, "not looked at"),
                        lines.get(1).with(Outcome.CHANGED, " On a tablet now "),
                        lines.get(2).with(Outcome.DROPPED, "Not needed in a smaller room"),
                        lines.get(3).with(Outcome.KEPT, "")));
        assertThat(isDue()).isFalse();
        assertThat(waiting("senco")).contains("What became of your support");
        TravelPage page = travel.answered(record).orElseThrow();
        assertThat(page.count(Outcome.KEPT)).isEqualTo(2);
        assertThat(page.lines())
                .extracting(HelpLine::words)
                .containsExactly("", "On a tablet now", "Not needed in a smaller room", "");
        assertThat(page.answeredBy()).contains("Underhill");
        be("secondary2");
        assertThat(travel.answered(record)).isEmpty();
        assertThat(travel.page(record)).isEmpty();
        assertThatThrownBy(() -> travel.answer(record, 1, lines)).hasMessageContaining("not, or no longer, with you");
    }

    @Test
    void what_is_not_in_place_yet_is_asked_again_eight_weeks_later() {
        movedIn(2025);
        answerAll(0, Outcome.NOT_YET);
        assertThat(isDue()).isFalse();
        jdbc.sql("update transition_travel set answered_at = answered_at - interval 57 day where sending_id ="
                        + " (select sending_id from transition_record where id = ?)")
                .param(record)
                .update();
        assertThat(isDue()).isTrue();
        answerAll(1, Outcome.DROPPED);
        assertThat(isDue()).isFalse();
        assertThat(travel.page(record).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void two_colleagues_do_not_write_over_one_another() {
        answerAll(0, Outcome.KEPT);
        assertThatThrownBy(() -> answerAll(0, Outcome.DROPPED)).isInstanceOf(OptimisticLockingFailureException.class);
        answerAll(1, Outcome.DROPPED);
        assertThatThrownBy(() -> answerAll(1, Outcome.KEPT)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(travel.answered(record).orElseThrow().count(Outcome.DROPPED)).isEqualTo(4);
    }

    @Test
    void what_the_sender_changes_afterwards_is_asked_anew() {
        answerAll(0, Outcome.KEPT);
        be("senco");
        transitions.write(record, "strategies.strategy", 2, "Ear defenders in assembly", 1);
        handovers.sendChanges(record);
        be("secondary");
        assertThat(lines())
                .extracting(HelpLine::outcome)
                .containsExactly(Outcome.KEPT, Outcome.KEPT, null, Outcome.KEPT);
    }
}
