package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.Trajectories;

/**
 * Children who do not have a place yet: as many as a future says, by NC year and need, each living where a child of
 * today lives who is like it and asking of a place what that child's plan asks.
 */
final class SyntheticEntrants {

    private final Map<Alike, List<Pupil>> models = new HashMap<>();
    private final long seed;

    /**
     * What a newcomer and its model share; the kind of setting is not asked where it is blank, the phase where null.
     */
    private record Alike(String need, @Nullable Phase phase, String kind) {}

    SyntheticEntrants(ProjectionRequest request) {
        seed = request.nothing().forecast().seed();
        Map<String, String> kinds = new HashMap<>();
        request.nothing().in(request.entryYear()).provisions().stream()
                .filter(provision -> provision.kind().isSpecialist())
                .forEach(provision -> kinds.put(provision.id(), provision.kind().name()));
        request.residents().stream()
                .filter(resident -> kinds.containsKey(resident.provisionId()))
                .sorted(Comparator.comparing(resident -> resident.child().id()))
                .forEach(resident -> {
                    Pupil child = resident.child();
                    String need = child.primaryNeed().name();
                    Phase phase = Phase.of(Math.clamp(child.ncYear(), State.YOUNGEST, State.OLDEST));
                    String kind = kinds.getOrDefault(resident.provisionId(), "");
                    for (Alike alike : List.of(
                            new Alike(need, phase, kind), new Alike(need, phase, ""), new Alike(need, null, ""))) {
                        models.computeIfAbsent(alike, key -> new ArrayList<>()).add(child);
                    }
                });
    }

    /** The newcomers of a year of a future. */
    List<Pupil> of(Trajectories.Year change, int academicYear, int future) {
        return of(change.arrived(), academicYear, future);
    }

    /** So many newcomers of each state in a year of a future. */
    List<Pupil> of(Map<State, Integer> states, int academicYear, int future) {
        SplittableRandom draw = new SplittableRandom((seed * 31 + future) * 1_000_003 + academicYear);
        List<Pupil> found = new ArrayList<>();
        states.forEach((state, count) -> {
            for (int number = 0; number < count; number++) {
                found.add(newcomer(state, academicYear, number, draw.split()));
            }
        });
        return found;
    }

    private Pupil newcomer(State state, int academicYear, int number, SplittableRandom draw) {
        NeedType need = NeedType.ofCode(state.need()).orElse(NeedType.OTH);
        String id =
                "N" + academicYear + "." + state.ncYear() + "." + state.need() + "." + state.setting() + "." + number;
        var newcomer = Pupil.builder(id, state.ncYear(), academicYear, need);
        List<Pupil> alike = models(state);
        if (!alike.isEmpty()) {
            Pupil model = alike.get(draw.nextInt(alike.size()));
            newcomer.sex(model.sex()).home(model.home()).requires(model.requires());
        }
        return newcomer.build();
    }

    private List<Pupil> models(State state) {
        Phase phase = Phase.of(state.ncYear());
        for (Alike alike : List.of(
                new Alike(state.need(), phase, state.setting()),
                new Alike(state.need(), phase, ""),
                new Alike(state.need(), null, ""))) {
            List<Pupil> found = models.get(alike);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** The share who keep a place; of a need that the future has nobody of, that of the NC year, else that of all. */
    double keeps(Trajectories.Year change, int ncYear, String need) {
        Double own = change.keeps().get(new Trajectories.Cell(ncYear, need));
        if (own != null) {
            return own;
        }
        return change.keeps().entrySet().stream()
                .filter(entry -> entry.getKey().ncYear() == ncYear)
                .mapToDouble(entry -> Objects.requireNonNull(entry.getValue()))
                .average()
                .orElseGet(() -> change.keeps().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0));
    }
}
