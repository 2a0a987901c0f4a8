package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.Trajectories;

/**
 * One future of one arm, year by year: children keep their place, leave, come to the end of what it covers, or are new;
 * whoever needs a place is matched by the same exact core as named children are.
 */
final class RollingHorizon {

    private final ProjectionRequest request;
    private final ProjectionCase arm;
    private final SyntheticEntrants newcomers;
    private final List<Trajectories.Year> path;
    private final int future;
    private final BooleanSupplier stop;
    private List<ContinuingPupil> there = new ArrayList<>();
    private boolean proven = true;
    private final List<Turn> turns = new ArrayList<>();

    /** A year of the future. */
    record Seen(Map<Measure, Double> figures, Map<String, Integer> taken) {}

    /** A year on the way: who keeps a place and who looks for one, before they are matched. */
    record Turn(int academicYear, List<ContinuingPupil> stayers, List<Pupil> looking) {}

    RollingHorizon(
            ProjectionRequest request,
            ProjectionCase arm,
            SyntheticEntrants newcomers,
            List<Trajectories.Year> path,
            int future,
            BooleanSupplier stop) {
        this.request = request;
        this.arm = arm;
        this.newcomers = newcomers;
        this.path = path;
        this.future = future;
        this.stop = stop;
    }

    boolean isProven() {
        return proven;
    }

    /** The years after the entry year, as they went. */
    List<Turn> turns() {
        return turns;
    }

    /** Every year of the request, the first as it is given. */
    List<Seen> run(FirstSeptember.Start start) {
        there = new ArrayList<>(start.there());
        proven = start.proven();
        List<Pupil> without = start.without();
        List<Seen> seen = new ArrayList<>();
        seen.add(seen(request.entryYear(), without, start.newlyOut()));
        for (int year = request.entryYear() + 1; year < request.entryYear() + request.years(); year++) {
            Trajectories.Year change = changeTo(year);
            Supply supply = arm.in(year);
            Map<String, Provision> provisions = byId(supply);
            List<Pupil> looking = new ArrayList<>();
            List<ContinuingPupil> stayers = new ArrayList<>();
            Set<String> outside = outside(there, provisions);
            for (ContinuingPupil resident : there) {
                grow(resident, change, year, provisions, stayers, looking);
            }
            for (Pupil pupil : without) {
                if (keeps(pupil, change)) {
                    looking.add(grown(pupil, year));
                }
            }
            there = stayers;
            int oldest = oldest(supply);
            looking.addAll(newcomers.of(change, year, future));
            looking.removeIf(child -> child.ncYear() > oldest);
            turns.add(new Turn(year, List.copyOf(stayers), List.copyOf(looking)));
            YearMatching matched = match(looking, specialist(supply), supply);
            there.addAll(matched.placed());
            without = matched.without();
            seen.add(seen(year, without, newlyOut(matched.placed(), outside, provisions)));
        }
        return seen;
    }

    /** The specialist provisions, whoever runs them. */
    static List<Provision> specialist(Supply supply) {
        return supply.provisions().stream()
                .filter(provision -> provision.kind().isSpecialist())
                .toList();
    }

    /** The highest NC year of any specialist provision; who is older has left for further education or work. */
    private static int oldest(Supply supply) {
        return specialist(supply).stream().mapToInt(Provision::ncYearTo).max().orElse(State.OLDEST);
    }

