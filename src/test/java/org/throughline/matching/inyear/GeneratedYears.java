package org.throughline.matching.inyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Years of arrivals made from seeds: one that comes, and one with the same provisions that was to be expected. */
public final class GeneratedYears {

    private static final int YEAR = 2027;
    private static final int[] PHASES = {0, 0, 3, 7, 7, 7, 12};
    private static final int[] KEY_STAGES = {0, 3, 7, 10, 12, 14};
    private static final List<NeedType> NEEDS = List.of(
            NeedType.ASD,
            NeedType.ASD,
            NeedType.ASD,
            NeedType.SEMH,
            NeedType.SEMH,
            NeedType.SLCN,
            NeedType.SLCN,
            NeedType.MLD,
            NeedType.SLD,
            NeedType.PD);

    private GeneratedYears() {}

    /** The year that comes and the one that was to be expected. */
    public record Years(Problem year, Problem expected) {}

    /** Children of the entry phases; limits of four years that nest. */
    public static Years borough(long seed, int pupils, int provisions, double apart) {
        return halves(GeneratedProblems.borough(seed, 2 * pupils, provisions, apart));
    }

    /** Children of every year group; limits of four years that cross. */
    public static Years overlapping(long seed, int pupils, int provisions, double apart) {
        return halves(GeneratedProblems.overlapping(seed, 2 * pupils, provisions, apart));
    }

    /** The same with brothers and sisters, and some who hold a place that goes on. */
    public static Years families(long seed, int pupils, int provisions) {
        return halves(GeneratedProblems.withFamilies(
                GeneratedProblems.borough(seed, 2 * pupils, provisions, 0.1), seed, 0.1, 0.1));
    }

    /**
     * Children of the entry phases or of every year group, with limits for key stages in the whole.
     *
     * @param needs needs that a provision of the borough is designated for, at most
     * @param places places in the borough for each child
     */
    public static Years keyStages(long seed, int pupils, int provisions, int needs, double places, boolean everyYear) {
        SplittableRandom random = new SplittableRandom(seed);
        int inBorough = provisions * 4 / 5;
        List<Provision> register = new ArrayList<>();
        List<PlaceLimit> limits = new ArrayList<>();
        for (int index = 0; index < provisions; index++) {
            boolean in = index < inBorough;
            int phase = random.nextInt(3);
            Provision provision = Provision.builder(
                            "V%03d".formatted(index),
                            in ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.INDEPENDENT_SPECIAL,
                            phase == 1 ? 7 : 0,
                            phase == 0 ? 6 : 13)
                    .inBorough(in)
                    .needs(IntStream.range(0, in ? 1 + random.nextInt(needs) : 5)
                            .mapToObj(each -> need(random))
                            .collect(Collectors.toSet()))
                    .at(point(random))
                    .annualCost(in ? 14_000 + random.nextInt(14_000) : 45_000 + random.nextInt(40_000))
                    .build();
            register.add(provision);
            double share = in ? places / inBorough * (0.4 + 1.2 * random.nextDouble()) : 0.4 / (provisions - inBorough);
            keyStageLimits(provision, (int) Math.round(pupils * share) + 1, limits);
        }
        return new Years(
                new Problem(pupils("P", pupils, everyYear, register, random), register, limits, List.of()),
                new Problem(pupils("Q", pupils, everyYear, register, random), register, limits, List.of()));
    }

    private static void keyStageLimits(Provision provision, int total, List<PlaceLimit> limits) {
        for (int year = YEAR; year < YEAR + 4; year++) {
            int later = year - YEAR;
            limits.add(
                    new PlaceLimit(provision.id(), year, provision.ncYearFrom(), provision.ncYearTo(), total + later));
            for (int stage = 0; stage + 1 < KEY_STAGES.length; stage++) {
                int from = KEY_STAGES[stage];
                int to = KEY_STAGES[stage + 1] - 1;
                if (from >= provision.ncYearFrom() && to <= provision.ncYearTo()) {
                    limits.add(new PlaceLimit(provision.id(), year, from, to, (total * 3 + 4) / 5 + later));
                }
            }
        }
    }

    private static List<Pupil> pupils(
            String letter, int count, boolean everyYear, List<Provision> register, SplittableRandom random) {
        List<Pupil> pupils = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int ncYear = everyYear ? random.nextInt(14) : PHASES[random.nextInt(PHASES.length)];
            NeedType need = need(random);
            List<String> fitting = register.stream()
                    .filter(provision -> provision.ncYearFrom() <= ncYear && ncYear <= provision.ncYearTo())
                    .filter(provision -> provision.needs().contains(need))
                    .map(Provision::id)
                    .toList();
            PupilBuilder pupil = Pupil.builder(letter + "%04d".formatted(index), ncYear, YEAR, need)
                    .home(point(random));
            if (!fitting.isEmpty() && random.nextInt(10) < 6) {
                pupil.preferences(fitting.get(random.nextInt(fitting.size())));
            }
            pupils.add(pupil.build());
        }
        return pupils;
    }

    private static NeedType need(SplittableRandom random) {
        return NEEDS.get(random.nextInt(NEEDS.size()));
    }

    private static GridReference point(SplittableRandom random) {
        return new GridReference(375_000 + random.nextInt(15_000), 400_000 + random.nextInt(15_000));
    }

    private static Years halves(Problem both) {
        List<Pupil> pupils = List.copyOf(both.pupils());
        int half = pupils.size() / 2;
        return new Years(part(both, pupils.subList(0, half)), part(both, pupils.subList(half, pupils.size())));
    }

    private static Problem part(Problem both, List<Pupil> pupils) {
        Set<String> ids = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
        return new Problem(
                pupils.stream()
                        .map(pupil -> new PupilBuilder(pupil)
                                .keepApart(known(pupil.keepApart(), ids))
                                .siblingWith(known(pupil.siblingWith(), ids))
                                .build())
                        .toList(),
                both.provisions(),
                both.limits().stream()
                        .map(limit -> limit.withPlaces((limit.places() + 1) / 2))
                        .toList(),
                both.pairCosts().stream()
                        .filter(cost -> ids.contains(cost.key().pupilId()))
                        .toList());
    }

    private static Set<String> known(Set<String> named, Set<String> ids) {
        return named.stream().filter(ids::contains).collect(Collectors.toSet());
    }
}
