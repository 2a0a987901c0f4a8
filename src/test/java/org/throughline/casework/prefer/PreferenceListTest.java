package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.prefer.PreferenceFilter.Waits;
import org.throughline.placement.Preference;
import org.throughline.security.Roles;

/** Requests that wait for something, in the list and on the page of the day. */
class PreferenceListTest extends PreferTest {

    @Autowired
    private PreferenceList list;

    @Autowired
    private PreferenceDay day;

    private List<UUID> found(@org.jspecify.annotations.Nullable Waits waits) {
        return as(Roles.PLACEMENT_OFFICER, () -> list.find(new PreferenceFilter("Preferring", waits, null), 0, 1_000))
                .stream()
                .map(PreferenceRow::caseId)
                .toList();
    }

    @Test
    void a_request_waits_for_the_family_until_the_end_of_its_last_day_and_is_overdue_then() {
        asked(15, 15);
        assertThat(found(Waits.ASKED)).contains(known.id());
        assertThat(found(Waits.OVERDUE)).doesNotContain(known.id());
        asked(16, 15);
        assertThat(found(Waits.ASKED)).doesNotContain(known.id());
        assertThat(found(Waits.OVERDUE)).contains(known.id());
        record(given(new Preference.Unlisted("Ash", ""), ""));
        assertThat(found(null)).doesNotContain(known.id());
    }

    @Test
    void the_day_of_who_asked_shows_what_is_overdue_and_nobody_else_s_does() {
        asked(16, 15);
        String path = "cases/" + known.id() + "/preferences";
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> day.groups()).getFirst().items())
                .extracting(item -> item.path())
                .contains(path);
        jdbc.update("update casework_case set owner_login = 'lead' where id = ?", known.id());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> day.groups()).getFirst().items())
                .extracting(item -> item.path())
                .doesNotContain(path);
    }

    @Test
    void counts_and_pages_agree() {
        asked(0, 15);
        PreferenceFilter all = new PreferenceFilter("", null, null);
        int count = as(Roles.PLACEMENT_OFFICER, () -> list.count(all));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> list.find(all, 0, count + 10)))
                .hasSize(count);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> list.find(all, count, 10))).isEmpty();
    }
}
