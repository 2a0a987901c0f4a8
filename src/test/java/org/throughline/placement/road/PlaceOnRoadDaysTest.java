package org.throughline.placement.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.episodes.Period;
import org.throughline.people.ChildRecord;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.shared.ProvisionType;

/** Places on a child's line of time: from the day they begin to the day they end, in the middle of a year too. */
class PlaceOnRoadDaysTest {

    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();

    private final ChildFiles files = mock(ChildFiles.class);
    private final Provisions provisions = mock(Provisions.class);
    private final PlacesOnRoad road = new PlacesOnRoad(
            files,
            provisions,
            mock(CurrentUser.class),
            Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC));

    /** The step of the one place of a child who is in Year 7 in 2026/27, at a school from Year 7 to Year 11. */
    private RoadStep place(LocalDate from, @Nullable LocalDate until) {
        ChildRecord child = new ChildRecord(
                CHILD, 0L, "T1", null, "Test", "Invented", LocalDate.of(2015, 1, 9), null, null, null, Set.of(), null);
        ProvisionRecord school = new ProvisionRecord(
                SCHOOL,
                0L,
                new SettingRecord(UUID.randomUUID(), null, "Invented High", true, null, null),
                "T01",
                "Invented High",
                ProvisionType.MAINSTREAM,
                Set.of(),
                7,
                11,
                null,
                Set.of(),
                BigDecimal.ZERO,
                null,
                null,
                List.of(),
                List.of());
        when(provisions.find(any())).thenReturn(Optional.of(school));
        when(files.find(CHILD))
                .thenReturn(Optional.of(new ChildFile(
                        child,
                        null,
                        PreferencesRecord.none(CHILD),
                        List.of(new PlacementRecord(CHILD, SCHOOL, new Period(from, until))))));
        return road.of(CHILD).stream()
                .filter(step -> step.kind() == RoadStep.Kind.PLACE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_place_with_no_end_known_lasts_to_the_top_of_the_school() {
        RoadStep step = place(LocalDate.of(2026, 9, 1), null);
        assertThat(step.from()).isEqualTo("2026-09-01");
        assertThat(step.to()).isEqualTo("2031-08-31");
        assertThat(step.detail()).contains("Year 7").contains("Year 11");
    }

    @Test
    void a_place_that_begins_and_ends_in_the_middle_of_a_year_lasts_for_those_days() {
        RoadStep step = place(LocalDate.of(2026, 11, 3), LocalDate.of(2027, 3, 9));
        assertThat(step.from()).isEqualTo("2026-11-03");
        assertThat(step.to()).isEqualTo("2027-03-08");
        assertThat(step.detail()).isEqualTo("Year 7");
    }

    @Test
    void a_place_over_an_august_is_of_both_year_groups() {
        assertThat(place(LocalDate.of(2027, 4, 12), LocalDate.of(2027, 10, 1)).detail())
                .contains("Year 7")
                .contains("Year 8");
    }
}
