package org.throughline.casework.decide;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * Which proposals of a plan can be carried out although others are not: a seat that another child gives up in the plan
 * is free only once that child's move is carried out, too. Plain rules on the problem; the seats of children whose
 * place is named or goes on count, those of children without a place do not.
 */
final class SeatsFree {

    private final Problem problem;
    private final Answer answer;
    private final Map<String, List<Pupil>> apart;

    SeatsFree(Problem problem, Answer answer) {
        this.problem = problem;
        this.answer = answer;
        apart = problem.keptApart();
    }

    /** The largest part of these proposals, found from the whole by leaving out, that can be carried out together. */
    Set<String> carriedOut(Set<String> wanted) {
        Set<String> part = new TreeSet<>(wanted);
        while (true) {
            Set<String> blocked = new HashSet<>();
            for (Provision provision : problem.provisions()) {
                blocked.addAll(blockedAt(provision, part));
            }
            if (blocked.isEmpty()) {
                return part;
            }
            part.removeAll(blocked);
        }
    }

    /** Children of the part who come to a provision newly and find no seat, or somebody they are kept apart from. */
    private Set<String> blockedAt(Provision provision, Set<String> part) {
        List<Pupil> there = problem.pupils().stream()
                .filter(pupil -> provision.id().equals(place(pupil, part)))
                .toList();
        List<Pupil> coming = there.stream()
                .filter(pupil -> part.contains(pupil.id()) && !pupil.mayStayAt(provision))
                .toList();
        Set<String> blocked = new HashSet<>();
        for (PlaceLimit limit : problem.limitsOf(provision)) {
            int over = (int) there.stream()
                            .filter(pupil -> limit.counts(pupil, provision))
                            .count()
                    - limit.places();
            coming.stream()
                    .filter(pupil -> limit.counts(pupil, provision))
                    .map(Pupil::id)
                    .sorted(Comparator.reverseOrder())
                    .limit(Math.max(0, over))
                    .forEach(blocked::add);
        }
        coming.stream()
                .filter(pupil ->
                        apart.getOrDefault(pupil.id(), List.of()).stream().anyMatch(there::contains))
                .map(Pupil::id)
                .forEach(blocked::add);
        return blocked;
    }

    /** Where a child is when this part of the plan is carried out and nothing else; null where nowhere. */
    private @Nullable String place(Pupil pupil, Set<String> part) {
        if (pupil.isKept()) {
            return pupil.keep();
        }
        return part.contains(pupil.id()) ? answer.placeOf(pupil) : pupil.stayAt();
    }

    /** The children whose move out of a provision the plan has, and who are not among these. */
    List<Pupil> movingOut(String provisionId, Set<String> carriedOut) {
        return problem.pupils().stream()
                .filter(pupil -> provisionId.equals(pupil.stayAt()))
                .filter(pupil -> !provisionId.equals(answer.placeOf(pupil)))
                .filter(pupil -> !carriedOut.contains(pupil.id()))
                .toList();
    }
}
