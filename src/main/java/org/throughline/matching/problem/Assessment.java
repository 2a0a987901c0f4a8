package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one independent scorer: an answer held against every rule of the matching pack, sharing nothing with any engine.
 */
public final class Assessment {

    private final Problem problem;
    private final Answer answer;
    private final Map<String, Placement> placements = new LinkedHashMap<>();
    private final Map<String, List<Pupil>> occupants;
    private final Map<String, List<Pupil>> mayStay;
    private final Map<PlaceLimit, LimitUse> uses = new LinkedHashMap<>();
    private final Totals totals;
    private final List<String> faults = new ArrayList<>();

    private Assessment(Problem problem, Answer answer) {
        this.problem = problem;
        this.answer = answer;
        problem.pupils().forEach(pupil -> placements.put(pupil.id(), Placement.of(problem, answer, pupil)));
        occupants = placements.values().stream()
                .filter(placement -> placement.provision() != null)
                .collect(Collectors.groupingBy(
                        placement ->
                                Objects.requireNonNull(placement.provision()).id(),
                        Collectors.mapping(Placement::pupil, Collectors.toList())));
        mayStay = problem.pupils().stream()
                .filter(Pupil::isSafe)
                .collect(Collectors.groupingBy(pupil -> Objects.requireNonNull(pupil.stayAt())));
        problem.limits().forEach(limit -> uses.put(limit, count(limit)));
        totals = placements.values().stream()
                .map(placement -> totals(
                        placement,
                        placement.provision() == null ? 0 : points(placement).total()))
                .reduce(Totals.ZERO, Totals::plus);
        findFaults();
    }

    /**
     * Assesses an answer.
     *
     * @throws IllegalArgumentException when the answer names a provision that the problem does not know
     */
    public static Assessment of(Problem problem, Answer answer) {
        return new Assessment(problem, answer);
    }

    /** The problem assessed. */
    public Problem problem() {
        return problem;
    }

    /** The answer assessed. */
    public Answer answer() {
        return answer;
    }

    /** What the answer says about each pupil, by pupil id. */
    public List<Placement> placements() {
        return List.copyOf(placements.values());
    }

    /** What the answer says about one pupil, or empty when the pupil is unknown. */
    public Optional<Placement> placement(String pupilId) {
        return Optional.ofNullable(placements.get(pupilId));
    }

    /** The pupils at a provision, kept ones too, by id. */
    public List<Pupil> occupants(Provision provision) {
        return occupants.getOrDefault(provision.id(), List.of());
    }

    /** How far each limit is used. */
    public List<LimitUse> limitUses() {
        return List.copyOf(uses.values());
    }

    /** How far one limit of the problem is used. */
    LimitUse use(PlaceLimit limit) {
        return Objects.requireNonNull(uses.get(limit));
    }

    private LimitUse count(PlaceLimit limit) {
        Provision provision = problem.provision(limit.provisionId());
        List<Pupil> counted = occupants(provision).stream()
                .filter(pupil -> limit.counts(pupil, provision))
                .toList();
        int kept = (int) counted.stream().filter(Pupil::isKept).count();
        int staying = (int)
                counted.stream().filter(pupil -> pupil.mayStayAt(provision)).count();
        int couldStay = (int) mayStay.getOrDefault(provision.id(), List.of()).stream()
                .filter(pupil -> limit.counts(pupil, provision))
                .count();
        return new LimitUse(limit, kept, couldStay, staying, counted.size() - kept - staying);
    }

    /** The totals at each level, points as the pack defines them: by the default weights, without further rules. */
    public Totals totals() {
        return totals;
    }

    /** The points of all placed pupils by other weights, with what further rules add. */
    public long points(Weights weights) {
        return placements.values().stream()
                        .filter(placement -> placement.provision() != null)
                        .mapToLong(placement -> weights.of(points(placement)))
                        .sum()
                + problem.rules().points(problem, answer);
    }

