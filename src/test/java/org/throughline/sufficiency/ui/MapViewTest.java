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
    void it_has_a_sentence_a_key_with_the_ranges_of_colour_and_a_number_for_each_provision() {
        go("map");
        assertThat(words())
                .contains(
                        "children live in",
                        "the fullest has "
                                + counts(HomeMap.Who.SPECIALIST, null).getFirst())
                .contains("5 to 9", "10 to 19", "20 to 29", "30 to 49", "50 and more")
                .contains("provision in the borough", "provision outside it");
        List<List<String>> provisions = table("Provisions on the map");
        assertThat(provisions).isNotEmpty().extracting(List::getFirst).doesNotHaveDuplicates();
        assertThat(provisions).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
        assertThat(table("Squares with most children"))
                .allSatisfy(row -> assertThat(row.getFirst()).matches("\\d+ (to \\d+|and more)"));
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
