/**
 * Vocabulary with no behaviour of its own.
 *
 * <p>For every other module. Values come from the Department for Education's code sets and from Ordnance Survey's
 * National Grid.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.throughline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
