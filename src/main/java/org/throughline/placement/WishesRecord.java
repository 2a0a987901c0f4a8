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
 * @param preferences provisions requested by the parent or young person under s.38(3), in order, each once
 * @param exclusions provisions that may not be proposed, with the evidence recorded under s.39(4)
 * @param keepApart children who may not be at the same provision
 */
public record WishesRecord(
        UUID childId,
        @Nullable Long version,
        List<UUID> preferences,
        Map<UUID, String> exclusions,
        Set<UUID> keepApart) {

    /** Nothing asked for yet. */
    public static WishesRecord none(UUID childId) {
        return new WishesRecord(childId, null, List.of(), Map.of(), Set.of());
    }

    /** The same with other preferences. */
    public WishesRecord withPreferences(List<UUID> provisions) {
        return new WishesRecord(childId, version, provisions, exclusions, keepApart);
    }
}