    /** The totals with the points by these weights and further rules: what a run with them aims at. */
    public Totals objective(Weights weights) {
        return new Totals(totals.unplaced(), totals.preferenceNotMet(), totals.outOfBorough(), points(weights));
    }

    /** Pounds a year of all places, kept ones too. */
    public BigDecimal annualCost() {
        return placements.values().stream()
                .map(Placement::annualCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every hard rule the answer breaks, as sentences; empty when it keeps them all. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * By how much the objective changes when one pupil moves to a provision and everybody else stays: for the pupil and
     * for brothers and sisters. What rules about groups add is left out.
     */
    Totals changeByMove(Pupil pupil, Provision provision, Weights weights) {
        List<Pupil> concerned = new ArrayList<>(problem.siblings(pupil));
        concerned.add(pupil);
        Map<String, String> places = new HashMap<>();
        for (Pupil each : concerned) {
            placeInto(places, each);
            problem.siblings(each).forEach(sibling -> placeInto(places, sibling));
        }
        places.put(pupil.id(), provision.id());
        Answer moved = new Answer(places);
        return concerned.stream()
                .map(each -> objective(moved, each, weights).minus(objective(answer, each, weights)))
                .reduce(Totals.ZERO, Totals::plus);
    }

    private void placeInto(Map<String, String> places, Pupil pupil) {
        String place = answer.placeOf(pupil);
        if (place != null) {
            places.put(pupil.id(), place);
        }
    }

    /** What a pupil alone adds to the objective of an answer, points by these weights. */
    private Totals objective(Answer other, Pupil pupil, Weights weights) {
        Placement placement = Placement.of(problem, other, pupil);
        Provision provision = placement.provision();
        return totals(placement, provision == null ? 0 : weights.of(Points.of(problem, other, pupil, provision)));
    }

    private static Totals totals(Placement placement, long points) {
        return new Totals(
                placement.provision() == null ? 1 : 0,
                placement.contested() ? 1 : 0,
                placement.isOutOfBorough() ? 1 : 0,
                points);
    }

    private Points points(Placement placement) {
        return Points.of(problem, answer, placement.pupil(), Objects.requireNonNull(placement.provision()));
    }

    private void findFaults() {
        for (Placement placement : placements.values()) {
            Pupil pupil = placement.pupil();
            Provision provision = placement.provision();
            if (pupil.isKept() && (provision == null || !provision.id().equals(pupil.keep()))) {
                faults.add(pupil.id() + " is not at " + pupil.keep() + ", where the place is already fixed");
            }
            if (pupil.isSafe() && provision == null) {
                faults.add(pupil.id() + " may stay at " + pupil.stayAt() + " and is left without a place");
            }
            if (!pupil.isKept() && provision != null) {
                Refusal refusal = Refusal.of(pupil, provision);
                if (refusal != null) {
                    faults.add(pupil.id() + " may not be at " + provision.id() + ": " + refusal);
                }
            }
        }
        answer.places().keySet().stream()
                .filter(id -> !placements.containsKey(id))
                .forEach(id -> faults.add(id + " is not in the problem"));
        uses.values().stream()
                .filter(use -> use.free() < 0)
                .forEach(use -> faults.add(use.limit() + " is exceeded by " + -use.free()));
        findKeepApartFaults();
    }

    private boolean isSettled(Pupil pupil) {
        return Objects.requireNonNull(placements.get(pupil.id())).isSettled();
    }

    private void findKeepApartFaults() {
        problem.keptApart().forEach((id, others) -> {
            Pupil pupil = problem.pupil(id);
            String place = answer.placeOf(pupil);
            others.stream()
                    .filter(other -> id.compareTo(other.id()) < 0)
                    .filter(other -> place != null && place.equals(answer.placeOf(other)))
                    .filter(other -> !(isSettled(pupil) && isSettled(other)))
                    .forEach(other -> faults.add(id + " and " + other.id() + " must be kept apart, both at " + place));
        });
    }
}
