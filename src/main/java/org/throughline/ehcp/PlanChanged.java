package org.throughline.ehcp;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * An EHC plan was recorded or changed, or is maintained after all.
 *
 * @param childId the child whose plan it is
 */
public record PlanChanged(UUID childId) implements RecordsChanged {}
