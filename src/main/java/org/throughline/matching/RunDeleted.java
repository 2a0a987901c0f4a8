package org.throughline.matching;

import java.util.UUID;

/**
 * A run is deleted, in the transaction that is under way; what hangs on it goes with it.
 *
 * @param runId the run
 */
public record RunDeleted(UUID runId) {}
