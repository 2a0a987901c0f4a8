/**
 * Tutor groups for a school's new year group: the children who come, what must and what should hold, proposals that a
 * search makes and people change, and the one that somebody takes.
 *
 * <p>For the SENCO of the receiving school. It proposes; a named person decides. Legal basis: public task.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::csv",
            "shared::ui",
            "shared::pdf",
            "audit",
            "security",
            "jobs",
            "provision",
            "matching::solver",
            "transitions",
            "transitions::arrivals",
            "transitions::catalogue"
        })
package org.throughline.tutorgroups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
