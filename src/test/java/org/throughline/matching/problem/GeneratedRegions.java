package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/**
 * Problems made from a seed, in the shape of a region: boroughs beside one another, each with pupils and provisions of
 * its own, whose pupils may be placed in any of them. Needs, phases, limits of several years that cross, stayers,
 * siblings and pairs kept apart are those of {@link GeneratedProblems}.
 */
public final class GeneratedRegions {

    private static final int YEAR = 2027;
    private static final int WEST = 340_000;
    private static final int SOUTH = 380_000;
    private static final int WIDTH = 12_000;
    private static final int HEIGHT = 16_000;
    private static final double KEPT_APART = 0.03;
    private static final double STAYING = 0.08;
    private static final double SIBLINGS = 0.02;

    /**
     * How a region looks.
     *
     * @param boroughs how many boroughs it has
     * @param places places in the boroughs for each pupil, on average
     * @param years academic years with limits
     * @param windows limits of each provision and year that may cross others
     */
    public record Shape(int boroughs, double places, int years, int windows) {

        /** Many small boroughs with too few places. */
        public static final Shape COUNTIES = new Shape(18, 0.8, 4, 3);
        /** A few large boroughs with almost enough places and many limits. */
        public static final Shape CITIES = new Shape(5, 0.92, 5, 4);
    }

    private final SplittableRandom random;
    private final int pupilCount;
    private final int provisionCount;
    private final Shape shape;
    /** How scarce places are in each borough, around 1. */
    private final double[] scarcity;
    /** Pupils of the boroughs up to and with each one, as a share of all. */
    private final double[] upTo;

    private GeneratedRegions(long seed, int pupilCount, int provisionCount, Shape shape) {
        random = new SplittableRandom(seed);
        this.pupilCount = pupilCount;
        this.provisionCount = provisionCount;
        this.shape = shape;
        scarcity = random.doubles(shape.boroughs(), 0.8, 1.2).toArray();
        upTo = random.doubles(shape.boroughs(), 0.5, 1.5).toArray();
        for (int borough = 1; borough < upTo.length; borough++) {
            upTo[borough] += upTo[borough - 1];
        }
        double all = upTo[upTo.length - 1];
        for (int borough = 0; borough < upTo.length; borough++) {
            upTo[borough] /= all;
        }
    }

    /** A region of so many pupils and provisions. */
    public static Problem of(long seed, int pupils, int provisions, Shape shape) {
        Problem region = new GeneratedRegions(seed, pupils, provisions, shape).region();
        return GeneratedProblems.withFamilies(region, seed, STAYING, SIBLINGS);
    }

    private Problem region() {
        List<Provision> provisions = new ArrayList<>();
        List<List<Provision>> ofBorough = IntStream.range(0, shape.boroughs())
                .mapToObj(each -> (List<Provision>) new ArrayList<Provision>())
                .toList();
        List<PlaceLimit> limits = new ArrayList<>();
        for (int index = 0; index < provisionCount; index++) {
            int borough = borough();
            Provision provision = provision(index, borough);
            provisions.add(provision);
            ofBorough.get(borough).add(provision);
            limits.addAll(limits(provision, scarcity[borough]));
        }
        List<Pupil> pupils = IntStream.range(0, pupilCount)
                .mapToObj(index -> pupil(index, ofBorough))
                .toList();
        List<PairCost> costs = new ArrayList<>();
        for (Pupil pupil : pupils) {
            if (chance(0.1)) {
                costs.add(PairCost.of(
                        pupil.id(), pick(provisions).id(), BigDecimal.valueOf(9_000L + random.nextInt(60_000))));
            }
        }
        return new Problem(pupils, provisions, limits, costs);
    }

    private Provision provision(int index, int borough) {
        boolean in = index % 5 != 4;
        int kind = index % 4;
        boolean primary = kind % 2 == 0;
        ProvisionType type = in
                ? kind == 0 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.RESOURCED_PROVISION
                : ProvisionType.INDEPENDENT_SPECIAL;
        NeedType[] needs = IntStream.range(0, in ? 1 + random.nextInt(4) : 5)
                .mapToObj(each -> GeneratedProblems.need(random))
                .distinct()
                .toArray(NeedType[]::new);
        return Provision.builder("V%04d".formatted(index), type, primary ? 0 : 7, primary ? 6 : kind == 1 ? 16 : 13)
                .name("Provision " + index)
                .inBorough(in)
                .needs(needs)
                .at(point(borough))
                .annualCost(in ? 14_000 + random.nextInt(14_000) : 45_000 + random.nextInt(40_000))
                .features(chance(0.6) ? new String[] {"WHEELCHAIR", "HYDRO"} : new String[] {"LIFT"})
                .build();
    }

    private List<PlaceLimit> limits(Provision provision, double scarce) {
        double perProvision = (double) pupilCount / provisionCount;
        double share = provision.inBorough() ? shape.places() * scarce * (0.6 + random.nextDouble() * 0.8) : 1.5;
        int total = (int) Math.round(perProvision * share) + 1;
        int from = provision.ncYearFrom();
        int to = provision.ncYearTo();
        List<PlaceLimit> limits = new ArrayList<>();
        for (int year = YEAR; year < YEAR + shape.years(); year++) {
            limits.add(new PlaceLimit(provision.id(), year, from, to, total));
            for (int window = 0; window < shape.windows(); window++) {
                int begin = from + random.nextInt(to - from + 1);
                int end = begin + random.nextInt(to - begin + 1);
                double part = (0.5 + random.nextDouble() * 0.5) * (end - begin + 1) / (to - from + 1);
                limits.add(new PlaceLimit(provision.id(), year, begin, end, (int) Math.ceil(total * part)));
            }
        }
        return limits;
    }

    private Pupil pupil(int index, List<List<Provision>> ofBorough) {
        int nc = random.nextInt(14);
        int borough = borough();
        NeedType need = GeneratedProblems.need(random);
        PupilBuilder pupil = Pupil.builder("P%05d".formatted(index), nc, YEAR, need)
                .sex(chance(0.3) ? Sex.F : Sex.M)
                .home(chance(0.97) ? point(borough) : null)
                .requires(chance(0.05) ? new String[] {"WHEELCHAIR"} : new String[] {});
        // families know what is near, and one in ten something in another borough
        int known = chance(0.9) ? borough : random.nextInt(shape.boroughs());
        List<String> fitting = ofBorough.get(known).stream()
                .filter(provision -> provision.ncYearFrom() <= nc && nc <= provision.ncYearTo())
                .filter(provision -> provision.needs().contains(need))
                .map(Provision::id)
                .toList();
        if (!fitting.isEmpty()) {
            if (chance(0.6)) {
                pupil.preferences(IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(each -> pick(fitting))
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
        if (chance(KEPT_APART)) {
            pupil.keepApart("P%05d".formatted(random.nextInt(pupilCount)));
        }
        return pupil.build();
    }

    private int borough() {
        double draw = random.nextDouble();
        int borough = 0;
        while (borough < upTo.length - 1 && upTo[borough] < draw) {
            borough++;
        }
        return borough;
    }

    /** A point of a borough; boroughs lie in rows that are about as long as there are rows. */
    private GridReference point(int borough) {
        int inRow = (int) Math.ceil(Math.sqrt(shape.boroughs()));
        return new GridReference(
                WEST + borough % inRow * WIDTH + random.nextInt(WIDTH),
                SOUTH + borough / inRow * HEIGHT + random.nextInt(HEIGHT));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
