package org.throughline.ehcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;

/**
 * A child's EHC plan.
 *
 * @param id null for a plan not yet recorded
 * @param version the version read; null for a new plan
 * @param childId the child
 * @param status whether it is maintained
 * @param started when the plan was first made
 * @param needs types of need, primary first
 * @param features what Section F requires of a provision, such as WHEELCHAIR
 * @param support what is recorded about support
 * @param ceases the first day on which it is no longer maintained; null while no end is known
 * @param alternativeProvision whether Section F or I allows alternative provision; without it none is ever proposed
 */
public record PlanRecord(
        @Nullable UUID id,
        @Nullable Long version,
        UUID childId,
        Status status,
        LocalDate started,
        List<NeedType> needs,
        Set<String> features,
        Support support,
        @Nullable LocalDate ceases,
        boolean alternativeProvision) {

    /** Whether a plan is maintained. */
    public enum Status {
        /** Maintained by the authority. */
        MAINTAINED("Maintained"),
        /** Ceased. */
        CEASED("Ceased");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }
    }

    /** Whether the plan is maintained on a day. */
    public boolean isMaintainedOn(LocalDate day) {
        return ceases == null ? status == Status.MAINTAINED : day.isBefore(ceases);
    }

    /** What must be put right before this can be recorded, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (needs.isEmpty()) {
            problems.add("Choose the primary need");
        }
        if (new HashSet<>(needs).size() < needs.size()) {
            problems.add("Choose each need once");
        }
        features.stream()
                .filter(feature -> !feature.matches("[A-Z][A-Z0-9_]{0,39}"))
                .forEach(feature -> problems.add("Enter features in capitals without spaces, such as WHEELCHAIR"));
        Integer ratio = support.childrenPerAdult();
        if (ratio != null && (ratio < 1 || ratio > Support.MOST_CHILDREN)) {
            problems.add("Enter the children to one adult as a whole number from 1 to " + Support.MOST_CHILDREN);
        }
        return problems.stream().distinct().toList();
    }
}
