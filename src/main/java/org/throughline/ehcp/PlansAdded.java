package org.throughline.ehcp;

import org.throughline.shared.RecordsChanged;

/**
 * Many EHC plans were recorded at once.
 *
 * @param number how many
 */
public record PlansAdded(int number) implements RecordsChanged {}
