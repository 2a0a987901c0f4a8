package org.throughline.matching.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains, for a pupil, why each provision of the borough is not the one in the answer. */
public final class Reasons {

    private final Assessment assessment;
    private final Problem problem;
    private final Profile profile;
    private final Weights weights;
    private final Map<String, List<Pupil>> keptApart;
    /** What the rules about groups add to the answer as it is. */
    private final long groupPoints;

    /** Reasons of an assessed answer under a profile and the weights inside its points. */
    public Reasons(Assessment assessment, Profile profile, Weights weights) {
        this.weights = weights;
        this.assessment = assessment;
        this.problem = assessment.problem();
        this.profile = profile;
        this.keptApart = problem.keptApart();
        this.groupPoints = problem.rules().points(problem, assessment.answer());
    }

    /**
     * The reasons that an answer must give: for every pupil not kept who is out of the borough or without a place, one
     * for each provision in the borough.
     */
    public List<Reason> required() {
        return assessment.placements().stream()
                .filter(placement -> !placement.pupil().isKept())
                .filter(placement -> placement.provision() == null || placement.isOutOfBorough())
                .flatMap(placement -> of(placement).stream())
                .toList();
    }

    /** Why one pupil is not at each of the borough's other provisions, by provision id. */
    public List<Reason> of(Placement placement) {
        return problem.provisions().stream()
                .filter(Provision::inBorough)
                .filter(provision -> !provision.equals(placement.provision()))
                .map(provision -> of(placement, provision))
                .toList();
    }

    /** Why one pupil is not at this provision. */
    public Reason of(Placement placement, Provision provision) {
        Pupil pupil = placement.pupil();
        Refusal fixed = Refusal.of(pupil, provision);
        if (fixed != null) {
            return new Reason(pupil, provision, fixed);
        }
        if (isKeptApartFromSomebodyAt(provision, pupil)) {
            return new Reason(pupil, provision, Refusal.KEEP_APART);
        }
        if (isFullFor(pupil, provision)) {
            return new Reason(pupil, provision, Refusal.FULL);
        }
        return priceOfMove(placement, provision);
    }

    private boolean isKeptApartFromSomebodyAt(Provision provision, Pupil pupil) {
        return keptApart.getOrDefault(pupil.id(), List.of()).stream()
                .filter(other -> !(pupil.mayStayAt(provision) && isSettled(other)))
                .anyMatch(other -> provision.id().equals(assessment.answer().placeOf(other)));
    }

    private boolean isFullFor(Pupil pupil, Provision provision) {
        return problem.limitsOf(provision).stream()
                .filter(limit -> limit.counts(pupil, provision))
                .map(assessment::use)
                .filter(use -> !(pupil.mayStayAt(provision) && use.isForItsOwnOnly()))
                .anyMatch(use -> use.free() < 1);
    }

    private boolean isSettled(Pupil pupil) {
        return assessment.placement(pupil.id()).filter(Placement::isSettled).isPresent();
    }

    private Reason priceOfMove(Placement placement, Provision provision) {
        Totals change = assessment
                .changeByMove(placement.pupil(), provision, weights)
                .plus(new Totals(0, 0, 0, groupPointsOfMove(placement, provision)));
        @Nullable
        Level first = profile.levels().stream()
                .filter(level -> change.at(level) != 0)
                .findFirst()
                .orElse(null);
        return first == null || change.at(Objects.requireNonNull(first)) < 0
                ? new Reason(placement.pupil(), provision, Refusal.POSSIBLE)
                : new Reason(placement.pupil(), provision, Refusal.WOULD_COST_MORE, first, change.at(first));
    }

    /** What the rules about groups add when one pupil moves and everybody else stays. */
    private long groupPointsOfMove(Placement placement, Provision provision) {
        FurtherRules rules = problem.rules();
        if (!rules.isAboutGroups()) {
            return 0;
        }
        Map<String, String> places = new HashMap<>(assessment.answer().places());
        places.put(placement.pupil().id(), provision.id());
        return rules.points(problem, new Answer(places)) - groupPoints;
    }
}
