package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.throughline.audit.AuditTrail;
import org.throughline.people.RecordChanges;
import org.throughline.provision.Provisions;

/** Places and preferences that are not recorded, and why. */
class PlacementsTest {

    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();

    private final PlacementRepository places = mock(PlacementRepository.class);
    private final PreferencesRepository preferences = mock(PreferencesRepository.class);
    private final RecordChanges changes = mock(RecordChanges.class);
    private final Placements placements = new Placements(
            places,
            preferences,
            mock(Provisions.class),
            changes,
            mock(AuditTrail.class),
            mock(ApplicationEventPublisher.class));

    private static PlacementRecord place(int from, Integer until) {
        return new PlacementRecord(CHILD, SCHOOL, from, until, null);
    }

    private void held(PlacementRecord... held) {
        when(places.findByChildIdOrderByStartYear(CHILD))
                .thenReturn(Arrays.stream(held).map(Placement::new).toList());
    }

    @Test
    void two_places_do_not_start_in_one_year() {
        held(place(2026, null));

        assertThat(refusalOf(() -> placements.record(place(2026, null))))
                .isEqualTo(new PlacementRefusal.PlaceStartsInSameYear(2026));
        verify(places, never()).save(any());
    }

    @Test
    void a_place_put_right_does_not_reach_into_another() {
        held(place(2024, 2026), place(2026, null));

        assertThat(refusalOf(() -> placements.correct(2024, place(2024, 2027), "A year longer")))
                .isEqualTo(new PlacementRefusal.PlaceHeldInTheseYears());
        verifyNoInteractions(changes);
    }

    @Test
    void a_place_ends_after_it_starts() {
        assertThat(refusalOf(() -> placements.record(place(2026, 2026))))
                .isEqualTo(new PlacementRefusal.PlaceEndsBeforeItStarts());
    }

    @Test
    void a_year_has_four_digits() {
        assertThat(refusalOf(() -> placements.record(place(27, null))))
                .isEqualTo(new PlacementRefusal.PlaceYearOutOfRange());
    }

    @Test
    void a_reason_is_not_a_report() {
        assertThat(refusalOf(
                        () -> placements.record(new PlacementRecord(CHILD, SCHOOL, 2026, null, null, "x".repeat(501)))))
                .isEqualTo(new PlacementRefusal.PlaceReasonTooLong());
    }

    @Test
    void a_preference_stands_once() {
        assertThat(refusalOf(() ->
                        placements.record(PreferencesRecord.of(CHILD, List.of(SCHOOL, SCHOOL), Map.of(), Set.of()))))
                .isEqualTo(new PlacementRefusal.PreferenceTwice());
    }

    @Test
    void a_setting_that_is_not_on_our_list_has_a_name() {
        assertThat(refusalOf(() -> placements.record(
                        PreferencesRecord.none(CHILD).withAsked(List.of(new Preference.Unlisted(" ", "Leeds"))))))
                .isEqualTo(new PlacementRefusal.UnlistedSettingWithoutName());
    }

    @Test
    void an_exclusion_has_its_evidence() {
        assertThat(refusalOf(
                        () -> placements.record(PreferencesRecord.of(CHILD, List.of(), Map.of(SCHOOL, " "), Set.of()))))
                .isEqualTo(new PlacementRefusal.ExclusionWithoutEvidence(1_000));
        verifyNoInteractions(preferences);
    }

    @Test
    void what_is_unusual_stands_before_what_to_do() {
        assertThat(new PlacementRefusal.UnusualPlaceWithoutReason(List.of("It is full", "It is closed")).sentence())
                .isEqualTo("It is full. It is closed. Enter a reason to record the place all the same");
    }
}
