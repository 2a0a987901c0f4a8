package org.throughline.people;

import java.util.UUID;

/**
 * Two children on record are being made one, within the transaction of the merge: who keeps something about a child by
 * a foreign key hands it over now.
 *
 * @param mergedId who will be no longer on record
 * @param childId who stays
 */
public record ChildMerging(UUID mergedId, UUID childId) {}
