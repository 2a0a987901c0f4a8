package org.throughline.matching.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.BindingLimits;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleGroups;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;

/** Turns a problem into a planning solution, and a planning solution into an answer. */
final class PlanBuilder {

    private final Problem problem;
    private final Optional<WeightedRules> rules;
    private final Optional<RuleGroups> groups;
    private final Map<String, CandidateProvision> candidates = new LinkedHashMap<>();
    private final Map<String, List<OpenPlaces>> openPlaces = new HashMap<>();
    private final Map<Stay, List<OpenPlaces>> occupied = new HashMap<>();

    /** Pupils who would occupy a provision alike: the same limits count them. */
    private record Stay(
            String provisionId,
            int ncYear,
            int startYear,
            @Nullable Integer lastNcYear,
            boolean goesOn) {}

    PlanBuilder(Problem problem) {
        this.problem = problem;
        rules = WeightedRules.of(problem);
        groups = rules.filter(WeightedRules::isAboutGroups).map(each -> new RuleGroups(problem, each));
        problem.provisions()
                .forEach(provision ->
                        candidates.put(provision.id(), new CandidateProvision(candidates.size(), provision)));
        BindingLimits.of(problem)
                .forEach((limit, open) -> openPlaces
                        .computeIfAbsent(limit.provisionId(), id -> new ArrayList<>())
                        .add(new OpenPlaces(limit, open)));
    }

    /** A plan that starts from an answer; places of the answer that are not open to a pupil are left out. */
    PlacementPlan plan(Profile profile, Weights weights, @Nullable Answer start) {
        List<PlaceAssignment> assignments = new ArrayList<>(problem.pupils().size());
        for (Pupil pupil : problem.pupils()) {
            PlaceAssignment assignment = assignment(pupil);
            assignment.setProvision(startOf(pupil, assignment, start));
            assignments.add(assignment);
        }
        return new PlacementPlan(
                List.copyOf(assignments),
                keptApart(),
                siblings(),
                ConstraintWeights.of(
                        profile, weights, rules.map(WeightedRules::book).orElse(RuleSet.PACK), assignments.size()));
    }

    /** The answer that a plan proposes. */
    static Answer answer(PlacementPlan plan) {
        Map<String, String> places = HashMap.newHashMap(plan.getAssignments().size());
        for (PlaceAssignment assignment : plan.getAssignments()) {
            CandidateProvision provision = assignment.getProvision();
            if (provision != null) {
                places.put(assignment.getPupilId(), provision.id());
            }
        }
        return new Answer(places);
    }

    private PlaceAssignment assignment(Pupil pupil) {
        String keep = pupil.keep();
        List<Provision> open = keep == null ? problem.eligible(pupil) : List.of(problem.provision(keep));
        List<PlaceOption> options = open.stream()
                .map(provision -> option(pupil, provision))
                .sorted(Comparator.comparingInt(option -> option.provision().index()))
                .toList();
        String first = problem.firstEligiblePreference(pupil);
        return new PlaceAssignment(
                pupil.id(), pupil.isKept(), candidateOrNull(first), candidateOrNull(pupil.stayAt()), options);
    }

    private PlaceOption option(Pupil pupil, Provision provision) {
        Stay stay = new Stay(
                provision.id(), pupil.ncYear(), pupil.startYear(), pupil.lastNcYear(), pupil.mayStayAt(provision));
        return new PlaceOption(
                candidate(provision.id()),
                Points.alone(problem, pupil, provision),
                occupied.computeIfAbsent(stay, key -> occupiedBy(pupil, provision)),
                groups.map(each -> each.of(pupil, provision)).orElse(List.of()));
    }

    private List<OpenPlaces> occupiedBy(Pupil pupil, Provision provision) {
        return openPlaces.getOrDefault(provision.id(), List.of()).stream()
                .filter(places -> places.limit().counts(pupil, provision))
                // a limit without an open place does not count those who stay
                .filter(places -> places.open() > 0 || !pupil.mayStayAt(provision))
                .toList();
    }

    private @Nullable CandidateProvision startOf(Pupil pupil, PlaceAssignment assignment, @Nullable Answer start) {
        String keep = pupil.keep();
        String id = keep != null || start == null ? keep : start.placeOf(pupil);
        CandidateProvision provision = candidateOrNull(id);
        return provision != null && assignment.getProvisions().contains(provision)
                ? provision
                : candidateOrNull(pupil.stayAt());
    }

    private List<KeptApart> keptApart() {
        List<KeptApart> pairs = new ArrayList<>();
        problem.keptApart()
                .forEach((id, others) -> others.stream()
                        .filter(other -> id.compareTo(other.id()) < 0)
                        .filter(other -> !(problem.pupil(id).isKept() && other.isKept()))
                        .forEach(other -> pairs.add(keptApart(problem.pupil(id), other))));
        pairs.sort(Comparator.comparing(KeptApart::first).thenComparing(KeptApart::second));
        return List.copyOf(pairs);
    }

    private KeptApart keptApart(Pupil first, Pupil second) {
        // who is kept where the other may stay is as settled as the other is
        boolean bothSettled = settledAt(first) != null && Objects.equals(settledAt(first), settledAt(second));
        return new KeptApart(first.id(), second.id(), bothSettled ? candidateOrNull(settledAt(first)) : null);
    }

    private static @Nullable String settledAt(Pupil pupil) {
        return pupil.keep() != null ? pupil.keep() : pupil.stayAt();
    }

    private List<SiblingOf> siblings() {
        return problem.pupils().stream()
                .flatMap(pupil -> problem.siblings(pupil).stream()
                        .map(sibling -> new SiblingOf(pupil.id(), sibling.id()))
                        .sorted(Comparator.comparing(SiblingOf::sibling)))
                .toList();
    }

    private @Nullable CandidateProvision candidateOrNull(@Nullable String id) {
        return id == null ? null : candidates.get(id);
    }

    private CandidateProvision candidate(String id) {
        return Objects.requireNonNull(candidates.get(id), id);
    }
}
