package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** Where children are taught that is no place of the register. */
@Transactional
class PlacesElsewhereTest extends ServiceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @Autowired
    private PlacesElsewhere places;

    @Autowired
    private Children children;

    @Autowired
    private Clock clock;

    private static ElsewhereRecord place(UUID child, int rank, @Nullable LocalDate until, String setting, String urn) {
        return new ElsewhereRecord(child, DAY, rank, until, setting, urn, "", "A note", false, true);
    }

    private void record(ElsewhereRecord place) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            places.record(place);
            return true;
        });
    }

    @Test
    void places_are_kept_by_first_day_and_rank() {
        UUID child = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(InventedChild.born(LocalDate.now(clock).minusYears(7))));
        ElsewhereRecord second = place(child, 2, null, "", "100123");
        ElsewhereRecord home = place(child, 1, null, "EHE", "");
        record(second);
        record(home);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> places.of(List.of(child))).get(child))
                .containsExactly(home, second);
        ElsewhereRecord ended = place(child, 1, DAY.plusDays(30), "EHE", "");
        record(ended);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> places.all()).get(child)).containsExactly(ended, second);
    }

    @Test
    void a_place_without_a_setting_a_rank_or_a_day_is_refused() {
        UUID child = UUID.randomUUID();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> places.of(List.of()))).isEmpty();
        assertThatThrownBy(() -> record(place(child, 1, null, "", ""))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(place(child, 0, null, "EHE", ""))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(place(child, 1, DAY, "EHE", ""))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(place(child, 1, null, "HOME1", ""))).isInstanceOf(Refused.class);
    }
}
