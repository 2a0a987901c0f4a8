package org.throughline.placement;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A place has an end that had none, or another one.
 *
 * @param childId the child
 * @param provisionId where
 * @param endYear academic year in which the child is no longer there, such as 2028
 */
public record PlacementEnded(UUID childId, UUID provisionId, int endYear) implements RecordsChanged {}
