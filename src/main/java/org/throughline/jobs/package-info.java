/**
 * Work in the background: a queue in the database, progress, stopping, and what becomes of work when the service ends.
 *
 * <p>For every feature with something that takes longer than a second.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "security"})
package org.throughline.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
