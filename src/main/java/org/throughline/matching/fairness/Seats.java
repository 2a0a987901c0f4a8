package org.throughline.matching.fairness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.matching.fairness.Exchange.Move;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/** Whether a few children of a plan may change places while everybody else stays. */
final class Seats {

    private final Assessment assessment;
    private final Problem problem;
    private final Map<PlaceLimit, LimitUse> uses = new HashMap<>();
    private final Map<String, List<Pupil>> apart;

    Seats(Assessment assessment) {
        this.assessment = assessment;
        problem = assessment.problem();
        assessment.limitUses().forEach(use -> uses.put(use.limit(), use));
        apart = problem.keptApart();
    }

    /** Whether limits and keep-apart hold after the moves; the fixed rules are the caller's. */
    boolean allow(List<Move> moves) {
        return allow(moves, List.of());
    }

    /** The same where others give up their places and are nowhere. */
    boolean allow(List<Move> moves, List<Pupil> leaving) {
        return moves.stream().allMatch(move -> hasRoom(move.to(), moves, leaving) && meetsNobody(move, moves, leaving));
    }

    private boolean hasRoom(Provision provision, List<Move> moves, List<Pupil> leaving) {
        List<Pupil> in = moves.stream()
                .filter(move -> move.to().equals(provision))
                .map(Move::pupil)
                .toList();
        List<Pupil> out = Stream.concat(moves.stream().map(Move::pupil), leaving.stream())
                .filter(pupil -> provision.id().equals(assessment.answer().placeOf(pupil)))
                .toList();
        return problem.limitsOf(provision).stream().allMatch(limit -> {
            LimitUse now = uses.get(limit);
            if (now == null || in.stream().noneMatch(pupil -> limit.counts(pupil, provision))) {
                return true;
            }
            int staying = now.staying() + staying(in, limit, provision) - staying(out, limit, provision);
            int proposed = now.proposed() + proposed(in, limit, provision) - proposed(out, limit, provision);
            return new LimitUse(limit, now.kept(), now.mayStay(), staying, proposed).free() >= 0;
        });
    }

    private static int staying(List<Pupil> pupils, PlaceLimit limit, Provision provision) {
        return (int) pupils.stream()
                .filter(pupil -> pupil.mayStayAt(provision) && limit.counts(pupil, provision))
                .count();
    }

    private static int proposed(List<Pupil> pupils, PlaceLimit limit, Provision provision) {
        return (int) pupils.stream()
                .filter(pupil -> !pupil.mayStayAt(provision) && limit.counts(pupil, provision))
                .count();
    }

    private boolean meetsNobody(Move move, List<Move> moves, List<Pupil> leaving) {
        Set<Pupil> going =
                Stream.concat(moves.stream().map(Move::pupil), leaving.stream()).collect(Collectors.toSet());
        return apart.getOrDefault(move.pupil().id(), List.of()).stream().noneMatch(other -> {
            boolean isThere = !going.contains(other)
                    && move.to().id().equals(assessment.answer().placeOf(other));
            boolean comes = moves.stream()
                    .anyMatch(each -> each.pupil().equals(other) && each.to().equals(move.to()));
            return isThere || comes;
        });
    }
}
