/**
 * Builds the placement problem, runs the search in the background, keeps every run and explains it. Proposes; never
 * decides.
 *
 * <p>For placement officers. Legal basis: Children and Families Act 2014, sections 38 to 40; a named officer decides.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::csv",
            "audit",
            "shared::ui",
            "security",
            "shell",
            "shell::day",
            "shell::views",
            "people",
            "ehcp",
            "provision",
            "placement",
            "placement::ui",
            "geography",
            "jobs",
            "pack"
        })
package org.throughline.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
