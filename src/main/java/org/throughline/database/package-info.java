/**
 * The database server: an embedded real MariaDB for evaluation, or the authority's own.
 *
 * <p>For whoever operates the service. Settings follow decision 2.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.throughline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
