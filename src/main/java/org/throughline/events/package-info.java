/**
 * What modules tell each other after something is on record, kept in the database until everybody concerned has heard
 * of it: tried again, counted and cleared away here. The events themselves belong to the modules that tell them.
 *
 * <p>For whoever looks after the service.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "security", "jobs"})
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
