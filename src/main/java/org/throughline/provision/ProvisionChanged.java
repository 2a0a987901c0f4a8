package org.throughline.provision;

import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * A provision was recorded or changed, its places among them.
 *
 * @param provisionId the provision
 */
public record ProvisionChanged(UUID provisionId) implements RecordsChanged {}
