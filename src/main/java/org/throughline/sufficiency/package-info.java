/**
 * How much need is coming, what provision is missing and what opening it would change.
 *
 * <p>For planners, who see counts; named lists need the placement officer's role as well. Legal basis: Children and
 * Families Act 2014 s.27 and Education Act 1996 s.14 (keep provision under review, sufficient schools).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::csv",
            "audit",
            "shared::ui",
            "shared::pdf",
            "security",
            "shell::day",
            "shell::views",
            "jobs",
            "matching",
            "matching::problem",
            "matching::exact",
            "matching::flow",
            "people",
            "ehcp",
            "provision",
            "placement",
            "placement::register",
            "placement::ui",
            "pack",
            "matching::pack",
            "matching::records"
        })
package org.throughline.sufficiency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
