package org.throughline.people;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A child was recorded, or something about a child was put right.
 *
 * @param childId the child
 */
public record ChildChanged(UUID childId) implements RecordsChanged {}
