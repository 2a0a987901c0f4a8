package org.throughline.placement.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aChild;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;

/** A line of time has what every feature knows, and is nobody's who may not open the file. */
class RoadsTest {

    private static final UUID CHILD = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final ChildFiles files = mock(ChildFiles.class);
    private final RoadSource one = mock(RoadSource.class);
    private final RoadSource other = mock(RoadSource.class);
    private final Roads roads =
            new Roads(files, List.of(one, other), Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC));

    private static RoadStep review(LocalDate day) {
        return new RoadStep(RoadStep.Kind.REVIEW, day, null, "Review", "", null);
    }

    @Test
    void it_has_the_steps_of_every_feature_and_the_year_group_of_today() {
        ChildFile file = mock(ChildFile.class);
        when(file.child()).thenReturn(aChild("Born in January 2014").nowhere().child());
        when(files.find(CHILD)).thenReturn(Optional.of(file));
        when(one.of(CHILD)).thenReturn(List.of(review(TODAY.plusDays(30))));
        when(other.of(CHILD)).thenReturn(List.of(review(TODAY.plusDays(3)), review(TODAY.minusDays(1))));
        Road road = roads.of(CHILD).orElseThrow();
        assertThat(road.steps())
                .extracting(RoadStep::from)
                .containsExactly(TODAY.minusDays(1), TODAY.plusDays(3), TODAY.plusDays(30));
        assertThat(road.today()).isEqualTo(TODAY);
        assertThat(road.ncYearNow()).isEqualTo(8);
    }

    @Test
    void of_a_child_who_is_not_for_this_person_no_feature_is_asked() {
        when(files.find(CHILD)).thenReturn(Optional.empty());
        assertThat(roads.of(CHILD)).isEmpty();
        verify(one, never()).of(any());
        verify(other, never()).of(any());
    }
}
