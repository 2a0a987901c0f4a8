package org.throughline.ehcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.Episode;
import org.throughline.episodes.Period;
import org.throughline.episodes.Trail;
import org.throughline.shared.NeedType;

/**
 * An EHC plan of a child; a child may have several, one after another.
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
 * @param trail who recorded, ended and corrected it
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
        boolean alternativeProvision,
        Trail trail)
        implements Episode<PlanRecord> {

    /** A plan of which nobody has noted anything. */
    public PlanRecord(
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
        this(id, version, childId, status, started, needs, features, support, ceases, alternativeProvision, Trail.NONE);
    }

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

    @Override
    public Period period() {
        return new Period(started, ceases);
    }

    @Override
    public PlanRecord during(Period period) {
        return new PlanRecord(
                id,
                version,
                childId,
                Status.MAINTAINED,
                period.from(),
                needs,
                features,
                support,
                period.until(),
                alternativeProvision,
                trail);
    }

    /** Whether the plan is maintained on a day. */
    public boolean isMaintainedOn(LocalDate day) {
        boolean isCeasedSomeDay = ceases == null && status == Status.CEASED;
        return !isCeasedSomeDay && !trail.isCorrected() && period().contains(day);
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
