package org.throughline.placement;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A place was recorded for a child.
 *
 * @param childId the child
 * @param provisionId where
 * @param startYear academic year in which the place begins, such as 2027
 */
public record PlacementNamed(UUID childId, UUID provisionId, int startYear) implements RecordsChanged {}
