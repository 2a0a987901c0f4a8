package org.throughline.people;

import org.throughline.shared.RecordsChanged;

/**
 * Many children were recorded at once.
 *
 * @param number how many
 */
public record ChildrenAdded(int number) implements RecordsChanged {}
