package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;

/** What My day asks the receiver and tells the sender. */
class TravelDayTest extends TravelTest {

    @Autowired
    private TravelDay day;

    private DayGroup group(String username, String title) {
        be(username);
        return day.groups().stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String username) {
        return group(username, "What became of your support").items().stream()
                .filter(item -> item.path().contains(record.toString()))
                .map(DayItem::detail)
                .toList();
    }

    @Test
    void the_receiver_is_asked_from_the_day_on_and_the_sender_is_told_what_was_answered() {
        int before = group("secondary", "Did the support travel?").count();
        movedIn(1990);
        DayGroup asked = group("secondary", "Did the support travel?");
        assertThat(asked.count()).isEqualTo(before + 1);
        assertThat(asked.items()).anyMatch(item -> item.path().equals("incoming/" + record + "/travel"));
        assertThat(told("senco")).isEmpty();
        be("secondary");
        answerAll(0, Outcome.KEPT);
        assertThat(group("secondary", "Did the support travel?").count()).isEqualTo(before);
        assertThat(told("senco")).singleElement().asString().endsWith(": 4 of 4 kept");
        assertThat(told("secondary2")).isEmpty();
    }
}
