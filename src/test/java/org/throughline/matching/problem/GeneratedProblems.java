package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** Problems made from a seed, in the shape of a borough or tiny enough for exhaustive search. */
public final class GeneratedProblems {

    private static final int YEAR = 2027;
    private static final int PROVISIONS_OF_AN_AREA = 15;
    private static final int[] ENTRY_YEARS = {0, 0, 3, 7, 7, 7, 12};
    private static final Map<NeedType, Integer> NEED_SHARES = new EnumMap<>(Map.of(
            NeedType.SLCN,
            29,
            NeedType.SEMH,
            25,
            NeedType.ASD,
            23,
            NeedType.MLD,
            12,
            NeedType.PD,
            5,
            NeedType.SLD,
            3,
            NeedType.PMLD,
            2,
            NeedType.HI,
            1));

    private final SplittableRandom random;
    private final int pupilCount;
    private final int provisionCount;
    private final double keepApartShare;
    private boolean overlapping;

    private GeneratedProblems(long seed, int pupilCount, int provisionCount, double keepApartShare) {
        this.random = new SplittableRandom(seed);
        this.pupilCount = pupilCount;
        this.provisionCount = provisionCount;
        this.keepApartShare = keepApartShare;
    }

    /** A borough-like problem: too few places in the borough, dear ones outside, limits over several years. */
    public static Problem borough(long seed, int pupils, int provisions, double keepApartShare) {
        return new GeneratedProblems(seed, pupils, provisions, keepApartShare).borough();
    }

    /** At most 8 pupils and 5 provisions with every rule of the pack mixed in. */
    public static Problem tiny(long seed) {
        SplittableRandom sizes = new SplittableRandom(seed * 31);
        return new GeneratedProblems(seed, 2 + sizes.nextInt(7), 2 + sizes.nextInt(4), 0).tiny();
    }

    /**
     * A borough-like problem whose limits cross: pupils of every NC year, and windows of years that overlap in several
     * academic years.
     */
    public static Problem overlapping(long seed, int pupils, int provisions, double keepApartShare) {
        GeneratedProblems generator = new GeneratedProblems(seed, pupils, provisions, keepApartShare);
        generator.overlapping = true;
        return generator.borough();
    }

    /**
     * A country-like problem: areas with a few provisions each, limits of one year that nest (single years in halves in
     * the whole), about 15 eligible provisions a pupil.
     */
    public static Problem oneYear(long seed, int pupils, int provisions) {
        return new GeneratedProblems(seed, pupils, provisions, 0).oneYear();
    }

    /** A problem of {@link #tiny} in which some hold places that go on and some are brothers and sisters. */
    public static Problem tinyWithFamilies(long seed) {
        Problem problem = tiny(seed);
        return new GeneratedProblems(seed * 17 + 5, problem.pupils().size(), 0, 0)
                .withFamilies(problem, 0.35, 0.4, false);
    }

    /**
     * The same problem in which a share of those not kept hold a place that goes on, half of them asking for another
     * one, and a share name a brother or sister. Those who hold a place have one that admits their year and need.
     */
    public static Problem withFamilies(Problem problem, long seed, double staying, double siblings) {
        return new GeneratedProblems(seed, problem.pupils().size(), 0, 0)
                .withFamilies(problem, staying, siblings, true);
    }

    private Problem withFamilies(Problem problem, double staying, double siblings, boolean fitting) {
        List<Pupil> all = List.copyOf(problem.pupils());
        List<Provision> provisions = List.copyOf(problem.provisions());
        List<Pupil> pupils = new ArrayList<>();
        for (Pupil pupil : all) {
            PupilBuilder changed = new PupilBuilder(pupil);
            List<Provision> places = fitting ? problem.eligible(pupil) : provisions;
            if (!pupil.isKept() && !places.isEmpty() && chance(staying)) {
                Provision place = pick(places);
                changed.stayAt(place.id());
                if (chance(0.3)) {
                    changed.preferences(place.id());
                } else if (chance(0.4)) {
                    changed.preferences(pick(places).id(), place.id());
                }
            }
            if (chance(siblings)) {
                changed.siblingWith(pick(all).id());
            }
            pupils.add(changed.build());
        }
        return problem.with(pupils, problem.limits());
    }

