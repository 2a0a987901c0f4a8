package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.gap.FreePlaces;
import org.throughline.sufficiency.gap.GapGroup;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapRow;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.PracticeShares;

/** Gathers one academic year of the gap over the futures. */
final class GapTally {

    private final int academicYear;
    private final int futures;
    private final Supply supply;
    private final Map<String, Provision> provisions;
    private final Map<GapGroup, Counts> groups = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final double[] forecast;
    private final double[] independent;
    private final double[] practicePounds;

    /** What is counted of a group, by future. */
    private final class Counts {

        private final Map<GapPart, double[]> parts = new EnumMap<>(GapPart.class);
        private final double[] free = new double[futures];
        private final double[] practice = new double[futures];

        Counts() {
            for (GapPart part : GapPart.values()) {
                parts.put(part, new double[futures]);
            }
        }

        double[] of(GapPart part) {
            return Objects.requireNonNull(parts.get(part));
        }

        double need(int future) {
            return parts.values().stream().mapToDouble(each -> each[future]).sum();
        }

        double sum(int future, boolean placed) {
            return parts.entrySet().stream()
                    .filter(part -> part.getKey().isPlaced() == placed)
                    .mapToDouble(part -> part.getValue()[future])
                    .sum();
        }
    }

    /** Places of the borough for some year groups, by future. */
    private final class Line {

        private final PlaceLimit limit;
        private final PlaceLimit part;
        private final double[] stay = new double[futures];
        private final double[] take = new double[futures];

        Line(PlaceLimit limit, PlaceLimit part) {
            this.limit = limit;
            this.part = part;
        }

        double free(int future) {
            return Math.max(0, part.places() - stay[future] - take[future]);
        }

        boolean fits(GapGroup group) {
            var needs =
                    Objects.requireNonNull(provisions.get(limit.provisionId())).needs();
            return limit.ncYearFrom() <= group.phase().oldest()
                    && group.phase().youngest() <= limit.ncYearTo()
                    && (needs.isEmpty()
                            || NeedType.ofCode(group.need())
                                    .filter(needs::contains)
                                    .isPresent());
        }
    }

    /**
     * A year of which nothing is known yet.
     *
     * @param supply places by the register
     */
    GapTally(int academicYear, int futures, Supply supply) {
        this.academicYear = academicYear;
        this.futures = futures;
        this.supply = supply;
        provisions = supply.provisions().stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        forecast = new double[futures];
        independent = new double[futures];
        practicePounds = new double[futures];
        Map<String, Provision> own =
                supply.ofBorough().stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        supply.outermost().stream()
                .filter(limit -> own.containsKey(limit.provisionId()) && limit.places() > 0)
                .forEach(limit -> lines.add(new Line(limit, supply.usable(limit))));
    }

    /** Notes who is where in a future. */
    void note(int future, SeenYear seen) {
        for (ContinuingPupil each : seen.holding()) {
            boolean inBorough = provision(each).inBorough();
            count(future, each.child(), inBorough ? GapPart.STAYS : GapPart.STAYS_OUT);
            lines.stream().filter(line -> each.takes(line.limit)).forEach(line -> line.stay[future]++);
        }
        for (ContinuingPupil each : seen.taking()) {
            count(future, each.child(), isBase(provision(each)) ? GapPart.TAKES_BASE : GapPart.TAKES_SCHOOL);
            lines.stream().filter(line -> each.takes(line.limit)).forEach(line -> line.take[future]++);
        }
        seen.without().forEach(child -> count(future, child, GapPart.SHORT));
    }

    /**
     * Notes what the forecast counts in a future, who of these is out of the borough by today's shares, and the pounds
     * of all.
     */
    void note(int future, Map<State, Integer> there, PracticeShares shares, double pounds) {
        practicePounds[future] = pounds;
        there.forEach((state, count) -> {
            forecast[future] += count;
            independent[future] += PracticeShares.isIndependent(state.setting()) ? count : 0;
            counts(new GapGroup(state.need(), Phase.of(state.ncYear()))).practice[future] += count * shares.out(state);
        });
    }

    private Provision provision(ContinuingPupil each) {
        return Objects.requireNonNull(provisions.get(each.provisionId()));
    }

