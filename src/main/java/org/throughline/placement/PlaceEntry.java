package org.throughline.placement;

import java.util.UUID;

/**
 * A place an officer records.
 *
 * @param provisionId where
 * @param startYear the academic year in which it begins
 * @param reason why, where the register says something against it; blank where nothing does
 */
public record PlaceEntry(UUID provisionId, int startYear, String reason) {}
