package org.throughline.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/**
 * The demonstration's past seven Januaries, led back from its own children: as many new plans a year as the published
 * flows of Bury (DfE, Education, health and care plans 2025, new plans by age of 2024), and invented children whose
 * plans have ceased since. Invented throughout.
 */
final class DemoHistory {

    /** Where it comes from, as people read it. */
    static final String SOURCE =
            "Demonstration: an invented past of its children, in number like published flows of 2019 to 2025";

    private static final int TRANSITIONS = 6;
    private static final int RESIDENTS = 2_350;
    private static final int PROJECTED = 12;
    /** New plans of each year, the last year first. */
    private static final int[] JOINERS = {365, 365, 455, 430, 290, 310, 230};
    /** New plans by age on 31 August, 2024; the first is age 3, the last stands for 16. */
    private static final int[] BY_AGE = {12, 76, 47, 36, 25, 23, 21, 27, 20, 13, 13, 19, 15, 14};
    /** Plans that cease when the oldest NC year is over. */
    private static final int OLDEST = 3;

    private final Random random;
    private final int last;
    private final List<Flow> flows = new ArrayList<>();

    private DemoHistory(AcademicYear year, long seed) {
        random = new Random(seed + 11);
        last = year.start();
    }

    /** The history that ends in the January before an academic year in which the children are where they are. */
    static History of(AcademicYear year, long seed, List<State> children) {
        DemoHistory demo = new DemoHistory(year, seed);
        demo.lead(children);
        return History.of(Flow.summed(demo.flows), demo.population(), ValidStates.ANY);
    }

    /** Pounds a child a year by setting: averages for planning, editable in a pack of one's own. */
    static Map<ForecastRequest.Price, Double> costs() {
        Map<ProvisionType, Double> byType = new EnumMap<>(ProvisionType.class);
        byType.put(ProvisionType.SPECIAL_SCHOOL, UnitCost.SPECIAL_ANNUAL.usual().doubleValue());
        byType.put(
                ProvisionType.INDEPENDENT_SPECIAL,
                UnitCost.WITHOUT_PLACE.usual().doubleValue());
        byType.put(
                ProvisionType.NON_MAINTAINED_SPECIAL,
                UnitCost.WITHOUT_PLACE.usual().doubleValue());
        byType.put(
                ProvisionType.RESOURCED_PROVISION, UnitCost.BASE_ANNUAL.usual().doubleValue());
        byType.put(ProvisionType.ALTERNATIVE_PROVISION, 22_000.0);
        byType.put(ProvisionType.MAINSTREAM, 7_000.0);
        byType.put(ProvisionType.POST_16, 12_000.0);
        Map<ForecastRequest.Price, Double> costs = new HashMap<>();
        for (NeedType need : NeedType.values()) {
            byType.forEach((type, pounds) -> costs.put(new ForecastRequest.Price(need.name(), type.name()), pounds));
        }
        return costs;
    }

    private Population population() {
        Map<Population.Cell, Double> residents = new HashMap<>();
        for (int january = last - TRANSITIONS; january <= last + PROJECTED; january++) {
            for (int ncYear = State.YOUNGEST; ncYear <= State.OLDEST; ncYear++) {
                double wave = 120 * Math.sin((january - ncYear - 2_000) * 0.45);
                residents.put(new Population.Cell(january, ncYear), (double) Math.round(RESIDENTS + wave));
            }
        }
        return new Population(residents);
    }

    /** Leads the children of an academic year back year by year. What led to the first is not counted yet. */
    private void lead(List<State> children) {
        List<State> now = children;
        for (int back = 0; back <= TRANSITIONS; back++) {
            now = before(now, last - back, JOINERS[back], back > 0);
        }
    }

