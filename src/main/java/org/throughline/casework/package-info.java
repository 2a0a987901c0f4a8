/**
 * Casework: from a proposal to a named place. The cases of children who change phase, who looks after them, what is
 * asked of whom by when, and what a named officer decides.
 *
 * <p>For placement officers. Legal basis: Children and Families Act 2014, sections 38 to 44; regulations 18 to 22 and
 * 28 of the Special Educational Needs and Disability Regulations 2014.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::csv",
            "shared::documents",
            "shared::pdf",
            "audit",
            "security",
            "shell",
            "shell::day",
            "shell::views",
            "links",
            "links::ui",
            "reminders",
            "episodes",
            "people",
            "ehcp",
            "ehcp::clocks",
            "ehcp::policies",
            "ehcp::rulebook",
            "calendar",
            "provision",
            "placement",
            "placement::ui",
            "geography",
            "jobs",
            "matching",
            "matching::ui",
            "matching::problem",
            "matching::records",
            "sufficiency::cost"
        })
package org.throughline.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
