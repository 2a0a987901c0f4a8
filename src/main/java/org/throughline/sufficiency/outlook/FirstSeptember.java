package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;

/** The entry year of a projection: this year's children, who are known, are placed; the same in every future. */
final class FirstSeptember {

    private final ProjectionRequest request;
    private final ProjectionCase arm;
    private final BooleanSupplier stop;
    private List<ContinuingPupil> there = new ArrayList<>();
    private boolean proven = true;
    private @Nullable YearMatching last;

    FirstSeptember(ProjectionRequest request, ProjectionCase arm, BooleanSupplier stop) {
        this.request = request;
        this.arm = arm;
        this.stop = stop;
    }

    /**
     * Who is where after this year's children are placed; elsewhere are those placed, but not in a specialist place.
     */
    record Start(
            RollingHorizon.Turn turn,
            List<ContinuingPupil> there,
            Set<String> elsewhere,
            List<Pupil> without,
            int newlyOut,
            boolean proven) {}

    /**
     * Places this year's children; the same in every future. Where not every place can be used, those who need a
     * specialist place when all are used are placed once more, into those that can be.
     */
    Start placed() {
        Start all = withEveryPlace();
        Supply supply = arm.in(request.entryYear());
        if (supply.share() == 1) {
            return all;
        }
        Map<String, Provision> provisions = RollingHorizon.byId(supply);
        Set<String> stayers = all.turn().stayers().stream()
                .map(resident -> resident.child().id())
                .collect(Collectors.toSet());
        List<Pupil> looking = new ArrayList<>(all.without());
        there = new ArrayList<>();
        for (ContinuingPupil placed : all.there()) {
            Pupil child = placed.child();
            if (stayers.contains(child.id()) || child.isKept() || child.isSafe()) {
                there.add(placed);
            } else {
                looking.add(child);
            }
        }
        YearMatching matched = match(looking, RollingHorizon.specialist(supply), supply);
        there.addAll(matched.placed());
        List<ContinuingPupil> placed = there.stream()
                .filter(resident -> !stayers.contains(resident.child().id()))
                .toList();
        Set<String> outside = outsideBefore(all.turn().looking(), provisions);
        return new Start(
                all.turn(),
                List.copyOf(there),
                all.elsewhere(),
                matched.without(),
                RollingHorizon.newlyOut(placed, outside, provisions),
                proven);
    }

    /** Places this year's children as a run does, which can fill every place. */
    Start withEveryPlace() {
        Supply supply = arm.in(request.entryYear()).usable(1);
        Map<String, Provision> provisions = RollingHorizon.byId(supply);
        List<ContinuingPupil> stayers = new ArrayList<>();
        List<Pupil> looking = request.named().stream()
                .map(pupil -> isThere(pupil.keep(), provisions) ? pupil : pupil.notKept())
                .map(pupil -> isThere(pupil.stayAt(), provisions) ? pupil : pupil.notStaying())
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> outside = outsideBefore(looking, provisions);
        for (ContinuingPupil resident : request.residents()) {
            Provision provision = provisions.get(resident.provisionId());
            if (provision == null || RollingHorizon.isOffered(arm, resident.child(), provision, request.entryYear())) {
                looking.add(resident.child());
            } else {
                stayers.add(resident);
            }
        }
        RollingHorizon.Turn turn =
                new RollingHorizon.Turn(request.entryYear(), List.copyOf(stayers), List.copyOf(looking));
        there = stayers;
        YearMatching matched = match(looking, supply.provisions(), supply);
        there.removeIf(resident -> !isSpecialist(provisions, resident));
        Set<String> elsewhere = new HashSet<>();
        List<ContinuingPupil> placed = new ArrayList<>();
        for (ContinuingPupil resident : matched.placed()) {
            if (isSpecialist(provisions, resident)) {
                placed.add(resident);
            } else {
                elsewhere.add(resident.child().id());
            }
        }
        there.addAll(placed);
        return new Start(
                turn,
                List.copyOf(there),
                elsewhere,
                matched.without(),
                RollingHorizon.newlyOut(placed, outside, provisions),
                proven);
    }

    /** Who is outside the borough already: whose own place there goes on is not placed there anew. */
    private Set<String> outsideBefore(List<Pupil> looking, Map<String, Provision> provisions) {
        Set<String> outside = RollingHorizon.outside(request.residents(), provisions);
        looking.stream()
                .filter(pupil -> pupil.stayAt() != null)
                .filter(pupil ->
                        !Objects.requireNonNull(provisions.get(pupil.stayAt())).inBorough())
                .forEach(pupil -> outside.add(pupil.id()));
        return outside;
    }

    private static boolean isThere(@Nullable String place, Map<String, Provision> provisions) {
        return place == null || provisions.containsKey(place);
    }

    /** The places that would change most for this year's children, once these are placed. */
    MarginalValues.Result worthMost() {
        YearMatching matched = Objects.requireNonNull(last);
        if (!proven) {
            return new MarginalValues.Result(List.of(), 1, 0);
        }
        return MarginalValues.of(
                Assessment.of(matched.problem(), matched.result().answer()),
                Profile.BOROUGH_FIRST,
                Weights.DEFAULT,
                matched.result().proof(),
                YearMatching.MOST,
                ExactListener.stoppedBy(stop));
    }

    private YearMatching match(List<Pupil> looking, List<Provision> provisions, Supply supply) {
        YearMatching matched = YearMatching.of(looking, provisions, supply, there, stop);
        proven &= matched.isProven();
        last = matched;
        return matched;
    }

    private static boolean isSpecialist(Map<String, Provision> provisions, ContinuingPupil resident) {
        return Objects.requireNonNull(provisions.get(resident.provisionId()))
                .kind()
                .isSpecialist();
    }
}
