package org.throughline.people;

import java.util.UUID;

/**
 * Where a child lives, as far as it is on record.
 *
 * @param childId the child's id
 * @param reference the reference that people see
 * @param postcode home postcode
 * @param isLocated whether the home's point on the National Grid is on record
 */
public record ChildHome(UUID childId, String reference, String postcode, boolean isLocated) {}
