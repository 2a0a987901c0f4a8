package org.throughline.casework.consult.choose;

import java.util.UUID;

/**
 * A provision that an officer chose to consult.
 *
 * @param provisionId the provision
 * @param requested whether the family asked for it
 * @param why why it is consulted, up to 1,000 characters
 */
public record Chosen(UUID provisionId, boolean requested, String why) {}
