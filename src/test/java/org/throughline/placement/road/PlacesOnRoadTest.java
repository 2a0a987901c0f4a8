package org.throughline.placement.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aChild;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;

/** Places, plan, review and move on the line of time of a child of year 8 in November 2026. */
class PlacesOnRoadTest {

    private static final UUID CHILD = UUID.randomUUID();
    private static final ProvisionRecord OAK = aProvision("Oak").build();
    private static final UUID OAK_ID = Objects.requireNonNull(OAK.id());

    private final ChildFiles files = mock(ChildFiles.class);
    private final Provisions provisions = mock(Provisions.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final PlacesOnRoad road = new PlacesOnRoad(
            files, provisions, user, Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC));

    private List<RoadStep> steps(@Nullable PlanRecord plan, PlacementRecord... places) {
        ChildFile file = mock(ChildFile.class);
        when(file.child()).thenReturn(aChild("Born in January 2014").nowhere().child());
        when(file.plan()).thenReturn(plan);
        when(file.placements()).thenReturn(List.of(places));
        when(files.find(CHILD)).thenReturn(Optional.of(file));
        when(provisions.find(any())).thenReturn(Optional.empty());
        when(provisions.find(OAK_ID)).thenReturn(Optional.of(OAK));
        return road.of(CHILD);
    }

    private List<RoadStep> of(RoadStep.Kind kind, @Nullable PlanRecord plan, PlacementRecord... places) {
        return steps(plan, places).stream().filter(step -> step.kind() == kind).toList();
    }

    private static PlanRecord plan(LocalDate started, @Nullable LocalDate ceases) {
        return new PlanRecord(
                null,
                null,
                CHILD,
                PlanRecord.Status.MAINTAINED,
                started,
                List.of(NeedType.ASD),
                Set.of(),
                Support.NONE,
                ceases,
                false);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2025, none, none, 2030-08-31", // to year 11, the top of the range
                "2025, none, 8, 2027-08-31", // or to the last year needed
                "2025, none, 13, 2030-08-31",
                "2025, 2026, none, 2026-08-31",
                "2025, 2027, 8, 2027-08-31"
            })
    void a_place_lasts_to_its_end_or_to_the_last_year_there(
            int start, @Nullable Integer end, @Nullable Integer lastNcYear, LocalDate last) {
        RoadStep place = of(RoadStep.Kind.PLACE, null, new PlacementRecord(CHILD, OAK_ID, start, end, lastNcYear))
                .getFirst();
        assertThat(place.from()).isEqualTo(LocalDate.of(start, 9, 1));
        assertThat(place.to()).isEqualTo(last);
        assertThat(place.text()).isEqualTo("Oak");
    }

    @Test
    void only_who_may_open_the_provision_is_led_there() {
        PlacementRecord place = new PlacementRecord(CHILD, OAK_ID, 2025, null, null);
        assertThat(of(RoadStep.Kind.PLACE, null, place).getFirst().path()).isNull();
        when(user.has(Roles.PLACEMENT_OFFICER)).thenReturn(true);
        assertThat(of(RoadStep.Kind.PLACE, null, place).getFirst().path()).isEqualTo("provisions/" + OAK_ID);
    }

    @Test
    void a_place_at_a_provision_that_is_gone_is_left_out() {
        assertThat(of(RoadStep.Kind.PLACE, null, new PlacementRecord(CHILD, UUID.randomUUID(), 2025, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-26, 2027-11-26", // was due yesterday: the next one
        "2024-11-27, 2026-11-27",
        "2024-11-28, 2026-11-28",
        "2026-11-27, 2027-11-27"
    })
    void a_review_is_due_on_the_next_day_of_the_plan(LocalDate started, LocalDate due) {
        assertThat(of(RoadStep.Kind.REVIEW, plan(started, null)))
                .singleElement()
                .extracting(RoadStep::from)
                .isEqualTo(due);
    }

    @Test
    void no_review_is_due_of_a_plan_that_ends_before_or_has_ended() {
        assertThat(of(RoadStep.Kind.REVIEW, plan(LocalDate.of(2024, 12, 10), LocalDate.of(2026, 12, 10))))
                .isEmpty();
        assertThat(of(RoadStep.Kind.REVIEW, plan(LocalDate.of(2024, 12, 10), LocalDate.of(2026, 12, 11))))
                .hasSize(1);
        assertThat(of(RoadStep.Kind.REVIEW, plan(LocalDate.of(2024, 12, 10), LocalDate.of(2026, 9, 1))))
                .isEmpty();
    }

    @Test
    void a_plan_lasts_until_today_or_until_the_day_before_it_ceases() {
        LocalDate started = LocalDate.of(2024, 1, 8);
        assertThat(of(RoadStep.Kind.PLAN, plan(started, null)).getFirst().to()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(of(RoadStep.Kind.PLAN, plan(started, LocalDate.of(2027, 8, 31)))
                        .getFirst()
                        .to())
                .isEqualTo(LocalDate.of(2027, 8, 30));
        assertThat(of(RoadStep.Kind.PLAN, plan(started, started)).getFirst().to())
                .as("never before it began")
                .isEqualTo(started);
    }

    @Test
    void the_next_move_is_named_by_the_end_of_march_before_year_12_unless_the_plan_ceases() {
        assertThat(of(RoadStep.Kind.MOVE, plan(LocalDate.of(2024, 1, 8), null)))
                .singleElement()
                .extracting(RoadStep::from)
                .isEqualTo(LocalDate.of(2030, 3, 31));
        assertThat(of(RoadStep.Kind.MOVE, plan(LocalDate.of(2024, 1, 8), LocalDate.of(2027, 8, 31))))
                .isEmpty();
    }

    @Test
    void nothing_is_known_of_a_child_whose_file_is_not_for_this_person() {
        when(files.find(CHILD)).thenReturn(Optional.empty());
        assertThat(road.of(CHILD)).isEmpty();
    }
}
