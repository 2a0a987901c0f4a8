package org.throughline.placement;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A place that was recorded wrongly was put right or taken out.
 *
 * @param childId the child
 */
public record PlacementCorrected(UUID childId) implements RecordsChanged {}
