package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;

/**
 * The children of several years as one problem: who looks for a place in each year of a future if nothing is done, with
 * the places that are not held by those who stay. For choosing between projects, which must serve all of these years.
 */
final class MultiYearProblem {

    private final ProjectionRequest request;
    private final List<RollingHorizon.Turn> turns;
    private final Set<String> elsewhere;
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final List<PlaceLimit> limits = new ArrayList<>();
    /** Who needs a specialist place in a later year goes to no other. */
    private final Set<String> notSpecialist = new TreeSet<>();

    /**
     * A future.
     *
     * @param turns who keeps a place and who looks for one, year by year
     * @param elsewhere this year's children who are placed, but not in a specialist place
     */
    MultiYearProblem(ProjectionRequest request, List<RollingHorizon.Turn> turns, Set<String> elsewhere) {
        this.request = request;
        this.turns = turns;
        this.elsewhere = elsewhere;
    }

    /** The problem, with provisions that might be opened, and their places by academic year. */
    Problem with(Supply more) {
        for (RollingHorizon.Turn turn : turns) {
            Supply supply = request.nothing().in(turn.academicYear());
            supply.provisions().forEach(provision -> provisions.putIfAbsent(provision.id(), provision));
        }
        Set<String> looked = new HashSet<>();
        for (RollingHorizon.Turn turn : turns) {
            turn.looking().forEach(pupil -> looked.add(pupil.id()));
            limits(turn, looked);
        }
        provisions.values().stream()
                .filter(provision -> !provision.kind().isSpecialist())
                .forEach(provision -> notSpecialist.add(provision.id()));
        more.provisions().forEach(provision -> provisions.put(provision.id(), provision));
        limits.addAll(more.usableLimits());
        return new Problem(pupils(), provisions.values(), limits, List.of());
    }

    /** The places of a year that those leave open who have never looked for one. */
    private void limits(RollingHorizon.Turn turn, Set<String> looked) {
        Supply supply = request.nothing().in(turn.academicYear());
        List<ContinuingPupil> held = turn.stayers().stream()
                .filter(resident -> !looked.contains(resident.child().id()))
                .toList();
        supply.usableLimits().forEach(limit -> limits.add(YearMatching.left(limit, held)));
        Set<String> open = supply.provisions().stream().map(Provision::id).collect(Collectors.toSet());
        provisions.values().stream()
                .filter(provision -> !open.contains(provision.id()))
                .forEach(provision -> limits.add(new PlaceLimit(
                        provision.id(), turn.academicYear(), provision.ncYearFrom(), provision.ncYearTo(), 0)));
    }

    private List<Pupil> pupils() {
        List<Set<String>> staying = turns.stream()
                .map(turn -> turn.stayers().stream()
                        .map(resident -> resident.child().id())
                        .collect(Collectors.toSet()))
                .toList();
        List<Pupil> pupils = new ArrayList<>();
        for (int index = 0; index < turns.size(); index++) {
            for (Pupil pupil : turns.get(index).looking()) {
                pupils.add(row(pupil, index, staying));
            }
        }
        return pupils;
    }

    /** Where a child cannot go: who needs a specialist place goes to no other, even where not all can be used. */
    private Set<String> excluded(Pupil pupil, int index) {
        if (index > 0) {
            return notSpecialist;
        }
        boolean isWhole = request.nothing().in(request.entryYear()).share() == 1;
        return isWhole || elsewhere.contains(pupil.id())
                ? pupil.excluded()
                : Stream.concat(pupil.excluded().stream(), notSpecialist.stream())
                        .collect(Collectors.toSet());
    }

    /** A child who looks for a place in a year, until it looks again or has left. */
    private Pupil row(Pupil pupil, int index, List<Set<String>> staying) {
        @Nullable Integer last = null;
        boolean isFollowed = index > 0 || !elsewhere.contains(pupil.id());
        for (int later = index + 1; isFollowed && later < turns.size() && last == null; later++) {
            if (!staying.get(later).contains(pupil.id())) {
                last = pupil.ncYear() + later - index - 1;
            }
        }
        return Pupil.builder(
                        pupil.id() + "." + turns.get(index).academicYear(),
                        pupil.ncYear(),
                        pupil.startYear(),
                        pupil.needs().toArray(NeedType[]::new))
                .sex(pupil.sex())
                .home(pupil.home())
                .preferences(pupil.preferences())
                .excluded(excluded(pupil, index))
                .keep(pupil.keep() != null && provisions.containsKey(pupil.keep()) ? pupil.keep() : null)
                .stayAt(pupil.stayAt() != null && provisions.containsKey(pupil.stayAt()) ? pupil.stayAt() : null)
                .siblingAt(pupil.siblingAt())
                .requires(pupil.requires())
                .lastNcYear(last)
                .build();
    }
}
