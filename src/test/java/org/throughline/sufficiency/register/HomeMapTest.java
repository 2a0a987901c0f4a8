package org.throughline.sufficiency.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aChild;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;

/** Homes by square kilometre: never so few that a child could be told, by no filter and no difference of two. */
class HomeMapTest {

    private static final ProvisionRecord SPECIAL = aProvision("SPECIAL").build();
    private static final ProvisionRecord MAINSTREAM =
            aProvision("MAIN").of(ProvisionType.MAINSTREAM).build();
    private static final ProvisionRecord AWAY =
            aProvision("AWAY").of(ProvisionType.INDEPENDENT_SPECIAL).outside().build();

    private final PlacesHeld placed = mock(PlacesHeld.class);
    private final HomeMap map = new HomeMap(placed, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));
    private final List<PlacedChild> children = new ArrayList<>();

    private void live(int number, double east, double north, NeedType need, ProvisionRecord at) {
        for (int child = 0; child < number; child++) {
            children.add(aChild("Child").with(need).livingAt(east, north).at(at, 2024));
        }
    }

    private HomeMap.Homes homes(HomeMap.Who who, @Nullable NeedType need, @Nullable Phase phase) {
        when(placed.in(any())).thenReturn(children);
        return SystemIdentity.as("test", () -> map.homes(who, need, phase), Roles.PLANNER);
    }

    @Test
    void a_square_of_five_is_shown_and_one_of_four_is_scattered() {
        live(5, 380_999.9, 410_000, NeedType.ASD, SPECIAL);
        live(4, 381_000, 410_000, NeedType.ASD, SPECIAL);
        HomeMap.Homes found = homes(HomeMap.Who.SPECIALIST, null, null);
        assertThat(found.squares()).containsExactly(new MapSquare(380_000, 410_000, 5));
        assertThat(found.scattered()).isEqualTo(4);
        assertThat(found.unknown()).isZero();
    }

    @Test
    void the_fullest_square_is_the_first() {
        live(5, 380_500, 410_500, NeedType.ASD, SPECIAL);
        live(8, 390_500, 410_500, NeedType.ASD, SPECIAL);
        assertThat(homes(HomeMap.Who.SPECIALIST, null, null).squares())
                .extracting(MapSquare::children)
                .containsExactly(8, 5);
    }

    @Test
    void a_filter_does_not_show_a_square_whose_rest_would_be_too_few() {
        live(6, 380_500, 410_500, NeedType.ASD, SPECIAL);
        live(2, 380_500, 410_500, NeedType.SEMH, SPECIAL);
        assertThat(homes(HomeMap.Who.SPECIALIST, null, null).squares())
                .extracting(MapSquare::children)
                .containsExactly(8);
        // 8 less 6 would tell the two with another need
        HomeMap.Homes autism = homes(HomeMap.Who.SPECIALIST, NeedType.ASD, null);
        assertThat(autism.squares()).isEmpty();
        assertThat(autism.scattered()).isEqualTo(6);
    }

    @Test
    void a_filter_shows_a_square_whose_rest_is_none_or_enough() {
        live(6, 380_500, 410_500, NeedType.ASD, SPECIAL);
        live(5, 380_500, 410_500, NeedType.SEMH, SPECIAL);
        live(5, 390_500, 410_500, NeedType.ASD, SPECIAL);
        assertThat(homes(HomeMap.Who.SPECIALIST, NeedType.ASD, null).squares())
                .extracting(MapSquare::children)
                .containsExactly(6, 5);
    }

    @Test
    void who_is_asked_for_is_who_is_counted() {
        live(5, 380_500, 410_500, NeedType.ASD, SPECIAL);
        live(6, 381_500, 410_500, NeedType.ASD, MAINSTREAM);
        live(7, 382_500, 410_500, NeedType.ASD, AWAY);
        for (int child = 0; child < 9; child++) {
            children.add(aChild("Nowhere").livingAt(383_500, 410_500).nowhere());
        }
        assertThat(homes(HomeMap.Who.SPECIALIST, null, null).squares())
                .extracting(MapSquare::children)
                .as("a special school outside is a specialist place too")
                .containsExactly(7, 5);
        assertThat(homes(HomeMap.Who.OUT_OF_BOROUGH, null, null).squares())
                .extracting(MapSquare::children)
                .containsExactly(7);
        assertThat(homes(HomeMap.Who.NO_PLACE, null, null).squares())
                .extracting(MapSquare::children)
                .containsExactly(9);
    }

    @Test
    void homes_that_nobody_knows_are_counted_where_they_are_asked_for() {
        children.add(aChild("Unknown").in(8).at(SPECIAL, 2024));
        children.add(aChild("Unknown").in(5).at(SPECIAL, 2024));
        assertThat(homes(HomeMap.Who.SPECIALIST, null, null).unknown()).isEqualTo(2);
        assertThat(homes(HomeMap.Who.SPECIALIST, null, Phase.PRIMARY).unknown()).isEqualTo(1);
        assertThat(homes(HomeMap.Who.SPECIALIST, NeedType.HI, null).unknown()).isZero();
    }
}
