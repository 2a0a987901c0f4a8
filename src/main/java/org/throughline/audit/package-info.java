/**
 * Who did what, when and why: one table to which rows are only ever added.
 *
 * <p>For whoever answers for the data: administrators read it. Legal basis: UK GDPR articles 5(2) and 32.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.throughline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