    private static boolean isBase(Provision provision) {
        return provision.kind() == ProvisionType.SEN_UNIT || provision.kind() == ProvisionType.RESOURCED_PROVISION;
    }

    private void count(int future, Pupil child, GapPart part) {
        Phase phase = Phase.of(Math.clamp(child.ncYear(), State.YOUNGEST, State.OLDEST));
        counts(new GapGroup(child.primaryNeed().name(), phase)).of(part)[future]++;
    }

    private Counts counts(GapGroup group) {
        return groups.computeIfAbsent(group, key -> new Counts());
    }

    /** The year over the futures. */
    GapYear year() {
        groups.forEach((group, counts) -> {
            List<Line> fitting = lines.stream().filter(line -> line.fits(group)).toList();
            for (int future = 0; future < futures; future++) {
                int number = future;
                counts.free[future] =
                        fitting.stream().mapToDouble(line -> line.free(number)).sum();
            }
        });
        List<GapGroup> told = new ArrayList<>(groups.keySet());
        List<GapGroup> few = new ArrayList<>();
        told.sort(Comparator.comparingDouble(group -> need(List.of(group)).median()));
        // the groups of a few, and as many others as it takes to hide these among
        while (!told.isEmpty()
                && (need(List.of(told.getFirst())).median() < GapGroup.FEW
                        || !few.isEmpty() && need(few).median() < GapGroup.FEW)) {
            few.add(told.removeFirst());
        }
        List<GapRow> rows = new ArrayList<>(
                told.stream().map(group -> row(group, List.of(group))).toList());
        rows.sort(Comparator.comparingDouble((GapRow row) -> -row.isShort().mean())
                .thenComparing(row -> -row.need().mean())
                .thenComparing(row -> Objects.requireNonNull(row.group())));
        if (!few.isEmpty() && need(few).max() > 0) {
            rows.add(row(null, few));
        }
        return new GapYear(
                academicYear,
                rows,
                row(null, List.copyOf(groups.keySet())),
                lines.stream().map(this::places).toList(),
                Distribution.of(forecast),
                Distribution.of(independent),
                Distribution.of(practicePounds));
    }

    private GapRow row(@Nullable GapGroup group, List<GapGroup> of) {
        List<Counts> all = of.stream().map(this::counts).toList();
        Map<GapPart, Distribution> parts = new EnumMap<>(GapPart.class);
        for (GapPart part : GapPart.values()) {
            parts.put(part, spread(future -> sum(all, counts -> counts.of(part)[future])));
        }
        int isShort = 0;
        for (int future = 0; future < futures; future++) {
            int number = future;
            isShort += sum(all, counts -> counts.of(GapPart.SHORT)[number]) > 0 ? 1 : 0;
        }
        // a place that several groups would fit is one place
        List<Line> fitting =
                lines.stream().filter(line -> of.stream().anyMatch(line::fits)).toList();
        return new GapRow(
                group,
                need(of),
                parts,
                spread(future -> sum(all, counts -> counts.sum(future, true))),
                spread(future -> sum(all, counts -> counts.sum(future, false))),
                (double) isShort / futures,
                spread(future ->
                        fitting.stream().mapToDouble(line -> line.free(future)).sum()),
                spread(future -> sum(all, counts -> counts.practice[future])));
    }

    private Distribution need(List<GapGroup> of) {
        List<Counts> all = of.stream().map(this::counts).toList();
        return spread(future -> sum(all, counts -> counts.need(future)));
    }

    private static double sum(List<Counts> all, java.util.function.ToDoubleFunction<Counts> number) {
        return all.stream().mapToDouble(number).sum();
    }

    private FreePlaces places(Line line) {
        Provision provision = Objects.requireNonNull(provisions.get(line.limit.provisionId()));
        return new FreePlaces(
                provision.id(),
                provision.label(),
                line.limit.ncYearFrom(),
                line.limit.ncYearTo(),
                provision.needs(),
                line.limit.places(),
                line.part.places(),
                Distribution.of(line.stay),
                Distribution.of(line.take),
                spread(line::free));
    }

    private Distribution spread(IntToDoubleFunction number) {
        double[] numbers = new double[futures];
        for (int future = 0; future < futures; future++) {
            numbers[future] = number.applyAsDouble(future);
        }
        return Distribution.of(numbers);
    }
}
