package org.throughline.ehcp.policies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Four authorities that are recorded, never derived from one another (R29, R30). Which one maintains a plan turns on
 * facts (section 24, regulation 15, JG v Kent [2016] EWHC 1102); the Belonging Regulations decide only who pays. Codes
 * are DfE numbers of authorities; null where nobody has recorded one.
 *
 * @param care the authority that looks after the child
 * @param residence the authority in whose area the child lives
 * @param maintaining the authority that maintains the plan, as an officer recorded it
 * @param provider the authority in whose area the place is
 */
public record ResponsibleAuthorities(
        @Nullable String care,
        @Nullable String residence,
        @Nullable String maintaining,
        @Nullable String provider) {

    /** Who maintains the plan; empty until an officer has said so, whatever the others are. */
    public Optional<String> maintains() {
        return Optional.ofNullable(maintaining);
    }

    /** Whether an officer must look: somebody else cares for the child, or it lives elsewhere, than who maintains. */
    public boolean isForAnOfficer() {
        return maintaining == null
                || care != null && !care.equals(maintaining)
                || residence != null && !residence.equals(maintaining);
    }
}
