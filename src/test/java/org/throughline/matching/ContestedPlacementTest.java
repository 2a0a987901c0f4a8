package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.provision.RequestRoute;
import org.throughline.provision.RequestRoutes;

/** Whose first preference a plan does not have, what granting it would cost and what would have to be shown. */
class ContestedPlacementTest {

    private static Map<String, RequestRoutes.Basis> routes(RequestRoute route) {
        return Stream.of("NEAR", "FAR", "OUT")
                .collect(Collectors.toMap(id -> id, id -> new RequestRoutes.Basis(route, "a test")));
    }

    private static List<ContestedPlacement> contests(RequestRoute route) {
        return ContestedPlacement.of(RunFixture.aRun().planned(RunFixture.PLAN, routes(route)));
    }

    @Test
    void those_that_need_no_place_above_the_number_come_first() {
        assertThat(contests(RequestRoute.S38_3))
                .extracting(contest -> contest.placement().pupil().id())
                .containsExactly("CAT", "ANN");
        assertThat(contests(RequestRoute.S38_3))
                .extracting(ContestedPlacement::isOverNumber)
                .containsExactly(false, true);
    }

    @Test
    void the_price_of_granting_is_the_full_cost_against_the_place_in_the_plan() {
        assertThat(contests(RequestRoute.S38_3))
                .extracting(ContestedPlacement::pounds)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(BigDecimal.valueOf(33_000), BigDecimal.valueOf(-10_950));
    }

    @Test
    void a_child_without_a_place_is_priced_against_nothing() {
        var nowhere = RunFixture.aRun().planned(Map.of("BEN", "NEAR", "CAT", "OUT"), routes(RequestRoute.S38_3));
        assertThat(ContestedPlacement.of(nowhere)).singleElement().satisfies(contest -> {
            assertThat(contest.placement().pupil().id()).isEqualTo("ANN");
            assertThat(contest.pounds()).isEqualByComparingTo("20050");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "S38_3, RESOURCES, EFFICIENT_EDUCATION",
        "S9, NOT_LISTED, NOT_LISTED",
        "UNKNOWN, ROUTE_NOT_RECORDED, ROUTE_NOT_RECORDED"
    })
    void the_ground_follows_the_route_and_whether_the_school_is_full(
            RequestRoute route, ContestedPlacement.Ground free, ContestedPlacement.Ground full) {
        assertThat(contests(route)).extracting(ContestedPlacement::ground).containsExactly(free, full);
    }

    @Test
    void a_route_that_nobody_recorded_is_not_taken_for_section_38() {
        var contests = ContestedPlacement.of(RunFixture.aRun().planned(RunFixture.PLAN, Map.of()));
        assertThat(contests).extracting(ContestedPlacement::route).containsOnly(RequestRoute.UNKNOWN);
    }

    @Test
    void nobody_is_contested_in_a_plan_that_grants_every_first_preference_it_can() {
        var granted = RunFixture.aRun().planned(Map.of("ANN", "NEAR", "CAT", "OUT"), routes(RequestRoute.S38_3));
        assertThat(ContestedPlacement.of(granted))
                .extracting(contest -> contest.placement().pupil().id())
                .containsExactly("BEN");
        assertThat(ContestedPlacement.of(
                        granted, granted.assessment().placement("ANN").orElseThrow()))
                .isEmpty();
    }

    @Test
    void every_ground_names_its_evidence_and_its_source() {
        assertThat(ContestedPlacement.Ground.values()).allSatisfy(ground -> {
            assertThat(ground.evidence()).isNotBlank();
            assertThat(ground.source()).isNotBlank();
        });
    }
}
