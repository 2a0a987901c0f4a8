package org.throughline.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/**
 * The demonstration's past seven Januaries, child by child: about as many new plans and ceased plans a year as the
 * published flows of Bury (DfE, Education, health and care plans 2025, new plans by age of 2024), from 1,600 plans to
 * about 2,800. Invented throughout; it is not the past of the demonstration's own children.
 */
final class DemoHistory {

    /** Where it comes from, as people read it. */
    static final String SOURCE = "Demonstration: invented children, in number like published flows of 2019 to 2025";

    private static final int TRANSITIONS = 6;
    private static final int RESIDENTS = 2_350;
    private static final int PROJECTED = 12;
    private static final int BEGIN = 1_600;
    /** New plans each year. */
    private static final int[] JOINERS = {230, 310, 290, 430, 455, 365};
    /** New plans by age on 31 August, 2024; the first is age 3, the last stands for 16. */
    private static final int[] BY_AGE = {12, 76, 47, 36, 25, 23, 21, 27, 20, 13, 13, 19, 15, 14};

    private static final Map<NeedType, Double> NEW_NEEDS = Map.of(
            NeedType.SLCN,
            .404,
            NeedType.SEMH,
            .269,
            NeedType.ASD,
            .213,
            NeedType.MLD,
            .053,
            NeedType.PD,
            .028,
            NeedType.SLD,
            .011,
            NeedType.PMLD,
            .011,
            NeedType.HI,
            .006,
            NeedType.VI,
            .005);

    private final Random random;
    private final int last;
    private final Map<FlowKey, Integer> flows = new LinkedHashMap<>();

    private record FlowKey(
            int year, @Nullable State from, @Nullable State to) {}

    private DemoHistory(AcademicYear year, long seed) {
        random = new Random(seed + 11);
        last = year.start();
    }

    /** The history that ends in the January before an academic year. */
    static History of(AcademicYear year, long seed) {
        DemoHistory demo = new DemoHistory(year, seed);
        demo.live();
        List<Flow> all = new ArrayList<>();
        demo.flows.forEach((key, count) -> all.add(new Flow(key.year(), key.from(), key.to(), count)));
        return History.of(all, demo.population(), ValidStates.ANY);
    }

    /** Pounds a child a year by setting: averages for planning, editable in a pack of one's own. */
    static Map<ForecastRequest.Price, Double> costs() {
        Map<ForecastRequest.Price, Double> costs = new HashMap<>();
        for (NeedType need : NeedType.values()) {
            costs.put(price(need, ProvisionType.SPECIAL_SCHOOL), 26_000.0);
            costs.put(price(need, ProvisionType.INDEPENDENT_SPECIAL), 64_000.0);
            costs.put(price(need, ProvisionType.RESOURCED_PROVISION), 16_000.0);
            costs.put(price(need, ProvisionType.MAINSTREAM), 7_000.0);
            costs.put(price(need, ProvisionType.POST_16), 12_000.0);
        }
        return costs;
    }

    private static ForecastRequest.Price price(NeedType need, ProvisionType type) {
        return new ForecastRequest.Price(need.name(), type.name());
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

    private void live() {
        List<State> children = new ArrayList<>();
        for (int child = 0; child < BEGIN; child++) {
            int ncYear = drawn(JanuaryHistory.BY_AGE) + JanuaryHistory.YOUNGEST - 4;
            NeedType need = need(JanuaryHistory.BY_NEED);
            children.add(new State(ncYear, need.name(), first(ncYear, need).name()));
        }
        for (int index = 0; index < TRANSITIONS; index++) {
            int year = last - TRANSITIONS + index;
            List<State> next = new ArrayList<>();
            for (State from : children) {
                State to = from.ncYear() < State.OLDEST && random.nextDouble() >= ceases(from.ncYear())
                        ? grown(from)
                        : null;
                note(year, from, to);
                if (to != null) {
                    next.add(to);
                }
            }
            int joiners = JOINERS[index] + random.nextInt(21) - 10;
            for (int joiner = 0; joiner < joiners; joiner++) {
                int ncYear = drawn(BY_AGE) - 1;
                NeedType need = need(NEW_NEEDS);
                State to = new State(ncYear, need.name(), first(ncYear, need).name());
                note(year, null, to);
                next.add(to);
            }
            children = next;
        }
    }

    private void note(int year, @Nullable State from, @Nullable State to) {
        flows.merge(new FlowKey(year, from, to), 1, Integer::sum);
    }

    private static double ceases(int ncYear) {
        if (ncYear < 11) {
            return 0.03;
        }
        return ncYear < 14 ? 0.08 : ncYear < 16 ? 0.32 : 0.55;
    }

    private State grown(State from) {
        int ncYear = from.ncYear() + 1;
        ProvisionType now = ProvisionType.valueOf(from.setting());
        NeedType need = NeedType.valueOf(from.need());
        boolean phase = ncYear == 0 || ncYear == 7 || ncYear == 12;
        double moves = ncYear == 12 ? 0.85 : phase ? 0.2 : 0.02;
        ProvisionType to = random.nextDouble() < moves ? first(ncYear, need) : now;
        NeedType known = need == NeedType.SLCN && ncYear < 8 && random.nextDouble() < 0.02 ? NeedType.ASD : need;
        return new State(ncYear, known.name(), to.name());
    }

    private ProvisionType first(int ncYear, NeedType need) {
        boolean complex = need == NeedType.SLD || need == NeedType.PMLD;
        double point = random.nextDouble();
        if (ncYear >= 12) {
            return complex && point < 0.6
                    ? ProvisionType.SPECIAL_SCHOOL
                    : point < 0.75
                            ? ProvisionType.POST_16
                            : point < 0.88 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.INDEPENDENT_SPECIAL;
        }
        if (complex) {
            return point < 0.85 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.MAINSTREAM;
        }
        double independent = need == NeedType.SEMH && ncYear >= 7 ? 0.16 : 0.03;
        return point < independent
                ? ProvisionType.INDEPENDENT_SPECIAL
                : point < independent + 0.06
                        ? ProvisionType.RESOURCED_PROVISION
                        : point < independent + 0.24 ? ProvisionType.SPECIAL_SCHOOL : ProvisionType.MAINSTREAM;
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

    private NeedType need(Map<NeedType, ? extends Number> weights) {
        double sum = 0;
        for (NeedType need : NeedType.values()) {
            sum += weights.containsKey(need) ? weights.get(need).doubleValue() : 0;
        }
        double point = random.nextDouble() * sum;
        NeedType found = NeedType.OTH;
        for (NeedType need : NeedType.values()) {
            if (weights.containsKey(need) && point >= 0) {
                found = need;
                point -= weights.get(need).doubleValue();
            }
        }
        return found;
    }
}
