package org.throughline.ehcp.policies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Urn;

/** Whom the authority must consult before it names an institution (R18, section 39(2)). */
public final class ConsultationDuty {

    private ConsultationDuty() {}

    /** Why somebody is consulted. */
    public enum Reason {
        /** It was requested. */
        REQUESTED,
        /** The authority considers it. */
        CONSIDERED,
        /** It maintains the school. */
        MAINTAINS_THE_SCHOOL
    }

    /**
     * An institution that may be named.
     *
     * @param urn its number
     * @param maintainedBy code of the authority that maintains it; null where none does
     */
    public record Institution(Urn urn, @Nullable String maintainedBy) {}

    /**
     * Somebody who must be consulted.
     *
     * @param institution about which institution
     * @param authority the other authority consulted about it; null where the institution itself is
     * @param reason why
     */
    public record Consultee(Urn institution, @Nullable String authority, Reason reason) {}

    /**
     * Everybody who must be consulted.
     *
     * @param own code of our authority
     * @param requested what the parent or young person requested; null where nothing
     * @param considered what the authority considers naming
     */
    public static List<Consultee> of(String own, @Nullable Institution requested, Collection<Institution> considered) {
        List<Consultee> consultees = new ArrayList<>();
        if (requested != null) {
            add(consultees, own, requested, Reason.REQUESTED);
        }
        considered.stream()
                .distinct()
                .filter(each -> !each.equals(requested))
                .forEach(each -> add(consultees, own, each, Reason.CONSIDERED));
        return List.copyOf(consultees);
    }

    private static void add(List<Consultee> consultees, String own, Institution institution, Reason reason) {
        consultees.add(new Consultee(institution.urn(), null, reason));
        String maintainedBy = institution.maintainedBy();
        if (maintainedBy != null && !maintainedBy.equals(own)) {
            consultees.add(new Consultee(institution.urn(), maintainedBy, Reason.MAINTAINS_THE_SCHOOL));
        }
    }
}
