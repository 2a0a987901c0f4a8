/**
 * Postcodes as points of the National Grid, and distances between them.
 *
 * <p>For every feature that asks where somebody lives. Points come from the ONS Postcode Directory or the
 * demonstration.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "security"})
package org.throughline.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
