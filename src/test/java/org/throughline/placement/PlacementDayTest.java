package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.NeedType;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;

/** What waits for a placement officer: children without a place. */
class PlacementDayTest {

    private static final UUID CHILD = UUID.randomUUID();

    private final Caseload caseload = mock(Caseload.class);

    private DayGroup on(String day) {
        CaseloadRow row = new CaseloadRow(CHILD, "R1", "Una Invented", 7, NeedType.SEMH, null, null, false);
        when(caseload.find(argThat(PlacementDayTest::isWithoutPlaceIn2026), eq(0), anyInt()))
                .thenReturn(List.of(row));
        when(caseload.count(argThat(PlacementDayTest::isWithoutPlaceIn2026))).thenReturn(37);
        return new PlacementDay(caseload, Clock.fixed(Instant.parse(day), Instants.LONDON))
                .groups()
                .getFirst();
    }

    private static boolean isWithoutPlaceIn2026(CaseloadFilter filter) {
        return filter != null && filter.place() == CaseloadFilter.Place.NONE && filter.academicYear() == 2026;
    }

    @Test
    void the_first_few_are_listed_and_all_are_counted() {
        DayGroup group = on("2026-11-27T09:00:00Z");
        assertThat(group.items()).extracting(DayItem::text).containsExactly("Una Invented");
        assertThat(group.items()).extracting(DayItem::path).containsExactly("children/" + CHILD);
        assertThat(group.count()).isEqualTo(37);
        assertThat(group.all()).isEqualTo("children?place=NONE");
    }

    @Test
    void the_academic_year_turns_at_midnight_in_london() {
        assertThat(on("2026-08-31T23:30:00Z").count())
                .as("half past midnight on 1 September")
                .isEqualTo(37);
        assertThat(on("2026-08-31T22:30:00Z").count())
                .as("half past eleven on 31 August")
                .isZero();
    }

    @Test
    void it_is_for_placement_officers() {
        assertThat(new PlacementDay(caseload, Clock.systemUTC()).roles()).containsExactly(Roles.PLACEMENT_OFFICER);
    }
}
