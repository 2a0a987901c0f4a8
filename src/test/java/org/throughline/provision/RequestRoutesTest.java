package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;
import org.throughline.testing.ServiceTest;

/** By which law a setting can be asked for: its type and its approval, as the law of the day has it. */
class RequestRoutesTest extends ServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired
    private RequestRoutes routes;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_law_as_it_is() {
        jdbc.update("delete from request_route where source = 'A test'");
    }

    private RequestRoutes.Basis basis(ProvisionType type, @Nullable Boolean section41, LocalDate day) {
        ProvisionRecord provision =
                aProvision("P").of(type).section41(section41).build();
        return as(Roles.PLANNER, () -> routes.of(List.of(provision), day)).get("P");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "MAINSTREAM, none, S38_3",
                "SEN_UNIT, none, S38_3",
                "RESOURCED_PROVISION, false, S38_3",
                "SPECIAL_SCHOOL, none, S38_3",
                "NON_MAINTAINED_SPECIAL, none, S38_3",
                "INDEPENDENT_SPECIAL, true, S38_3",
                "INDEPENDENT_SPECIAL, false, S9",
                "INDEPENDENT_SPECIAL, none, UNKNOWN",
                "ALTERNATIVE_PROVISION, none, UNKNOWN"
            })
    void the_route_follows_type_and_approval(ProvisionType type, @Nullable Boolean section41, RequestRoute route) {
        assertThat(basis(type, section41, TODAY).route()).isEqualTo(route);
        assertThat(basis(type, section41, TODAY).source()).isNotBlank();
    }

    @Test
    void before_the_law_came_into_force_nothing_is_known() {
        assertThat(basis(ProvisionType.MAINSTREAM, null, LocalDate.of(2014, 8, 31))
                        .route())
                .isEqualTo(RequestRoute.UNKNOWN);
        assertThat(basis(ProvisionType.MAINSTREAM, null, LocalDate.of(2014, 9, 1))
                        .route())
                .isEqualTo(RequestRoute.S38_3);
    }

    @Test
    void a_later_rule_takes_the_place_of_an_earlier_one_from_its_day_on() {
        jdbc.update("insert into request_route (provision_type, section_41, valid_from, route, source) values"
                + " ('SPECIAL_SCHOOL', 'ANY', '2029-09-01', 'S9', 'A test')");
        assertThat(basis(ProvisionType.SPECIAL_SCHOOL, null, LocalDate.of(2029, 8, 31))
                        .route())
                .isEqualTo(RequestRoute.S38_3);
        assertThat(basis(ProvisionType.SPECIAL_SCHOOL, null, LocalDate.of(2029, 9, 1))
                        .route())
                .isEqualTo(RequestRoute.S9);
    }

    @Test
    void what_is_said_of_an_approval_goes_before_what_is_said_of_any() {
        jdbc.update("insert into request_route (provision_type, section_41, valid_from, route, source) values"
                + " ('SPECIAL_SCHOOL', 'NOT_APPROVED', '2029-09-01', 'S9', 'A test')");
        LocalDate later = LocalDate.of(2030, 1, 1);
        assertThat(basis(ProvisionType.SPECIAL_SCHOOL, false, later).route()).isEqualTo(RequestRoute.S9);
        assertThat(basis(ProvisionType.SPECIAL_SCHOOL, true, later).route()).isEqualTo(RequestRoute.S38_3);
    }

    @Test
    void every_type_has_an_answer_by_type_alone() {
        var byType = as(Roles.SENCO, () -> routes.byType(TODAY));
        assertThat(byType).containsOnlyKeys(ProvisionType.values());
        assertThat(byType.get(ProvisionType.INDEPENDENT_SPECIAL).route()).isEqualTo(RequestRoute.UNKNOWN);
    }
}
