package org.throughline.interchange;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that is loaded.
 *
 * @param line what the file says
 * @param target what on record it means; null where something new is recorded
 * @param values the fields to write, by name: all for something new, those that differ and are accepted for a change
 */
public record LineToLoad(FoundLine line, @Nullable UUID target, Map<String, String> values) {

    /** The value to write to a field, or else what stands there. */
    public String value(String field, String held) {
        return values.getOrDefault(field, held);
    }
}
