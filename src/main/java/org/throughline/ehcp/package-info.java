/**
 * Education, health and care plans and the needs they name.
 *
 * <p>For every feature about children with a plan. Legal basis: Children and Families Act 2014, part 3.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::days",
            "shared::ui",
            "audit",
            "security",
            "calendar",
            "episodes",
            "people"
        })
package org.throughline.ehcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
