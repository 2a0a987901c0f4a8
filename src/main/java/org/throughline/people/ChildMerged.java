package org.throughline.people;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * Two children on record turned out to be one.
 *
 * @param mergedId who is no longer on record
 * @param childId who stays
 */
public record ChildMerged(UUID mergedId, UUID childId) implements RecordsChanged {}
