package org.throughline.sufficiency.release;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.throughline.sufficiency.published.PublishedAuthority;

/**
 * What the files of a release say.
 *
 * @param authorities figures by the code of the authority; those of England under {@link Releases#ENGLAND}
 * @param names names of authorities by code
 * @param warnings things worth knowing, as lines
 */
public record ReleaseFigures(
        SortedMap<String, PublishedAuthority> authorities, Map<String, String> names, List<String> warnings) {

    /** The Januaries of which plans are published. */
    public IntSummaryStatistics januaries() {
        return authorities.values().stream()
                .flatMap(authority -> authority.totals().keySet().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
    }

    /** How many authorities there are, England among them. */
    public int size() {
        return authorities.size();
    }
}
