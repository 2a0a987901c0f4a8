package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.Trajectories;

/**
 * One future, year by year, against the places of the borough alone: whoever is short looks again the year after, and
 * each year there are exactly as many children by NC year and need as the forecast counts in that future.
 */
final class GapHorizon {

    private final ProjectionRequest request;
    private final SyntheticEntrants entrants;
    private final int future;
    private final BooleanSupplier stop;
    private boolean proven = true;

    /** A child known from the year before, a year older. */
    private record Known(Pupil child, @Nullable String place, double draw) {}

    GapHorizon(ProjectionRequest request, SyntheticEntrants entrants, int future, BooleanSupplier stop) {
        this.request = request;
        this.entrants = entrants;
        this.future = future;
        this.stop = stop;
    }

    boolean isProven() {
        return proven;
    }

    /**
     * This year's children, matched as in a run that can fill every place: who finds no place but outside, and has none
     * there yet, is short.
     */
    static SeenYear first(ProjectionRequest request, FirstSeptember.Start start) {
        Map<String, Provision> provisions = byId(request.nothing().in(request.entryYear()));
        Set<String> stayers = start.turn().stayers().stream()
                .map(resident -> resident.child().id())
                .collect(Collectors.toCollection(HashSet::new));
        List<ContinuingPupil> holding = new ArrayList<>();
        List<ContinuingPupil> taking = new ArrayList<>();
        List<Pupil> without = new ArrayList<>(start.without());
        for (ContinuingPupil placed : start.there()) {
            Pupil child = placed.child();
            boolean isInside =
                    Objects.requireNonNull(provisions.get(placed.provisionId())).inBorough();
            if (stayers.contains(child.id())
                    || placed.provisionId().equals(child.keep())
                    || placed.provisionId().equals(child.stayAt())
                    // nobody needs another place who may stay and goes outside because the family asked
                    || child.isSafe() && !isInside) {
                holding.add(placed);
            } else if (isInside) {
                taking.add(placed);
            } else {
                without.add(child);
            }
        }
        return new SeenYear(holding, taking, without);
    }

    /**
     * The same children where not every place can be used: those who need a specialist place by the run, placed into
     * those of the borough.
     */
    SeenYear first(SeenYear all) {
        Supply supply = request.nothing().in(request.entryYear());
        List<ContinuingPupil> settled = new ArrayList<>(all.holding());
        List<ContinuingPupil> asked = new ArrayList<>();
        List<Pupil> looking = new ArrayList<>(all.without());
        for (ContinuingPupil each : all.taking()) {
            if (each.child().isSafe()) {
                asked.add(each);
            } else {
                looking.add(each.child());
            }
        }
        settled.addAll(asked);
        YearMatching matched = YearMatching.of(looking, supply.ofBorough(), supply, settled, stop);
        proven &= matched.isProven();
        List<ContinuingPupil> taking = new ArrayList<>(asked);
        taking.addAll(matched.placed());
        return new SeenYear(all.holding(), taking, matched.without());
    }

    /** Every year of the request, the first as it is given. */
    List<SeenYear> run(SeenYear first, Map<Integer, Trajectories.Year> path) {
        List<SeenYear> years = new ArrayList<>(List.of(first));
        for (int year = request.entryYear() + 1; year < request.entryYear() + request.years(); year++) {
            years.add(next(years.getLast(), year, Objects.requireNonNull(path.get(year + 1))));
        }
        return years;
    }

    private SeenYear next(SeenYear before, int year, Trajectories.Year change) {
        Supply supply = request.nothing().in(year);
        Map<String, Provision> provisions = byId(supply);
        Map<Trajectories.Cell, List<Known>> known = known(before, year);
        Map<State, Integer> wanted = new TreeMap<>(change.arrived());
        List<ContinuingPupil> holding = new ArrayList<>();
        List<Pupil> looking = new ArrayList<>();
        byCell(change.there()).forEach((cell, there) -> {
            int arrived = there.keySet().stream()
                    .mapToInt(state -> change.arrived().getOrDefault(state, 0))
                    .sum();
            int remain = there.values().stream().mapToInt(Integer::intValue).sum() - arrived;
            List<Known> pool = known.getOrDefault(cell, List.of());
            pool.stream().limit(remain).forEach(child -> {
                if (child.place() != null && goesOn(child.child(), provisions.get(child.place()))) {
                    holding.add(new ContinuingPupil(child.child(), child.place()));
                } else {
                    looking.add(child.child());
                }
            });
            fill(there, change.arrived(), Math.max(0, remain - pool.size()), wanted);
        });
        looking.addAll(entrants.of(wanted, year, future));
        YearMatching matched = YearMatching.of(looking, supply.ofBorough(), supply, holding, stop);
        proven &= matched.isProven();
        return new SeenYear(holding, matched.placed(), matched.without());
    }

    /** The children of the year before by what they are now, in the order in which they remain. */
    private Map<Trajectories.Cell, List<Known>> known(SeenYear before, int year) {
        Map<Trajectories.Cell, List<Known>> known = new HashMap<>();
        before.holding().forEach(each -> add(each.child(), each.provisionId(), year, known));
        before.taking().forEach(each -> add(each.child(), each.provisionId(), year, known));
        before.without().forEach(child -> add(child, null, year, known));
        known.values()
                .forEach(children -> children.sort(Comparator.comparingDouble(Known::draw)
                        .thenComparing(each -> each.child().id())));
        return known;
    }

    private void add(Pupil child, @Nullable String place, int year, Map<Trajectories.Cell, List<Known>> known) {
        if (child.ncYear() < State.OLDEST) {
            Pupil grown = RollingHorizon.grown(child, year);
            double draw = RollingHorizon.draw(request.nothing().forecast().seed(), future, year + 1, child);
            known.computeIfAbsent(
                            new Trajectories.Cell(
                                    Math.max(grown.ncYear(), State.YOUNGEST),
                                    grown.primaryNeed().name()),
                            key -> new ArrayList<>())
                    .add(new Known(grown, place, draw));
        }
    }

    private static Map<Trajectories.Cell, Map<State, Integer>> byCell(Map<State, Integer> states) {
        Map<Trajectories.Cell, Map<State, Integer>> cells = new TreeMap<>();
        states.forEach((state, count) -> cells.computeIfAbsent(
                        new Trajectories.Cell(state.ncYear(), state.need()), key -> new TreeMap<>())
                .put(state, count));
        return cells;
    }

    /** Who is not known from the year before and has not arrived in it, by the settings in which most remain. */
    private static void fill(
            Map<State, Integer> there, Map<State, Integer> arrived, int missing, Map<State, Integer> wanted) {
        Map<State, Integer> left = new TreeMap<>();
        there.forEach((state, count) -> left.put(state, count - arrived.getOrDefault(state, 0)));
        for (int number = 0; number < missing; number++) {
            State most = left.entrySet().stream()
                    .max(Map.Entry.<State, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            left.merge(most, -1, Integer::sum);
            wanted.merge(most, 1, Integer::sum);
        }
    }

    /** Whether a place goes on; one outside the borough until the end of the phase. */
    private static boolean goesOn(Pupil child, @Nullable Provision provision) {
        return provision != null
                && child.ncYear() <= provision.ncYearTo()
                && (provision.inBorough() || !Phase.arrivals().contains(child.ncYear()));
    }

    private static Map<String, Provision> byId(Supply supply) {
        return supply.provisions().stream().collect(Collectors.toMap(Provision::id, Function.identity()));
    }
}
