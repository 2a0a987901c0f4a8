/**
 * The frame of the screens: sign-in, menu, home page by role, error pages.
 *
 * <p>For everyone who signs in.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "audit", "security", "database", "provision", "events"})
package org.throughline.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
