package org.throughline.sufficiency.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.testing.ServiceTest;

/** The boundary of the borough and where children live, by square. */
class BoundaryTest extends ServiceTest {

    @Autowired
    private Boundary boundary;

    @Autowired
    private HomeMap homes;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.update("delete from sufficiency_boundary");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void set(String text) {
        as(Roles.PLANNER, () -> {
            boundary.set(bytes(text), "A test");
            return true;
        });
    }

    @Test
    void a_boundary_is_taken_from_features_and_replaced() {
        set("""
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry":
                {"type": "MultiPolygon", "coordinates": [[[[375000, 402000], [385000.4, 402000], [385000, 417000]]]]}}]}""");
        assertThat(as(Roles.PLANNER, () -> boundary.shape().orElseThrow()).rings())
                .isEqualTo("[[[375000,402000],[385000,402000],[385000,417000]]]");
        set("{\"type\": \"Polygon\", \"coordinates\": [[[1000, 2000], [3000, 4000], [1000, 2000]]]}");
        assertThat(as(Roles.PLANNER, () -> boundary.shape().orElseThrow()).rings())
                .startsWith("[[[1000");
    }

    @Test
    void what_is_no_boundary_is_refused_with_words() {
        assertThat(refusalOf(() -> set("{"))).isEqualTo(new BoundaryRefusal.BoundaryUnreadable());
        assertThat(refusalOf(() -> set("{\"type\": \"Point\", \"coordinates\": [1, 2]}")))
                .isEqualTo(new BoundaryRefusal.BoundaryWithoutPolygon());
        assertThat(refusalOf(() -> set("{\"type\": \"Polygon\", \"coordinates\": [[[-2.3, 53.5]]]}")))
                .isEqualTo(new BoundaryRefusal.BoundaryInDegrees());
        assertThat(refusalOf(() -> set("{\"type\": \"Polygon\", \"coordinates\": [[[9000000, 53]]]}")))
                .isEqualTo(new BoundaryRefusal.BoundaryOffTheGrid());
        assertThat(as(Roles.PLANNER, boundary::shape)).isEmpty();
    }

    @Test
    void squares_hold_five_children_or_more_and_everybody_is_counted_once() {
        HomeMap.Homes all = as(Roles.PLANNER, () -> homes.homes(HomeMap.Who.SPECIALIST, null, null));
        assertThat(all.squares()).isNotEmpty().allMatch(square -> square.children() >= 5);
        int sum = all.scattered() + all.unknown();
        int byNeed = 0;
        for (NeedType need : NeedType.values()) {
            HomeMap.Homes some = as(Roles.PLANNER, () -> homes.homes(HomeMap.Who.SPECIALIST, need, null));
            byNeed += some.scattered()
                    + some.unknown()
                    + some.squares().stream().mapToInt(MapSquare::children).sum();
        }
        assertThat(byNeed)
                .isEqualTo(sum
                        + all.squares().stream().mapToInt(MapSquare::children).sum());
        HomeMap.Homes primary = as(Roles.PLANNER, () -> homes.homes(HomeMap.Who.OUT_OF_BOROUGH, null, Phase.PRIMARY));
        assertThat(primary.scattered() + primary.squares().size()).isPositive();
    }
}
