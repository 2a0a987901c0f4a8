package org.throughline.matching.fairness;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.matching.fairness.Exchange.Move;
import org.throughline.matching.fairness.WeakerClaim.Rule;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * Finds the places held by somebody with a weaker claim. A place that is named or goes on is the strongest claim of all
 * and never listed. A claim is weaker only where no named rule speaks for it and at least one against.
 */
public final class WeakerClaims {

    private final Assessment assessment;
    private final Problem problem;
    private final Seats seats;

    private WeakerClaims(Assessment assessment) {
        this.assessment = assessment;
        problem = assessment.problem();
        seats = new Seats(assessment);
    }

    /** All of a plan, by the child who asks. */
    public static List<WeakerClaim> of(Assessment assessment) {
        WeakerClaims claims = new WeakerClaims(assessment);
        return assessment.placements().stream()
                .filter(Placement::contested)
                .flatMap(placement -> claims.against(placement).stream())
                .toList();
    }

    private List<WeakerClaim> against(Placement asking) {
        Pupil pupil = asking.pupil();
        Provision wanted = problem.provision(Objects.requireNonNull(problem.firstEligiblePreference(pupil)));
        Provision from = asking.provision() == null ? wanted : asking.provision();
        List<WeakerClaim> found = new ArrayList<>();
        if (seats.allow(List.of(new Move(pupil, from, wanted)))) {
            // there is room: nobody holds the place in this child's stead
            return found;
        }
        for (Pupil holder : assessment.occupants(wanted)) {
            if (holder.isKept() || holder.mayStayAt(wanted)) {
                continue;
            }
            Set<Rule> stronger = stronger(pupil, holder, wanted);
            if (!stronger.isEmpty()
                    && stronger(holder, pupil, wanted).isEmpty()
                    && seats.allow(List.of(new Move(pupil, from, wanted)), List.of(holder))) {
                found.add(new WeakerClaim(pupil, holder, wanted, stronger, !hasRoomElsewhere(holder, wanted)));
            }
        }
        return found;
    }

    /** The rules by which one child's claim to a place is stronger than another's. */
    private Set<Rule> stronger(Pupil one, Pupil than, Provision place) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        int rank = Points.preferenceRank(one, place);
        int other = Points.preferenceRank(than, place);
        if (rank > 0 && (other == 0 || rank < other)) {
            rules.add(Rule.ASKED);
        }
        if (hasSiblingAt(one, place) && !hasSiblingAt(than, place)) {
            rules.add(Rule.SIBLING);
        }
        long metres = Points.travelMetres(one, place);
        if (metres >= 0 && metres < Points.travelMetres(than, place)) {
            rules.add(Rule.NEARER);
        }
        return rules;
    }

    private boolean hasSiblingAt(Pupil pupil, Provision place) {
        return pupil.siblingAt().contains(place.id())
                || problem.siblings(pupil).stream()
                        .anyMatch(
                                sibling -> place.id().equals(assessment.answer().placeOf(sibling)));
    }

    private boolean hasRoomElsewhere(Pupil holder, Provision held) {
        return problem.eligible(holder).stream()
                .filter(Provision::inBorough)
                .filter(place -> !place.equals(held))
                .anyMatch(place -> seats.allow(List.of(new Move(holder, held, place))));
    }
}
