package org.throughline.interchange.batch;

import org.throughline.shared.RecordsChanged;

/**
 * An import was undone: records stand as they stood before it.
 *
 * @param number how many children, settings or other things were concerned
 */
public record RecordsRestored(int number) implements RecordsChanged {}
