package org.throughline.sufficiency.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shipped accuracy over a panel of authorities. */
class PanelAccuracyTest {

    @Test
    void one_to_five_years_ahead_are_shipped_and_no_more() {
        for (int years = 1; years <= 5; years++) {
            assertThat(PanelAccuracy.at(years)).isPresent();
        }
        assertThat(PanelAccuracy.at(6)).isEmpty();
    }

    @Test
    void errors_grow_with_the_share_of_authorities_and_with_the_years() {
        double before = 0;
        for (int years = 1; years <= 5; years++) {
            PanelAccuracy panel = PanelAccuracy.at(years).orElseThrow();
            assertThat(panel.authorities()).isGreaterThan(50);
            assertThat(panel.forecasts()).isGreaterThan(panel.authorities());
            assertThat(new double[] {panel.closestQuarter(), panel.half(), panel.threeQuarters(), panel.nineInTen()})
                    .isSorted();
            assertThat(panel.half()).isGreaterThan(before);
            before = panel.half();
        }
    }

    @Test
    void bands_are_as_wide_as_they_say() {
        for (int years = 1; years <= 5; years++) {
            PanelAccuracy panel = PanelAccuracy.at(years).orElseThrow();
            assertThat(panel.covered80()).isBetween(70.0, 90.0);
            assertThat(panel.covered50()).isBetween(40.0, 60.0);
        }
    }
}
