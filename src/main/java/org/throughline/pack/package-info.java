/**
 * Plain files in and out: zips, tables, rows, faults and limits. What a format means stands with the module that owns
 * it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.throughline.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
