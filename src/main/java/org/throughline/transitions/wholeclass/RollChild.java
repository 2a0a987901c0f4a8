package org.throughline.transitions.wholeclass;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child on record at a setting.
 *
 * @param child the child
 * @param name surname first
 * @param born date of birth
 * @param upn unique pupil number; null where none is known
 * @param hasRecord whether there is a record for the move
 * @param alike others on record there with the same date of birth who may be the same child, or a twin
 */
public record RollChild(
        UUID child, String name, LocalDate born, @Nullable String upn, boolean hasRecord, List<RollChild> alike) {

    /** Copies the list. */
    public RollChild {
        alike = List.copyOf(alike);
    }

    RollChild alike(List<RollChild> others) {
        return new RollChild(child, name, born, upn, hasRecord, others);
    }
}
