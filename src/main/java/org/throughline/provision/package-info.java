/**
 * The register of settings, their provisions and the places commissioned in each.
 *
 * <p>For everyone who asks where a place may be. Facts follow GIAS and the authority's commissioning decisions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "security"})
package org.throughline.provision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
