/**
 * Data in and out of the service.
 *
 * <p>For analysts and officers who bring files or take them away. Each format has a package of its own and names its
 * specification there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "security",
            "shell",
            "matching",
            "matching::problem",
            "matching::solver",
            "matching::exact",
            "matching::ui",
            "sufficiency",
            "sufficiency::forecast",
            "sufficiency::plan"
        })
package org.throughline.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