    private Trajectories.Year changeTo(int academicYear) {
        return path.stream()
                .filter(year -> year.january() == academicYear + 1)
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Provision> byId(Supply supply) {
        return supply.provisions().stream().collect(Collectors.toMap(Provision::id, Function.identity()));
    }

    /** Keeps a place, looks for another one, or has left. */
    private void grow(
            ContinuingPupil resident,
            Trajectories.Year change,
            int year,
            Map<String, Provision> provisions,
            List<ContinuingPupil> stayers,
            List<Pupil> looking) {
        if (!keeps(resident.child(), change)) {
            return;
        }
        Pupil child = grown(resident.child(), year);
        Provision provision = provisions.get(resident.provisionId());
        if (provision == null || child.ncYear() > provision.ncYearTo() || isOffered(arm, child, provision, year)) {
            looking.add(child);
        } else {
            stayers.add(new ContinuingPupil(child, resident.provisionId()));
        }
    }

    /** Whether somebody out of the borough is offered another place, as it changes phase. */
    static boolean isOffered(ProjectionCase arm, Pupil child, Provision provision, int year) {
        return !provision.inBorough()
                && year >= arm.returns()
                && Phase.arrivals().contains(child.ncYear());
    }

    static Pupil grown(Pupil child, int year) {
        return Pupil.builder(child.id(), child.ncYear() + 1, year, child.needs().toArray(NeedType[]::new))
                .sex(child.sex())
                .home(child.home())
                .requires(child.requires())
                .build();
    }

    /** Drawn by child, future and year alone, so that a child does the same with the scenario and without it. */
    private boolean keeps(Pupil child, Trajectories.Year change) {
        if (child.ncYear() + 1 > State.OLDEST) {
            return false;
        }
        double share =
                newcomers.keeps(change, child.ncYear(), child.primaryNeed().name());
        return draw(arm.forecast().seed(), future, change.january(), child) < share;
    }

    /** The draw of a child for a January of a future, 0 to 1. */
    static double draw(long seed, int future, int january, Pupil child) {
        SplittableRandom draw = new SplittableRandom(((seed * 31 + future) * 1_000_003 + january) * 1_000_003
                + child.id().hashCode());
        draw.nextLong();
        return draw.nextDouble();
    }

    private YearMatching match(List<Pupil> looking, List<Provision> provisions, Supply supply) {
        YearMatching matched = YearMatching.of(looking, provisions, supply, there, stop);
        proven &= matched.isProven();
        return matched;
    }

    private static int out(List<ContinuingPupil> residents, Map<String, Provision> provisions) {
        return (int) residents.stream()
                .filter(resident -> !Objects.requireNonNull(provisions.get(resident.provisionId()))
                        .inBorough())
                .count();
    }

    /** Who is outside the borough, in a provision that there still is. */
    static Set<String> outside(List<ContinuingPupil> residents, Map<String, Provision> provisions) {
        Set<String> outside = new HashSet<>();
        for (ContinuingPupil resident : residents) {
            Provision provision = provisions.get(resident.provisionId());
            if (provision != null && !provision.inBorough()) {
                outside.add(resident.child().id());
            }
        }
        return outside;
    }

    /** Those placed outside the borough who were not there before. */
    static int newlyOut(List<ContinuingPupil> placed, Set<String> outside, Map<String, Provision> provisions) {
        return out(
                placed.stream()
                        .filter(resident -> !outside.contains(resident.child().id()))
                        .toList(),
                provisions);
    }

    private Seen seen(int year, List<Pupil> without, int newlyOut) {
        Supply supply = arm.in(year);
        Map<String, Provision> provisions = byId(supply);
        double level = supply.priceLevel();
        double places = without.size() * request.terms().withoutPlace() * level;
        double marginal = places;
        double driven = 0;
        double metres = 0;
        int known = 0;
        Map<String, Integer> taken = new HashMap<>();
        for (ContinuingPupil resident : there) {
            Provision provision = Objects.requireNonNull(provisions.get(resident.provisionId()));
            double price = provision.annualCost().doubleValue();
            places += price;
            marginal += isStateFunded(provision)
                    ? Math.max(0, price - request.terms().emptyPlace() * level)
                    : price;
            taken.merge(provision.id(), 1, Integer::sum);
            long travel = Points.travelMetres(resident.child(), provision);
            if (travel >= 0) {
                metres += travel;
                known++;
            }
            driven += travel > request.terms().walkMetres() ? 1 : 0;
        }
        places += request.terms().emptyPlace() * level * empty(supply, taken);
        double transport = driven * request.terms().transport() * level;
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.CHILDREN, (double) there.size() + without.size());
        figures.put(Measure.OUT_OF_BOROUGH, (double) out(there, provisions));
        figures.put(Measure.NEWLY_OUT, (double) newlyOut);
        figures.put(Measure.UNPLACED, (double) without.size());
        figures.put(Measure.TRAVEL, known == 0 ? 0 : metres / known / 1000);
        figures.put(Measure.PLACES, places);
        figures.put(Measure.TRANSPORT, transport);
        figures.put(Measure.POUNDS, places + transport);
        figures.put(Measure.MARGINAL, marginal + transport);
        return new Seen(figures, taken);
    }

    private static boolean isStateFunded(Provision provision) {
        return provision.kind() != ProvisionType.INDEPENDENT_SPECIAL
                && provision.kind() != ProvisionType.NON_MAINTAINED_SPECIAL;
    }

    /** State-funded specialist places of the borough that nobody takes. */
    private static int empty(Supply supply, Map<String, Integer> taken) {
        return fundedPlaces(supply).entrySet().stream()
                .mapToInt(entry -> Math.max(0, entry.getValue() - taken.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    /** State-funded specialist places of the borough, paid for whoever comes, by provision. */
    static Map<String, Integer> fundedPlaces(Supply supply) {
        Map<String, Provision> provisions = byId(supply);
        Map<String, Integer> places = new HashMap<>();
        supply.outermost().stream()
                .filter(limit -> isOfBorough(provisions.get(limit.provisionId())))
                .forEach(limit -> places.merge(limit.provisionId(), limit.places(), Integer::sum));
        return places;
    }

    private static boolean isOfBorough(@Nullable Provision provision) {
        return provision != null
                && provision.inBorough()
                && provision.kind().isSpecialist()
                && isStateFunded(provision);
    }
}
