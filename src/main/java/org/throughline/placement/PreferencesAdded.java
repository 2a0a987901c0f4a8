package org.throughline.placement;

import org.throughline.shared.RecordsChanged;

/**
 * What is asked for many children was recorded at once.
 *
 * @param number of how many children
 */
public record PreferencesAdded(int number) implements RecordsChanged {}
