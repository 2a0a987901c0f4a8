package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.throughline.people.ChildMerged;
import org.throughline.security.Roles;

/** Which band a child has: {@link ChildBands} in the database. */
class ChildBandsTest extends HighNeedsServiceTest {
    @Test
    void a_childs_change_is_taken_back_once_and_stays_on_record() {
        worth("100", APRIL);
        UUID change = has(0, BAND, APRIL);
        assertThat(refusalOf(() -> has(0, null, APRIL))).isEqualTo(new HighNeedsRefusal.BandChangedOnSameDay(APRIL));
        takeBack(change);
        assertThat(refusalOf(() -> takeBack(change))).isEqualTo(new HighNeedsRefusal.BandChangeTakenBack());
        has(0, null, APRIL);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> children.of(child(0))))
                .extracting(BandChange::isTakenBack)
                .containsExactlyInAnyOrder(true, false);
    }

    private void takeBack(UUID change) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            children.takeBack(child(0), change, "The wrong child");
            return true;
        });
    }

    @Test
    void a_band_must_be_known_on_the_day_and_the_child_on_record() {
        worth("100", APRIL);
        assertThat(refusalOf(() -> has(0, BAND, APRIL.minusDays(1))))
                .isEqualTo(new HighNeedsRefusal.BandUnknown(BAND, APRIL.minusDays(1)));
        assertThat(refusalOf(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> children.record(UUID.randomUUID(), BAND, APRIL, "Annual review"))))
                .isEqualTo(new HighNeedsRefusal.BandChildUnknown());
        assertThat(refusalOf(() -> worth("200", APRIL)))
                .isEqualTo(new HighNeedsRefusal.BandValueOnSameDay(BAND, APRIL));
    }

    @Test
    void children_who_are_one_have_one_band_a_day() {
        worth("100", APRIL);
        UUID stays = child(0);
        UUID gone = child(1);
        has(0, BAND, APRIL);
        has(1, null, APRIL);
        has(1, BAND, APRIL.plusDays(9));
        // as the listener does it, here and now; it may hear of it twice
        ChildBands listener = AopTestUtils.getTargetObject(children);
        listener.merged(new ChildMerged(gone, stays));
        listener.merged(new ChildMerged(gone, stays));
        assertThat(children.counting())
                .extracting(BandChange::childId, BandChange::from)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(stays, APRIL),
                        org.assertj.core.api.Assertions.tuple(stays, APRIL.plusDays(9)));
    }
}
