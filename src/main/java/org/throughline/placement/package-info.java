/**
 * Where children are placed, what their parents ask for, and who has no place.
 *
 * <p>For placement officers, and for SENCOs about their own children. Legal basis: Children and Families Act 2014,
 * sections 38 to 40.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "shared::ui",
            "security",
            "shell",
            "shell::day",
            "shell::views",
            "episodes",
            "people",
            "ehcp",
            "ehcp::clocks",
            "ehcp::caseclock",
            "ehcp::rulebook",
            "provision",
            "geography"
        })
package org.throughline.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
