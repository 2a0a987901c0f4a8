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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.Placements;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.sufficiency.forecast.Phase;

/** Who is outside the borough, why, and whether a provision of the borough admits them when they change phase. */
class OutOfBoroughTest {

    private static final ProvisionRecord AWAY = aProvision("AWAY")
            .of(ProvisionType.INDEPENDENT_SPECIAL)
            .outside()
            .years(3, 13)
            .at(71_500)
            .build();
    private static final ProvisionRecord HOME = aProvision("HOME").years(7, 11).build();
    private static final OutOfBoroughRow.Candidate HOME_AGAIN = new OutOfBoroughRow.Candidate(id(HOME), "HOME");

    private final PlacesHeld placed = mock(PlacesHeld.class);
    private final Placements placements = mock(Placements.class);
    private final Provisions provisions = mock(Provisions.class);
    private final OutOfBorough outside = new OutOfBorough(
            placed, placements, provisions, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));

    private static <T> T officer(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER);
    }

    private List<OutOfBoroughRow> named(List<ProvisionRecord> register, PlacedChild... children) {
        when(placed.in(any())).thenReturn(List.of(children));
        when(provisions.all()).thenReturn(register);
        return officer(outside::named);
    }

    private OutOfBoroughRow only(List<ProvisionRecord> register, PlacedChild child) {
        List<OutOfBoroughRow> rows = named(register, child);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void only_children_placed_outside_are_listed() {
        assertThat(named(
                        List.of(HOME, AWAY),
                        aChild("Outside").at(AWAY, 2024),
                        aChild("Inside").at(HOME, 2024),
                        aChild("Nowhere").nowhere()))
                .extracting(OutOfBoroughRow::name)
                .containsExactly("Outside, Sam");
    }

    @Test
    void a_child_of_year_4_may_come_back_into_year_7_in_three_years() {
        OutOfBoroughRow row = only(List.of(HOME, AWAY), aChild("Four").in(4).at(AWAY, 2023));
        assertThat(row.transitionNcYear()).isEqualTo(7);
        assertThat(row.transition()).isEqualTo(2029);
        assertThat(row.candidates()).containsExactly(HOME_AGAIN);
        assertThat(row.mayComeBack()).isTrue();
        assertThat(row.since()).isEqualTo(2023);
        assertThat(row.annualCost()).isEqualByComparingTo("71500");
    }

    @Test
    void a_child_of_year_8_changes_phase_after_year_11_where_the_school_of_the_borough_ends() {
        OutOfBoroughRow row = only(List.of(HOME, AWAY), aChild("Eight").in(8).at(AWAY, 2023));
        assertThat(row.transitionNcYear()).isEqualTo(12);
        assertThat(row.transition()).isEqualTo(2030);
        assertThat(row.candidates()).isEmpty();
        assertThat(row.mayComeBack()).isFalse();
    }

    @Test
    void a_school_that_ends_earlier_than_the_phase_is_left_then() {
        ProvisionRecord ends = aProvision("ENDS").outside().years(7, 9).build();
        OutOfBoroughRow row = only(List.of(HOME, ends), aChild("Eight").in(8).at(ends, 2025));
        assertThat(row.transitionNcYear()).isEqualTo(10);
        assertThat(row.candidates()).containsExactly(HOME_AGAIN);
    }

    @Test
    void at_the_oldest_age_no_change_of_phase_is_left() {
        ProvisionRecord college = aProvision("COLLEGE").outside().years(12, 20).build();
        OutOfBoroughRow row =
                only(List.of(HOME, college), aChild("Twenty").in(20).at(college, 2025));
        assertThat(row.transition()).isNull();
        assertThat(row.mayComeBack()).isFalse();
    }

    @Test
    void a_provision_that_would_not_admit_the_child_is_no_candidate() {
        PlacedChild girl = aChild("Six")
                .in(6)
                .who(Sex.F)
                .needing("HYDRO")
                .with(NeedType.SEMH)
                .at(AWAY, 2023);
        assertThat(only(
                                List.of(
                                        AWAY,
                                        aProvision("BOYS")
                                                .with("HYDRO")
                                                .only(Sex.M)
                                                .build(),
                                        aProvision("AUTISM")
                                                .with(NeedType.ASD)
                                                .with("HYDRO")
                                                .build(),
                                        aProvision("NO-POOL").build(),
                                        aProvision("PRIMARY")
                                                .with("HYDRO")
                                                .years(0, 6)
                                                .build(),
                                        aProvision("CLOSES")
                                                .with("HYDRO")
                                                .open(null, 2027)
                                                .build(),
                                        aProvision("LATER")
                                                .with("HYDRO")
                                                .open(2028, null)
                                                .build(),
                                        aProvision("MAINSTREAM")
                                                .with("HYDRO")
                                                .of(ProvisionType.MAINSTREAM)
                                                .build(),
                                        aProvision("FITS")
                                                .with("HYDRO")
                                                .open(2027, null)
                                                .build()),
                                girl)
                        .candidates())
                .extracting(OutOfBoroughRow.Candidate::name)
                .containsExactly("FITS");
    }

    @Test
    void why_is_what_the_family_asked_for_first_then_that_there_is_nothing_then_not_recorded() {
        PlacedChild asked = aChild("Asked").in(8).at(AWAY, 2023);
        when(placements.allPreferences())
                .thenReturn(List.of(
                        PreferencesRecord.of(asked.plan().childId(), List.of(id(AWAY), id(HOME)), Map.of(), Set.of())));
        assertThat(only(List.of(HOME, AWAY), asked).why()).isEqualTo(OutOfBoroughRow.Why.PREFERENCE);
        PlacedChild other = aChild("Other").in(8).at(AWAY, 2023);
        assertThat(only(List.of(HOME, AWAY), other).why()).isEqualTo(OutOfBoroughRow.Why.NOT_RECORDED);
        assertThat(only(List.of(AWAY), other).why()).isEqualTo(OutOfBoroughRow.Why.NO_PROVISION);
    }

    @Test
    void a_provision_that_is_ruled_out_for_the_child_is_not_offered() {
        PlacedChild child = aChild("Excluded").in(6).at(AWAY, 2023);
        when(placements.allPreferences())
                .thenReturn(List.of(PreferencesRecord.of(
                        child.plan().childId(), List.of(), Map.of(id(HOME), "Evidence"), Set.of())));
        assertThat(only(List.of(HOME, AWAY), child).candidates()).isEmpty();
    }

    @Test
    void those_who_may_come_back_come_first_and_the_soonest_of_them() {
        assertThat(named(
                        List.of(HOME, AWAY),
                        aChild("Eleven").in(11).at(AWAY, 2023),
                        aChild("Three").in(3).at(AWAY, 2023),
                        aChild("Six").in(6).at(AWAY, 2023)))
                .extracting(OutOfBoroughRow::name)
                .containsExactly("Six, Sam", "Three, Sam", "Eleven, Sam");
    }

    @Test
    void counts_are_by_phase_and_need_and_name_nobody() {
        named(
                List.of(HOME, AWAY),
                aChild("One").in(4).at(AWAY, 2023),
                aChild("Two").in(8).at(AWAY, 2023),
                aChild("Three").in(9).at(AWAY, 2023),
                aChild("Four").in(9).with(NeedType.SEMH).at(AWAY, 2023));
        List<OutOfBoroughCount> counts = SystemIdentity.as("test", outside::counts, Roles.PLANNER);
        assertThat(counts)
                .extracting(OutOfBoroughCount::phase)
                .containsExactly(Phase.PRIMARY, Phase.SECONDARY, Phase.SECONDARY);
        assertThat(counts)
                .filteredOn(count -> count.phase() == Phase.SECONDARY && count.need() == NeedType.ASD)
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.children()).isEqualTo(2);
                    assertThat(count.mayComeBack()).isZero();
                    assertThat(count.annualCost()).isEqualByComparingTo("143000");
                });
        assertThat(counts.getFirst().mayComeBack()).isEqualTo(1);
    }

    @Test
    void the_year_is_the_academic_year_of_today() {
        assertThat(outside.year().start()).isEqualTo(2026);
    }

    private static UUID id(ProvisionRecord provision) {
        return java.util.Objects.requireNonNull(provision.id());
    }
}