    private Problem oneYear() {
        int areas = Math.max(1, provisionCount / PROVISIONS_OF_AN_AREA);
        double perProvision = (double) pupilCount / provisionCount;
        List<Provision> provisions = new ArrayList<>();
        List<PlaceLimit> limits = new ArrayList<>();
        for (int index = 0; index < provisionCount; index++) {
            boolean in = index / areas % 5 != 4;
            Provision provision = Provision.builder("V%05d".formatted(index), ProvisionType.SPECIAL_SCHOOL, 0, 13)
                    .inBorough(in)
                    .at(point())
                    .annualCost(in ? 14_000 + random.nextInt(14_000) : 45_000 + random.nextInt(40_000))
                    .features("AREA" + index % areas)
                    .build();
            provisions.add(provision);
            int total = (int) Math.round(perProvision * (0.75 + random.nextDouble() * 0.4));
            limits.add(new PlaceLimit(provision.id(), YEAR, 0, 13, total));
            limits.add(new PlaceLimit(provision.id(), YEAR, 0, 6, total * 3 / 5));
            limits.add(new PlaceLimit(provision.id(), YEAR, 7, 13, total * 3 / 5));
            for (int year = 0; year <= 13; year++) {
                limits.add(new PlaceLimit(provision.id(), YEAR, year, year, total / 10));
            }
        }
        List<Pupil> pupils = IntStream.range(0, pupilCount)
                .mapToObj(index -> Pupil.builder("P%06d".formatted(index), random.nextInt(14), YEAR, need())
                        .home(point())
                        .requires("AREA" + random.nextInt(areas))
                        .build())
                .toList();
        return new Problem(pupils, provisions, limits, List.of());
    }

    private Problem borough() {
        List<Provision> provisions = IntStream.range(0, provisionCount)
                .mapToObj(this::boroughProvision)
                .toList();
        List<Pupil> pupils = IntStream.range(0, pupilCount)
                .mapToObj(index -> boroughPupil(index, provisions))
                .toList();
        List<PlaceLimit> limits = new ArrayList<>();
        provisions.forEach(
                provision -> limits.addAll(overlapping ? crossingLimits(provision) : boroughLimits(provision)));
        List<PairCost> costs = new ArrayList<>();
        for (Pupil pupil : pupils) {
            if (chance(0.1)) {
                costs.add(PairCost.of(
                        pupil.id(), pick(provisions).id(), BigDecimal.valueOf(9_000L + random.nextInt(60_000))));
            }
        }
        return new Problem(pupils, provisions, limits, costs);
    }

    private Provision boroughProvision(int index) {
        boolean in = index % 5 != 4;
        boolean primary = index % 2 == 0;
        int kind = index % 4;
        ProvisionType type = in
                ? kind == 0 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.RESOURCED_PROVISION
                : ProvisionType.INDEPENDENT_SPECIAL;
        int needCount = in ? 1 + random.nextInt(3) : 4;
        NeedType[] needs =
                IntStream.range(0, needCount).mapToObj(i -> need()).distinct().toArray(NeedType[]::new);
        return Provision.builder("V%04d".formatted(index), type, primary ? 0 : 7, primary ? 6 : kind == 1 ? 16 : 13)
                .name("Provision " + index)
                .inBorough(in)
                .needs(needs)
                .at(point())
                .annualCost(in ? 14_000 + random.nextInt(14_000) : 45_000 + random.nextInt(40_000))
                .features(chance(0.6) ? new String[] {"WHEELCHAIR", "HYDRO"} : new String[] {"LIFT"})
                .build();
    }

    private List<PlaceLimit> boroughLimits(Provision provision) {
        double perProvision = (double) pupilCount / provisionCount;
        int total =
                (int) Math.round(perProvision * (provision.inBorough() ? 0.5 + random.nextDouble() * 0.5 : 1.5)) + 1;
        List<PlaceLimit> limits = new ArrayList<>();
        for (int year = YEAR; year < YEAR + 4; year++) {
            limits.add(new PlaceLimit(
                    provision.id(), year, provision.ncYearFrom(), provision.ncYearTo(), total + (year - YEAR)));
            int middle = (provision.ncYearFrom() + provision.ncYearTo()) / 2;
            limits.add(new PlaceLimit(provision.id(), year, provision.ncYearFrom(), middle, total * 3 / 4 + 1));
            limits.add(new PlaceLimit(provision.id(), year, middle, provision.ncYearTo(), total * 3 / 4 + 1));
        }
        return limits;
    }

    private List<PlaceLimit> crossingLimits(Provision provision) {
        double perProvision = (double) pupilCount / provisionCount;
        int total = (int) Math.round(perProvision * (provision.inBorough() ? 0.8 : 1.5)) + 1;
        int from = provision.ncYearFrom();
        int to = provision.ncYearTo();
        List<PlaceLimit> limits = new ArrayList<>();
        for (int year = YEAR; year < YEAR + 4; year++) {
            limits.add(new PlaceLimit(provision.id(), year, from, to, total));
            for (int window = 0; window < 3; window++) {
                int begin = from + random.nextInt(to - from + 1);
                int end = begin + random.nextInt(to - begin + 1);
                double share = (0.5 + random.nextDouble() * 0.5) * (end - begin + 1) / (to - from + 1);
                limits.add(new PlaceLimit(provision.id(), year, begin, end, (int) Math.ceil(total * share)));
            }
        }
        return limits;
    }

