package org.throughline.matching.problem;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.Sex;

/**
 * A pupil who needs a place; a row of {@code pupils.csv}.
 *
 * @param id unique in the problem
 * @param ncYear NC year on entry, -4 to 20
 * @param startYear academic year from which the place is needed
 * @param needs SEN needs, primary first; at least one
 * @param sex for single-sex admission only
 * @param home null when unknown
 * @param preferences provision ids requested by the parent or young person, in order; a repeat counts in the number
 *     listed
 * @param excluded provision ids that may not be proposed
 * @param keep the provision already fixed by a final plan or an order, or null: a fact, not a proposal
 * @param stayAt the provision where the pupil holds a place that goes on, or null: the place is safe; not together with
 *     {@code keep}
 * @param keepApart ids of pupils who may not be at the same provision
 * @param siblingAt provision ids a sibling attends
 * @param siblingWith ids of brothers and sisters in the same problem
 * @param requires features the provision must have
 * @param lastNcYear last NC year for which the place is needed; null means to the top of the provision's range
 */
public record Pupil(
        String id,
        int ncYear,
        int startYear,
        List<NeedType> needs,
        @Nullable Sex sex,
        @Nullable GridReference home,
        List<String> preferences,
        Set<String> excluded,
        @Nullable String keep,
        @Nullable String stayAt,
        Set<String> keepApart,
        Set<String> siblingAt,
        Set<String> siblingWith,
        Set<String> requires,
        @Nullable Integer lastNcYear) {

    /** Copies the lists, keeping their order, and refuses a pupil without a need or both kept and staying. */
    public Pupil {
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("Pupil " + id + " has no need");
        }
        if (keep != null && stayAt != null) {
            throw new IllegalArgumentException("Pupil " + id + " has both a place already fixed and one to stay at");
        }
        needs = List.copyOf(needs);
        preferences = List.copyOf(preferences);
        excluded = ordered(excluded);
        keepApart = ordered(keepApart);
        siblingAt = ordered(siblingAt);
        siblingWith = ordered(siblingWith);
        requires = ordered(requires);
    }

    /** The need that decides whether a provision is designated for this pupil. */
    public NeedType primaryNeed() {
        return needs.getFirst();
    }

    /** Whether the place is already fixed. */
    public boolean isKept() {
        return keep != null;
    }

    /** Whether the pupil holds a place at this provision that goes on. */
    public boolean mayStayAt(Provision provision) {
        return provision.id().equals(stayAt);
    }

    /** Whether the pupil holds a place that goes on, and so is never without one. */
    public boolean isSafe() {
        return stayAt != null;
    }

    /** A pupil with the required values; everything else is blank until set. */
    public static PupilBuilder builder(String id, int ncYear, int startYear, NeedType... needs) {
        return new PupilBuilder(id, ncYear, startYear, List.of(needs));
    }

    /** The same pupil, fixed at a provision; a place to stay at is given up for it. */
    public Pupil keptAt(String provisionId) {
        return new PupilBuilder(this).stayAt(null).keep(provisionId).build();
    }

    /** The same pupil, whose place is to be found. */
    public Pupil notKept() {
        return new PupilBuilder(this).keep(null).build();
    }

    /** The same pupil with no place that goes on. */
    public Pupil notStaying() {
        return new PupilBuilder(this).stayAt(null).build();
    }

    /** The same pupil, for whom a provision may not be proposed. */
    public Pupil excludedFrom(String provisionId) {
        Set<String> more = new LinkedHashSet<>(excluded);
        more.add(provisionId);
        return new PupilBuilder(this).excluded(more).build();
    }

    /** The same pupil, for whom a provision may be proposed again. */
    public Pupil notExcludedFrom(String provisionId) {
        Set<String> fewer = new LinkedHashSet<>(excluded);
        fewer.remove(provisionId);
        return new PupilBuilder(this).excluded(fewer).build();
    }

    private static Set<String> ordered(Set<String> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
