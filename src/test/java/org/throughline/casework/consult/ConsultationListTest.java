package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;

/** The list of consultations, its filters, and how much a school is asked. */
class ConsultationListTest extends ConsultTest {

    @Autowired
    private ConsultationList list;

    private List<UUID> found(ConsultationFilter filter) {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            List<ConsultationRow> rows = list.find(filter, 0, 500);
            assertThat(list.count(filter)).isEqualTo(rows.size());
            return rows.stream().map(ConsultationRow::id).toList();
        });
    }

    private static ConsultationFilter overdue() {
        return new ConsultationFilter("", null, true, null, null);
    }

    @Test
    void overdue_is_what_is_awaited_from_the_day_after_the_last_day() {
        ConsultationRecord onLastDay = served(child(), 15);
        ConsultationRecord after = served(child(), 16);
        assertThat(found(overdue())).contains(after.id()).doesNotContain(onLastDay.id());
        as(Roles.PLACEMENT_OFFICER, () -> consultations.move(after, ConsultationState.NO_RESPONSE, today(), ""));
        assertThat(found(overdue())).doesNotContain(after.id());
    }

    @Test
    void filters_find_by_state_school_officer_and_name_and_together() {
        ConsultationRecord served = served(child(), 3);
        UUID underhill = served.settingId();
        assertThat(found(new ConsultationFilter(
                        "consulted", ConsultationState.SENT, false, underhill, served.ownerLogin())))
                .contains(served.id());
        assertThat(found(new ConsultationFilter("", ConsultationState.DECLINED, false, null, null)))
                .doesNotContain(served.id());
        assertThat(found(new ConsultationFilter("", null, false, new UUID(0, 9), null)))
                .isEmpty();
        assertThat(found(new ConsultationFilter("", null, false, null, "nobody else")))
                .isEmpty();
        assertThat(found(new ConsultationFilter("somebody not on record", null, false, null, null)))
                .isEmpty();
    }

    @Test
    void the_list_begins_with_what_is_due_first() {
        served(child(), 3);
        served(child(), 9);
        List<ConsultationRow> rows = as(
                Roles.PLACEMENT_OFFICER,
                () -> list.find(new ConsultationFilter("", ConsultationState.SENT, false, null, null), 0, 500));
        assertThat(rows).extracting(ConsultationRow::due).isSorted();
    }

    @Test
    void the_load_of_a_school_counts_what_it_has_to_answer_and_what_of_it_is_overdue() {
        ConsultationRecord served = served(child(), 3);
        ConsultationList.SchoolLoad before = load(served);
        served(child(), 20);
        ConsultationList.SchoolLoad load = load(served);
        assertThat(load.open()).isEqualTo(before.open() + 1);
        assertThat(load.overdue()).isEqualTo(before.overdue() + 1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> list.consulted())).containsKey(served.settingId());
    }

    private ConsultationList.SchoolLoad load(ConsultationRecord served) {
        return as(Roles.PLACEMENT_OFFICER, () -> list.loads()).stream()
                .filter(each -> each.settingId().equals(served.settingId()))
                .findFirst()
                .orElseThrow();
    }
}