    private Pupil boroughPupil(int index, List<Provision> provisions) {
        int nc = overlapping ? random.nextInt(14) : ENTRY_YEARS[random.nextInt(ENTRY_YEARS.length)];
        NeedType need = need();
        PupilBuilder pupil = Pupil.builder("P%05d".formatted(index), nc, YEAR, need)
                .sex(chance(0.3) ? Sex.F : Sex.M)
                .home(chance(0.97) ? point() : null)
                .requires(chance(0.05) ? new String[] {"WHEELCHAIR"} : new String[] {});
        List<String> fitting = provisions.stream()
                .filter(provision -> provision.ncYearFrom() <= nc && nc <= provision.ncYearTo())
                .filter(provision -> provision.needs().contains(need))
                .map(Provision::id)
                .toList();
        if (!fitting.isEmpty()) {
            if (chance(0.6)) {
                pupil.preferences(IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> pick(fitting))
                        .distinct()
                        .toArray(String[]::new));
            }
            if (chance(0.08)) {
                pupil.keep(pick(fitting));
            }
            if (chance(0.1)) {
                pupil.siblingAt(pick(fitting));
            }
        }
        if (chance(keepApartShare)) {
            pupil.keepApart("P%05d".formatted(random.nextInt(pupilCount)));
        }
        return pupil.build();
    }

    private Problem tiny() {
        List<Provision> provisions =
                IntStream.range(0, provisionCount).mapToObj(this::tinyProvision).toList();
        List<String> ids = provisions.stream().map(Provision::id).toList();
        List<Pupil> pupils = IntStream.range(0, pupilCount)
                .mapToObj(index -> tinyPupil(index, ids))
                .toList();
        List<PlaceLimit> limits = new ArrayList<>();
        for (Provision provision : provisions) {
            for (int row = random.nextInt(4); row > 0; row--) {
                int from = 6 + random.nextInt(4);
                limits.add(new PlaceLimit(
                        provision.id(), YEAR + random.nextInt(3), from, from + random.nextInt(4), random.nextInt(4)));
            }
        }
        List<PairCost> costs =
                List.of(PairCost.of(pick(pupils).id(), pick(ids), BigDecimal.valueOf(random.nextInt(90_000), 1)));
        return new Problem(pupils, provisions, limits, costs);
    }

    private Provision tinyProvision(int index) {
        ProvisionBuilder provision = Provision.builder(
                        "v" + index, ProvisionType.SPECIAL_SCHOOL, 6 + random.nextInt(2), 8 + random.nextInt(4))
                .inBorough(chance(0.6))
                .at(chance(0.9) ? point() : null)
                .annualCost(random.nextInt(60_000))
                .sex(chance(0.15) ? Sex.F : null)
                .opens(chance(0.1) ? Integer.valueOf(YEAR + random.nextInt(2)) : null)
                .closes(chance(0.1) ? Integer.valueOf(YEAR + random.nextInt(2)) : null);
        if (chance(0.5)) {
            provision.needs(need(), NeedType.ASD == need() ? NeedType.MSI : NeedType.OTH);
        }
        return (chance(0.5) ? provision.features("LIFT") : provision).build();
    }

    private Pupil tinyPupil(int index, List<String> ids) {
        Integer last = chance(0.3) ? Integer.valueOf(7 + random.nextInt(3)) : null;
        return Pupil.builder("p" + index, 6 + random.nextInt(3), YEAR + random.nextInt(2), need(), NeedType.SPLD)
                .sex(chance(0.8) ? (chance(0.5) ? Sex.F : Sex.M) : null)
                .home(chance(0.9) ? point() : null)
                .preferences(chance(0.6) ? List.of(pick(ids), pick(ids)) : List.of())
                .excluded(some(ids, 0.15))
                .keep(some(ids, 0.12).length == 0 ? null : pick(ids))
                .keepApart(chance(0.3) ? new String[] {"p" + random.nextInt(pupilCount)} : new String[] {})
                .siblingAt(some(ids, 0.2))
                .requires(chance(0.1) ? new String[] {"LIFT"} : new String[] {})
                .lastNcYear(last)
                .build();
    }

    private String[] some(List<String> ids, double share) {
        return chance(share) ? new String[] {pick(ids)} : new String[] {};
    }

    private NeedType need() {
        return need(random);
    }

    /** A need, as often as the shares say. */
    static NeedType need(SplittableRandom random) {
        int draw = random.nextInt(100);
        for (Map.Entry<NeedType, Integer> share : NEED_SHARES.entrySet()) {
            draw -= share.getValue();
            if (draw < 0) {
                return share.getKey();
            }
        }
        return NeedType.ASD;
    }

    private @Nullable GridReference point() {
        return new GridReference(375_000 + random.nextInt(12_000), 403_000 + random.nextInt(16_000));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
