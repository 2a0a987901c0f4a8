package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;

/** What waits for the officer who consulted. */
class ConsultationDayTest extends ConsultTest {

    @Autowired
    private ConsultationDay day;

    @Autowired
    private SchoolReplies replies;

    private ConsultationRecord servedByOfficer(int daysAgo) {
        var child = child();
        var underhill = Objects.requireNonNull(provisionOf("Underhill").id());
        be("officer");
        ConsultationRecord prepared = sending.prepare(
                        subject(child), List.of(new Chosen(underhill, true, "Asked for")), "")
                .getFirst();
        var document = documents.add(child, "Draft plan", null, "plan.pdf", PDF);
        return sending.serve(prepared, document, today().minusDays(daysAgo), "");
    }

    /** How many wait, of each kind. */
    private Map<String, Integer> waiting() {
        return day.groups().stream().collect(Collectors.toMap(DayGroup::title, DayGroup::count));
    }

    /** The titles of the kinds of which more wait than before. */
    private List<String> more(Map<String, Integer> before) {
        return waiting().entrySet().stream()
                .filter(each -> each.getValue() > before.getOrDefault(each.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> paths(String title) {
        return day.groups().stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.items().stream())
                .map(DayItem::path)
                .toList();
    }

    @Test
    void a_reply_waits_as_overdue_from_the_day_after_the_last_day_for_who_consulted() {
        be("lead");
        Map<String, Integer> ofTheLead = waiting();
        be("officer");
        Map<String, Integer> before = waiting();
        servedByOfficer(15);
        assertThat(more(before)).isEmpty();
        servedByOfficer(16);
        assertThat(more(before)).containsExactly("Consultations without a reply in time");
        assertThat(day.groups()).extracting(DayGroup::menu).containsOnly("consultations");
        // the one due before all others is among those shown
        ConsultationRecord first = servedByOfficer(500);
        assertThat(paths("Consultations without a reply in time")).contains("consultations/" + first.id());
        be("lead");
        assertThat(more(ofTheLead)).isEmpty();
    }

    @Test
    void a_reply_that_came_waits_to_be_looked_at() {
        ConsultationRecord served = servedByOfficer(2);
        Map<String, Integer> before = waiting();
        be("secondary");
        DECLINE.forEach((question, words) -> replies.write(served.id(), question, words, 0));
        replies.send(served.id());
        be("officer");
        assertThat(more(before)).containsExactly("Replies to consultations");
    }
}
