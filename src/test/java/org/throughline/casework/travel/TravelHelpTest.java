package org.throughline.casework.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.testing.ServiceTest;

/**
 * Help with travel: by distance, by what is recorded, and what is not recorded is said; pounds only by a rate entered.
 */
class TravelHelpTest extends ServiceTest {

    private static final UUID PLACE = new UUID(1, 1);
    private static final LocalDate ELEVEN = LocalDate.of(2016, 1, 1);

    @Autowired
    private TravelHelp travel;

    @Autowired
    private UnitCosts costs;

    private TravelOption to(LocalDate born, TravelFacts facts, long metres) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> travel.to(new TravelHelp.Traveller(born, new AcademicYear(2027), facts), PLACE, metres));
    }

    private static TravelFacts facts(Boolean canWalk, Boolean isLowIncome, UUID... unsafe) {
        return new TravelFacts(canWalk, isLowIncome, Set.of(unsafe), "A test", null, null);
    }

    @AfterEach
    void the_rate_is_as_usual() {
        as(Roles.PLANNER, () -> {
            costs.reset(UnitCost.TRANSPORT);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-02, 3218, Not by distance at age 7",
        "2019-09-02, 3219, 'Likely: by distance at age 7'",
        "2019-09-01, 3219, Not by distance at age 8",
        "2019-09-01, 4829, 'Likely: by distance at age 8'",
        "2019-09-01, -1, Distance not known. Not recorded: the distance"
    })
    void by_distance_where_the_rest_is_recorded_and_speaks_against_it(LocalDate born, long metres, String words) {
        assertThat(to(born, facts(true, false), metres).words()).isEqualTo(words);
    }

    @Test
    void what_is_not_recorded_is_said_where_it_could_change_the_answer() {
        assertThat(to(ELEVEN, TravelFacts.NOTHING, 1_000).words())
                .isEqualTo("Not by distance at age 11. Not recorded: whether the child can walk it, low income");
        assertThat(to(ELEVEN, TravelFacts.NOTHING, 6_000).words()).isEqualTo("Likely: by distance at age 11");
    }

    @Test
    void need_an_unsafe_route_and_low_income_count_whatever_the_distance_or_within_their_own() {
        assertThat(to(ELEVEN, facts(false, false), 500).words()).isEqualTo("Likely: by need, whatever the distance");
        assertThat(to(ELEVEN, facts(true, false, PLACE), 500).words()).isEqualTo("Likely: no safe route to walk");
        assertThat(to(ELEVEN, facts(true, false, new UUID(2, 2)), 500).words()).isEqualTo("Not by distance at age 11");
        assertThat(to(ELEVEN, facts(true, true), 4_000).words())
                .isEqualTo("Likely: by low income (not yet checked by legal)");
        assertThat(to(ELEVEN, facts(true, true), 2_000).words()).isEqualTo("Not by distance at age 11");
    }

    @Test
    void without_a_rate_of_the_authority_no_pounds_are_shown() {
        assertThat(to(ELEVEN, TravelFacts.NOTHING, 6_000).pounds()).isNull();
        assertThat(to(ELEVEN, TravelFacts.NOTHING, 6_000).cost()).isEqualTo("Not known");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> travel.note()))
                .contains("the authority has entered no cost of travel")
                .contains("For comparison only: £8,116");
    }

    @Test
    void with_a_rate_a_child_who_is_driven_costs_it_and_another_nothing() {
        as(Roles.PLANNER, () -> {
            costs.set(UnitCost.TRANSPORT, BigDecimal.valueOf(6_500), "Contracts of 2026");
            return true;
        });
        assertThat(to(ELEVEN, TravelFacts.NOTHING, 6_000).cost()).isEqualTo("6,500");
        assertThat(to(ELEVEN, TravelFacts.NOTHING, 1_000).cost()).isEqualTo("0");
        assertThat(to(ELEVEN, TravelFacts.NOTHING, -1).pounds()).isNull();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> travel.note()))
                .contains("£6,500 a year")
                .contains("Contracts of 2026")
                .contains("That is an assumption");
    }

    @Test
    void the_way_is_estimated_from_the_straight_line() {
        GridReference home = new GridReference(380_000, 410_000);
        assertThat(TravelOption.metres(home, new GridReference(383_000, 414_000)))
                .isEqualTo(6_500);
        assertThat(TravelOption.metres(home, null)).isEqualTo(-1);
    }
}
