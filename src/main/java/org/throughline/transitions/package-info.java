/**
 * Transition records: what every child needs carried along from one setting to the next, from birth to 25.
 *
 * <p>For SENCOs, class staff and designated safeguarding leads of the sending and the receiving setting, and for
 * officers of the authority. Legal basis: public task; SEND Code of Practice 5.47 and 6.57 (agree with the family what
 * is shared).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::csv",
            "shared::documents",
            "shared::days",
            "shared::language",
            "audit",
            "shared::ui",
            "shared::pdf",
            "security",
            "shell",
            "shell::day",
            "shell::views",
            "calendar",
            "links",
            "links::ui",
            "people",
            "people::schooling",
            "ehcp",
            "ehcp::clocks",
            "ehcp::rulebook",
            "provision",
            "geography",
            "placement",
            "placement::road",
            "placement::ui"
        })
package org.throughline.transitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
