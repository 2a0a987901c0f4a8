package org.throughline.matching.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a run for an entry year and who is not, and why: every child with a plan stands in exactly one of the
 * lists.
 *
 * @param placed already named for a place that begins then: in the run as fixed
 * @param looking change phase or have no place then: in the run
 * @param asking may stay where they are and ask for another place: in the run, their place is safe
 * @param staying stay where they are and are not in the run
 * @param moves stay where they are and ask for another place outside a change of phase: not in the run unless added
 * @param over over Year 13 without a place: not in the run
 * @param young below school age without a place: not in the run
 * @param ceasing their plan ceases before: not in the run
 */
public record RunCohort(
        List<Member> placed,
        List<Member> looking,
        List<Member> asking,
        List<Member> staying,
        List<Member> moves,
        List<Member> over,
        List<Member> young,
        List<Member> ceasing) {

    /**
     * A child of a list.
     *
     * @param childId the child
     * @param name name as lists sort it
     * @param ncYear NC year in the entry year
     * @param place name of the provision where the child is then; null where there is none
     * @param placeId that provision; null where there is none
     * @param before day before which the plan must name the school or setting as the child changes phase (SEND
     *     Regulations 2014 reg 18); null outside a change of phase
     */
    public record Member(
            UUID childId,
            String name,
            int ncYear,
            @Nullable String place,
            @Nullable UUID placeId,
            @Nullable LocalDate before) {}

    /** Children in the run. */
    public int inRun() {
        return placed.size() + looking.size() + asking.size();
    }

    /** Every child with a plan. */
    public int all() {
        return inRun() + staying.size() + moves.size() + over.size() + young.size() + ceasing.size();
    }
}
