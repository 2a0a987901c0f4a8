/**
 * Users, their roles and what each may see; signing in.
 *
 * <p>For every service and screen. Access is denied unless a rule grants it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.throughline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
