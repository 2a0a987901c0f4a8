package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.throughline.audit.AuditTrail;

/** Preferences that are not recorded, and why. */
class PlacementsTest {

    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();

    private final PreferencesRepository preferences = mock(PreferencesRepository.class);
    private final Placements placements = new Placements(
            mock(PlacementRepository.class),
            preferences,
            mock(AuditTrail.class),
            mock(ApplicationEventPublisher.class));

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
        assertThat(new PlacementRefusal.UnusualPlace(List.of("It is full", "It is closed")).sentence())
                .isEqualTo("It is full. It is closed. To record the place all the same, say why in words");
    }
}
