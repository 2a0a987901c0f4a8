package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.records.EntryCohort;
import org.throughline.matching.records.EntryCohorts;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.gap.PracticeShares;
import org.throughline.sufficiency.outlook.ContinuingPupil;

/** What planning of places begins with: register, who looks and who stays, unit costs. */
class PlanningInputsReaderTest {

    private static final ProvisionRecord SPECIAL =
            aProvision("SPECIAL").places(2027, 40).build();
    private static final ProvisionRecord MAINSTREAM =
            aProvision("MAIN").of(ProvisionType.MAINSTREAM).build();

    private final EntryCohorts cohorts = mock(EntryCohorts.class);
    private final Provisions provisions = mock(Provisions.class);
    private final UnitCosts costs = mock(UnitCosts.class);
    private final Register register = mock(Register.class);
    private final PlanningInputsReader reader = new PlanningInputsReader(cohorts, provisions, costs, register);

    private static Pupil pupil(String id) {
        return Pupil.builder(id, 8, 2027, NeedType.ASD).build();
    }

    private PlanningInputs inputs() {
        when(provisions.all()).thenReturn(List.of(SPECIAL, MAINSTREAM));
        when(costs.list()).thenReturn(new UnitCostList(Map.of(UnitCost.SPECIAL_CAPITAL, BigDecimal.valueOf(50_000))));
        when(cohorts.of(new AcademicYear(2027)))
                .thenReturn(new EntryCohort(
                        List.of(pupil("LOOKS")),
                        List.of(
                                new EntryCohort.Stayer(pupil("SPECIAL-CHILD"), "SPECIAL"),
                                new EntryCohort.Stayer(pupil("MAIN-CHILD"), "MAIN"))));
        return reader.of(2027);
    }

    @Test
    void it_has_the_register_and_the_children_of_that_year_of_entry() {
        PlanningInputs inputs = inputs();
        assertThat(inputs.register()).containsExactly(SPECIAL, MAINSTREAM);
        assertThat(inputs.looking()).extracting(Pupil::id).containsExactly("LOOKS");
        assertThat(inputs.residents()).extracting(ContinuingPupil::provisionId).containsExactly("SPECIAL", "MAIN");
    }

    @Test
    void those_in_specialist_places_are_told_from_those_in_mainstream() {
        assertThat(inputs().inSpecialistPlaces())
                .extracting(resident -> resident.child().id())
                .containsExactly("SPECIAL-CHILD");
    }

    @Test
    void a_sum_is_the_unit_cost_times_the_places_own_figures_first() {
        assertThat(inputs().pounds(UnitCost.SPECIAL_CAPITAL, 3)).isEqualByComparingTo("150000");
        assertThat(inputs().pounds(UnitCost.BASE_CAPITAL, 2)).isEqualByComparingTo("22600");
        assertThat(inputs().pounds(UnitCost.BASE_CAPITAL, 0)).isZero();
    }

    @Test
    void nothing_changed_gives_the_registers_own_places() {
        assertThat(inputs().supply(List.of()).in(2027).limits())
                .filteredOn(limit -> limit.provisionId().equals("SPECIAL"))
                .singleElement()
                .satisfies(limit -> assertThat(limit.places()).isEqualTo(40));
    }

    private static Occupancy there(ProvisionRecord provision, Integer... ncYears) {
        return new Occupancy(
                provision, provision.offered(2026), List.of(ncYears), provision.offered(2027), List.of(), List.of());
    }

    @Test
    void todays_practice_is_the_part_of_each_kind_and_phase_that_is_out_of_the_borough() {
        when(register.all(new AcademicYear(2026)))
                .thenReturn(List.of(
                        there(SPECIAL, 7, 8, 9),
                        there(aProvision("OUT").outside().build(), 3, 10)));
        PracticeShares shares = reader.practice(2026);
        assertThat(shares.academicYear()).isEqualTo(2026);
        assertThat(shares.out(new State(11, "ASD", "SPECIAL_SCHOOL"))).isEqualTo(0.25);
        assertThat(shares.out(new State(0, "ASD", "SPECIAL_SCHOOL"))).isEqualTo(1);
        // nobody of that phase: as in all phases together
        assertThat(shares.out(new State(12, "ASD", "SPECIAL_SCHOOL"))).isEqualTo(0.4);
        // nobody at all: as the kind is by nature
        assertThat(shares.out(new State(12, "ASD", "INDEPENDENT_SPECIAL"))).isEqualTo(1);
        assertThat(shares.out(new State(12, "ASD", "SEN_UNIT"))).isZero();
    }
}
