package org.throughline.placement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a child, and what may not be proposed.
 *
 * @param childId the child
 * @param version the version read; null when nothing was recorded before
 * @param asked what the parent or young person asks for, in order, each once
 * @param exclusions provisions that may not be proposed, with the evidence recorded under s.39(4)
 * @param keepApart children who may not be at the same provision
 */
public record PreferencesRecord(
        UUID childId,
        @Nullable Long version,
        List<Preference> asked,
        Map<UUID, String> exclusions,
        Set<UUID> keepApart) {

    /** Nothing asked for yet. */
    public static PreferencesRecord none(UUID childId) {
        return new PreferencesRecord(childId, null, List.of(), Map.of(), Set.of());
    }

    /** What is asked for where every preference is a provision of the register. */
    public static PreferencesRecord of(
            UUID childId, List<UUID> preferences, Map<UUID, String> exclusions, Set<UUID> keepApart) {
        return new PreferencesRecord(childId, null, listed(preferences), exclusions, keepApart);
    }

    private static List<Preference> listed(List<UUID> provisions) {
        return provisions.stream().<Preference>map(Preference.Listed::new).toList();
    }

    /** The provisions of the register among what is asked for, in order. */
    public List<UUID> preferences() {
        return asked.stream()
                .filter(Preference.Listed.class::isInstance)
                .map(each -> ((Preference.Listed) each).provisionId())
                .toList();
    }

    /** The same with something else asked for. */
    public PreferencesRecord withAsked(List<Preference> others) {
        return new PreferencesRecord(childId, version, others, exclusions, keepApart);
    }
}
