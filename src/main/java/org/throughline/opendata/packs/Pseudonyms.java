package org.throughline.opendata.packs;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.GridReference;

/**
 * A problem whose pupils nobody can tell from a file: ids drawn anew, in an order that says nothing, and homes as the
 * middle of their square of {@value #SQUARE} m. The key is not kept.
 */
final class Pseudonyms {

    /** Metres of a side of the squares in which homes are told. */
    static final int SQUARE = 100;

    private final Map<String, String> ids = new HashMap<>();

    private Pseudonyms(Problem problem, boolean keepsIds) {
        List<String> known =
                new ArrayList<>(problem.pupils().stream().map(Pupil::id).toList());
        Collections.shuffle(known, new SecureRandom());
        for (int number = 1; number <= known.size(); number++) {
            String id = known.get(number - 1);
            ids.put(id, keepsIds ? id : String.format(Locale.ROOT, "P%05d", number));
        }
    }

    /** The problem under pseudonyms. */
    static Problem of(Problem problem, boolean keepsIds) {
        Pseudonyms names = new Pseudonyms(problem, keepsIds);
        return new Problem(
                problem.pupils().stream().map(names::pupil).toList(),
                problem.provisions(),
                problem.limits(),
                problem.pairCosts().stream().map(names::cost).toList());
    }

    private Pupil pupil(Pupil pupil) {
        return new Pupil(
                name(pupil.id()),
                pupil.ncYear(),
                pupil.startYear(),
                pupil.needs(),
                pupil.sex(),
                square(pupil.home()),
                pupil.preferences(),
                pupil.excluded(),
                pupil.keep(),
                pupil.stayAt(),
                names(pupil.keepApart()),
                pupil.siblingAt(),
                names(pupil.siblingWith()),
                pupil.requires(),
                pupil.lastNcYear());
    }

    private PairCost cost(PairCost cost) {
        return PairCost.of(name(cost.key().pupilId()), cost.key().provisionId(), cost.annualCost());
    }

    private String name(String id) {
        return Objects.requireNonNull(ids.get(id));
    }

    /** Those of the pack; somebody outside it has no row and is left out. */
    private Set<String> names(Set<String> others) {
        return others.stream().filter(ids::containsKey).map(this::name).collect(Collectors.toSet());
    }

    private static @Nullable GridReference square(@Nullable GridReference home) {
        return home == null ? null : new GridReference(middle(home.easting()), middle(home.northing()));
    }

    private static double middle(double metres) {
        return Math.floor(metres / SQUARE) * SQUARE + SQUARE / 2.0;
    }
}
