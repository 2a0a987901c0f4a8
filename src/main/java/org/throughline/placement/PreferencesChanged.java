package org.throughline.placement;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * What is asked for a child was recorded or changed.
 *
 * @param childId the child
 */
public record PreferencesChanged(UUID childId) implements RecordsChanged {}
