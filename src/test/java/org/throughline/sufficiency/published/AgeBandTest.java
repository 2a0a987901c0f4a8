package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bands of ages, and the groups and single ages that they are parts of. */
class AgeBandTest {

    private static final PublishedAuthority AUTHORITY = PublishedFixture.growing("X", 2024, 1, 2_000, 0.1);

    @Test
    void a_band_is_one_age_or_several_and_named_so() {
        assertThat(new AgeBand(7, 7, 1).key()).isEqualTo("7");
        assertThat(new AgeBand(0, 3, 1).key()).isEqualTo("0-3");
        assertThat(new AgeBand(0, 3, 1).isSingle()).isFalse();
    }

    @Test
    void a_band_lies_in_a_group_only_with_all_its_ages() {
        assertThat(new AgeBand(0, 3, 1).liesIn(AgeGroup.UNDER_5)).isTrue();
        assertThat(new AgeBand(4, 5, 1).liesIn(AgeGroup.UNDER_5)).isFalse();
        assertThat(new AgeBand(20, 25, 1).liesIn(AgeGroup.FROM_20)).isTrue();
    }

    @Test
    void the_bands_of_a_group_add_up_to_it() {
        Map<String, Double> groups = PublishedLevel.AGE_GROUP.cells(AUTHORITY, 2025);

        assertThat(groups).containsOnlyKeys("0-4", "5-10", "11-15", "16-19", "20-25");
        for (AgeGroup group : AgeGroup.values()) {
            assertThat(groups).containsEntry(group.key(), (double) PublishedFixture.in(AUTHORITY, 2025, group));
        }
        assertThat(PublishedLevel.AGE.cells(AUTHORITY, 2025).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(groups.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()
                        - groups.get(AgeGroup.FROM_20.key()));
    }

    @Test
    void settings_and_their_balance_add_up_to_the_total() {
        Map<String, Double> settings = PublishedLevel.SETTING.cells(AUTHORITY, 2025);

        assertThat(settings.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(AUTHORITY.totals().get(2025).doubleValue());
        assertThat(settings.get(PublishedLevel.UNKNOWN)).isPositive();
    }

    @Test
    void what_is_not_published_has_no_cells() {
        for (PublishedLevel level : PublishedLevel.values()) {
            assertThat(level.cells(AUTHORITY, 2019)).isEmpty();
        }
    }
}
