package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
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

    private List<String> paths(int group) {
        return day.groups().get(group).items().stream().map(DayItem::path).toList();
    }

    @Test
    void a_reply_waits_as_overdue_from_the_day_after_the_last_day_for_who_consulted() {
        ConsultationRecord onLastDay = servedByOfficer(15);
        ConsultationRecord after = servedByOfficer(16);
        assertThat(paths(0)).contains("consultations/" + after.id()).doesNotContain("consultations/" + onLastDay.id());
        assertThat(day.groups()).extracting(DayGroup::menu).containsOnly("consultations");
        be("lead");
        assertThat(paths(0)).doesNotContain("consultations/" + after.id());
    }

    @Test
    void a_reply_that_came_waits_to_be_looked_at() {
        ConsultationRecord served = servedByOfficer(2);
        be("secondary");
        DECLINE.forEach((question, words) -> replies.write(served.id(), question, words, 0));
        replies.send(served.id());
        be("officer");
        assertThat(paths(1)).contains("consultations/" + served.id());
    }
}
