/**
 * Children and young people.
 *
 * <p>For every feature that is about a child. Identity follows the school census: legal name, date of birth, UPN.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "security", "geography"})
package org.throughline.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
