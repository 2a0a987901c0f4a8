package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.register.HomeMap;
import org.throughline.testing.ScreenTest;

/** The map of homes and provisions, with a table of the same. */
class MapViewTest extends ScreenTest {

    @Autowired
    private HomeMap homes;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void no_boundary_again() {
        jdbc.update("delete from sufficiency_boundary");
    }

    private List<String> counts(HomeMap.Who who, @org.jspecify.annotations.Nullable NeedType need) {
        return as(Roles.PLANNER, () -> homes.homes(who, need, null)).squares().stream()
                .limit(20)
                .map(square -> String.valueOf(square.children()))
                .toList();
    }

    private List<String> shown() {
        return table("Squares with most children").stream().map(List::getLast).toList();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_table_has_the_fullest_squares_and_no_square_of_a_few() {
        go("map", MapView.class);
        assertThat(shown()).isNotEmpty().isEqualTo(counts(HomeMap.Who.SPECIALIST, null));
        assertThat(shown())
                .allSatisfy(children -> assertThat(Integer.parseInt(children)).isGreaterThanOrEqualTo(5));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void who_and_which_need_is_chosen() {
        go("map");
        choose("Children", HomeMap.Who.OUT_OF_BOROUGH.label());
        assertThat(shown()).isEqualTo(counts(HomeMap.Who.OUT_OF_BOROUGH, null));
        choose("Children", HomeMap.Who.SPECIALIST.label());
        choose("Primary need", NeedType.ASD.label());
        assertThat(shown()).isEqualTo(counts(HomeMap.Who.SPECIALIST, NeedType.ASD));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_boundary_needs_a_source_and_is_then_named() {
        byte[] square =
                "{\"type\": \"Polygon\", \"coordinates\": [[[375000, 402000], [385000, 402000], [385000, 417000]]]}"
                        .getBytes(StandardCharsets.UTF_8);
        go("map");
        Upload upload = find(Upload.class).single();
        test(upload).upload("bury.geojson", "application/geo+json", new ByteArrayInputStream(square));
        roundTrip();
        assertThat(errors()).contains("There is a problem");
        write("Where the boundary comes from", "ONS, May 2025");
        test(upload).upload("bury.geojson", "application/geo+json", new ByteArrayInputStream(square));
        roundTrip();
        assertThat(errors()).isEmpty();
        assertThat(words()).contains("Boundary: ONS, May 2025.");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_placement_officer_sees_the_map_and_sets_no_boundary() {
        go("map", MapView.class);
        assertThat(find(Upload.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_not_for_schools() {
        refused("map");
    }
}
