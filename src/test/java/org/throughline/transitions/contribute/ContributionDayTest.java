package org.throughline.transitions.contribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shell.day.MyDay;

/** My day says who is asked to write and whose part is handed in. */
class ContributionDayTest extends ContributionTest {

    @Autowired
    private MyDay day;

    @Autowired
    private OwnContributions own;

    private List<String> paths(String title) {
        return day.groups().stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.items().stream())
                .map(item -> item.path())
                .toList();
    }

    @Test
    void who_is_asked_has_it_until_it_is_handed_in_and_then_the_sender_has_it() {
        UUID record = record(at(setting("Underhill")));
        Contributor school = asked(record, at("Valebrook", ContributorKind.SCHOOL));
        String asked = "Another setting asks you to write in its record";
        String there = "Others have handed in their part";
        assertThat(paths(there)).doesNotContain("transitions/" + record);
        be("secondary");
        assertThat(paths(asked)).doesNotContain("contributions/" + school.id());
        be("secondary2");
        assertThat(paths(asked)).contains("contributions/" + school.id());
        own.write(school.id(), "profile.works", "The workshop", 0);
        own.handIn(school.id());
        assertThat(paths(asked)).doesNotContain("contributions/" + school.id());
        be("senco");
        assertThat(paths(there)).contains("transitions/" + record);
    }
}
