package org.throughline.placement;

import org.throughline.shared.RecordsChanged;

/**
 * Many places were recorded at once.
 *
 * @param number how many
 */
public record PlacementsAdded(int number) implements RecordsChanged {}
