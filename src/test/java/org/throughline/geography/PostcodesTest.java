package org.throughline.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;
import org.throughline.testing.ServiceTest;

/** Where a postcode is, however it was typed. */
class PostcodesTest extends ServiceTest {

    /** No postcode of Great Britain begins so. */
    private static final String NOWHERE = "ZZ99 3VZ";

    private static final GridReference POINT = new GridReference(380_123, 410_456);

    @Autowired
    private Postcodes postcodes;

    @Autowired
    private PostcodeRepository stored;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void one_is_known() {
        it_goes_again();
        as(Roles.ADMINISTRATOR, () -> {
            postcodes.add(Map.of(NOWHERE, POINT));
            return true;
        });
    }

    @AfterEach
    void it_goes_again() {
        jdbc.update("delete from postcode where code = 'ZZ993VZ'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ99 3VZ", "ZZ993VZ", "zz99 3vz", " zz 99 3vz "})
    void it_is_found_with_and_without_spaces_in_any_case(String typed) {
        assertThat(postcodes.find(typed)).contains(POINT);
    }

    @Test
    void one_that_nobody_knows_is_nowhere_and_not_at_zero() {
        assertThat(postcodes.find("ZZ99 4VZ")).isEmpty();
        assertThat(postcodes.find("")).isEmpty();
    }

    @Test
    void those_of_the_demonstration_are_in_great_britain() {
        assertThat(stored.findAll())
                .hasSizeGreaterThan(100)
                .allMatch(each -> each.at().isInGreatBritain());
    }

    @Test
    void a_district_is_merged_into_and_keeps_what_is_not_named() {
        LocalDate ended = LocalDate.of(2005, 6, 1);
        UUID district = as(
                Roles.PLACEMENT_OFFICER,
                () -> postcodes.merge("ZZ99", List.of(new PostcodePoint("ZZ993WZ", POINT, ended))));
        assertThat(postcodes.districts()).containsEntry("ZZ99", district);
        assertThat(postcodes.ofDistrict(district))
                .containsOnly(
                        Map.entry("ZZ993VZ", new PostcodePoint("ZZ993VZ", POINT, null)),
                        Map.entry("ZZ993WZ", new PostcodePoint("ZZ993WZ", POINT, ended)));

        GridReference elsewhere = new GridReference(1_000, 2_000);
        as(
                Roles.PLACEMENT_OFFICER,
                () -> postcodes.merge("ZZ99", List.of(new PostcodePoint("ZZ993WZ", elsewhere, null))));
        assertThat(postcodes.find(List.of("ZZ993WZ", "ZZ993XZ")))
                .isEqualTo(Map.of("ZZ993WZ", new PostcodePoint("ZZ993WZ", elsewhere, null)));
        jdbc.update("delete from postcode where code = 'ZZ993WZ'");
    }

    @Test
    void only_an_administrator_adds_them() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    postcodes.add(Map.of("ZZ99 5VZ", POINT));
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
