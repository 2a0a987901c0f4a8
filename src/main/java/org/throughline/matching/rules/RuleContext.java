package org.throughline.matching.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;

/**
 * What further rules must know beyond the pack, frozen with a run.
 *
 * @param current where each pupil is before entry, by pupil id
 * @param published where the published plan has each pupil, by pupil id; empty when no plan is published
 * @param support what plans record about support, by pupil id
 * @param residents children who stay where they are
 */
public record RuleContext(
        Map<String, String> current,
        Map<String, String> published,
        Map<String, Support> support,
        List<ContinuingPupil> residents) {

    /** Nothing known: what a problem from a pack comes with. */
    public static final RuleContext NONE = new RuleContext(Map.of(), Map.of(), Map.of(), List.of());

    /** Copies everything. */
    public RuleContext {
        current = Map.copyOf(current);
        published = Map.copyOf(published);
        support = Map.copyOf(support);
        residents = List.copyOf(residents);
    }

    /**
     * What a plan records about support.
     *
     * @param highRisk whether the behaviour risk is high
     * @param childrenPerAdult staffing ratio: children to one adult, 1 or more; null when not recorded
     */
    public record Support(boolean highRisk, @Nullable Integer childrenPerAdult) {

        /** Nothing recorded. */
        public static final Support NONE = new Support(false, null);

        boolean isCloserThan(int children) {
            return childrenPerAdult != null && childrenPerAdult <= children;
        }
    }

    /**
     * A child who stays at a provision.
     *
     * @param provisionId the provision
     * @param ncYear NC year in the year of entry
     * @param need primary need
     * @param support what the plan records
     */
    public record ContinuingPupil(String provisionId, int ncYear, NeedType need, Support support) {}

    /** What the plan of a pupil records. */
    Support supportOf(Pupil pupil) {
        return support.getOrDefault(pupil.id(), Support.NONE);
    }
}
