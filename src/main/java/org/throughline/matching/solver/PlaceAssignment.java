package org.throughline.matching.solver;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.throughline.matching.problem.Points;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleGroup;

/** One pupil's place to find: the planning entity. Its value range holds the eligible provisions only. */
@PlanningEntity(difficultyComparatorClass = AssignmentDifficultyComparator.class)
public final class PlaceAssignment {

    private String pupilId = "";
    private boolean kept;
    private @Nullable CandidateProvision firstPreference;
    private @Nullable CandidateProvision stayAt;
    private PlaceOption[] options = {};
    private List<CandidateProvision> provisions = List.of();
    private @Nullable CandidateProvision provision;

    /** For OptaPlanner. */
    public PlaceAssignment() {}

    /** An assignment without a place yet; the options are sorted by the provision's index. */
    PlaceAssignment(
            String pupilId,
            boolean kept,
            @Nullable CandidateProvision firstPreference,
            @Nullable CandidateProvision stayAt,
            List<PlaceOption> options) {
        this.pupilId = pupilId;
        this.kept = kept;
        this.stayAt = stayAt;
        this.firstPreference = firstPreference;
        this.options = options.toArray(PlaceOption[]::new);
        this.provisions = new Provisions(this.options);
    }

    /** A copy with its own variable; everything else never changes and is shared. */
    PlaceAssignment copy() {
        PlaceAssignment copy = new PlaceAssignment();
        copy.pupilId = pupilId;
        copy.kept = kept;
        copy.firstPreference = firstPreference;
        copy.stayAt = stayAt;
        copy.options = options;
        copy.provisions = provisions;
        copy.provision = provision;
        return copy;
    }

    /** The pupil's id. */
    @PlanningId
    public String getPupilId() {
        return pupilId;
    }

    /** Whether there is nothing to choose: the place was fixed before the search, or no provision is open. */
    @PlanningPin
    public boolean isPinned() {
        return kept || options.length == 0;
    }

    /** The eligible provisions, by index. */
    @ValueRangeProvider
    public List<CandidateProvision> getProvisions() {
        return provisions;
    }

    /** The provision proposed; null while there is none. */
    @PlanningVariable(nullable = true)
    public @Nullable CandidateProvision getProvision() {
        return provision;
    }

    /** Sets the provision proposed. */
    public void setProvision(@Nullable CandidateProvision provision) {
        this.provision = provision;
    }

    boolean isUnplaced() {
        return provision == null;
    }

    /** Whether the pupil holds a place that goes on and has none in this plan. */
    boolean hasLostPlace() {
        return stayAt != null && provision == null;
    }

    boolean isOutOfBorough() {
        return provision != null && !provision.isInBorough();
    }

    boolean isFirstPreferenceMissed() {
        return firstPreference != null && firstPreference != provision;
    }

    /** The points of the place proposed, all 0 without one. */
    Points points() {
        return provision == null ? NO_POINTS : option(provision).points();
    }

    /** The limits in which this pupil counts at the place proposed; none for a kept pupil. */
    List<OpenPlaces> occupied() {
        return kept || provision == null ? List.of() : option(provision).occupied();
    }

    /** The groups in which this pupil counts for a rule at the place proposed. */
    List<RuleGroup> groups(Rule rule) {
        return provision == null
                ? List.of()
                : option(provision).groups().stream()
                        .filter(group -> group.rule() == rule)
                        .toList();
    }

    private static final Points NO_POINTS = new Points(0, 0, 0, 0, 0);

    private PlaceOption option(CandidateProvision wanted) {
        int slot = slotOf(options, wanted);
        if (slot < 0) {
            throw new IllegalStateException(wanted + " is not open to " + pupilId);
        }
        return options[slot];
    }

    private static int slotOf(PlaceOption[] options, CandidateProvision wanted) {
        int low = 0;
        int high = options.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(options[middle].provision().index(), wanted.index());
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return pupilId + " -> " + provision;
    }

    /** The provisions of the options as a list whose {@code contains} is a binary search. */
    private static final class Provisions extends AbstractList<CandidateProvision> implements RandomAccess {

        private final PlaceOption[] options;

        Provisions(PlaceOption[] options) {
            this.options = options;
        }

        @Override
        public CandidateProvision get(int index) {
            return options[index].provision();
        }

        @Override
        public int size() {
            return options.length;
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return value instanceof CandidateProvision candidate && slotOf(options, candidate) >= 0;
        }
    }
}
