package org.throughline.sufficiency.published;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything that many authorities teach by a January.
 *
 * @param growth of the total
 * @param shares of its parts, for each level but the total
 */
public record PublishedConstants(GrowthConstants growth, Map<PublishedLevel, ShareConstants> shares) {

    /**
     * What a panel taught by a January.
     *
     * @param panel authorities, England not among them
     * @param trainTo the last January to be used
     * @throws IllegalArgumentException where no January taught anything
     */
    public static PublishedConstants learn(
            Collection<PublishedAuthority> panel, PublishedAuthority england, int trainTo) {
        Map<PublishedLevel, ShareConstants> shares = new EnumMap<>(PublishedLevel.class);
        for (PublishedLevel level : PublishedLevel.values()) {
            if (level != PublishedLevel.TOTAL) {
                shares.put(level, ShareLearning.learn(level, panel, england, trainTo));
            }
        }
        return new PublishedConstants(GrowthLearning.learn(panel, england, trainTo), shares);
    }

    /** For a level but the total. */
    ShareConstants at(PublishedLevel level) {
        ShareConstants found = shares.get(level);
        if (found == null) {
            throw new IllegalArgumentException("Nothing was learned about " + level.key());
        }
        return found;
    }
}