    /** Where they were in the academic year before: without those who joined since, with those who left since. */
    private List<State> before(List<State> children, int academicYear, int joiners, boolean counted) {
        List<State> old = new ArrayList<>(children);
        List<State> joined = joined(old, joiners);
        Map<Integer, List<State>> earlier = new TreeMap<>();
        for (State to : old) {
            State from = earlier(to);
            earlier.computeIfAbsent(from.ncYear(), ncYear -> new ArrayList<>()).add(from);
            note(academicYear, from, to, counted);
        }
        joined.forEach(to -> note(academicYear, null, to, counted));
        List<State> all = new ArrayList<>();
        earlier.forEach((ncYear, stayed) -> {
            all.addAll(stayed);
            double ceases = ceases(ncYear);
            int left = (int) Math.round(stayed.size() * ceases / (1 - ceases));
            for (int child = 0; child < left; child++) {
                State from = stayed.get(random.nextInt(stayed.size()));
                all.add(from);
                note(academicYear, from, null, counted);
            }
        });
        for (int child = 0; child < OLDEST; child++) {
            State from = new State(State.OLDEST, NeedType.SEMH.name(), ProvisionType.POST_16.name());
            all.add(from);
            note(academicYear, from, null, counted);
        }
        return all;
    }

    /** Takes those who joined out of the children: the youngest, and as many of each age as usual. */
    private List<State> joined(List<State> children, int joiners) {
        List<State> joined = new ArrayList<>();
        Map<Integer, List<State>> byAge = new TreeMap<>();
        Collections.shuffle(children, random);
        children.forEach(child -> byAge.computeIfAbsent(child.ncYear(), ncYear -> new ArrayList<>())
                .add(child));
        for (int joiner = 0; joiner < joiners; joiner++) {
            List<State> alike = byAge.getOrDefault(drawn(BY_AGE) - 1, List.of());
            if (!alike.isEmpty()) {
                joined.add(alike.removeLast());
            }
        }
        List<State> youngest = byAge.remove(-1);
        if (youngest != null) {
            joined.addAll(youngest);
        }
        children.clear();
        byAge.values().forEach(children::addAll);
        return joined;
    }

    private void note(int academicYear, @Nullable State from, @Nullable State to, boolean counted) {
        if (counted) {
            flows.add(new Flow(academicYear, from, to, 1));
        }
    }

    private static double ceases(int ncYear) {
        if (ncYear < 11) {
            return 0.025;
        }
        return ncYear < 14 ? 0.07 : ncYear < 16 ? 0.25 : 0.4;
    }

    private State earlier(State to) {
        int ncYear = to.ncYear() - 1;
        NeedType need = NeedType.valueOf(to.need());
        boolean recoded = need == NeedType.ASD && ncYear < 8 && random.nextDouble() < 0.03;
        ProvisionType setting = setting(ProvisionType.valueOf(to.setting()), ncYear);
        return new State(ncYear, recoded ? NeedType.SLCN.name() : need.name(), setting.name());
    }

    /** Where somebody was in an NC year who is in a kind of setting in the next. */
    private ProvisionType setting(ProvisionType now, int ncYear) {
        double point = random.nextDouble();
        return switch (ncYear + 1) {
            case 0 -> now.isSpecialist() && point < 0.5 ? now : ProvisionType.MAINSTREAM;
            case 7 ->
                switch (now) {
                    case SPECIAL_SCHOOL -> point < 0.6 ? now : ProvisionType.MAINSTREAM;
                    case RESOURCED_PROVISION -> point < 0.4 ? now : ProvisionType.MAINSTREAM;
                    case INDEPENDENT_SPECIAL, NON_MAINTAINED_SPECIAL ->
                        point < 0.4 ? now : point < 0.6 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.MAINSTREAM;
                    default -> ProvisionType.MAINSTREAM;
                };
            case 12 -> now == ProvisionType.POST_16 ? leaver(point) : now;
            case 14 -> now == ProvisionType.POST_16 && point < 0.12 ? ProvisionType.INDEPENDENT_SPECIAL : now;
            case 15 -> now == ProvisionType.POST_16 && point < 0.25 ? ProvisionType.SPECIAL_SCHOOL : now;
            default -> now.isSpecialist() && point < 0.03 ? ProvisionType.MAINSTREAM : now;
        };
    }

    /** Where somebody who is in further education was in Year 11. */
    private static ProvisionType leaver(double point) {
        return point < 0.08
                ? ProvisionType.ALTERNATIVE_PROVISION
                : point < 0.18
                        ? ProvisionType.RESOURCED_PROVISION
                        : point < 0.3 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.MAINSTREAM;
    }

    private int drawn(int[] weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int point = random.nextInt(sum);
        for (int index = 0; index < weights.length; index++) {
            point -= weights[index];
            if (point < 0) {
                return index;
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }
}
