package org.throughline.sufficiency.release;

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
        SortedMap<String, PublishedAuthority> authorities, Map<String, String> names, List<String> warnings) {}
