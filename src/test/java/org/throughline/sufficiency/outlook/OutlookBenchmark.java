package org.throughline.sufficiency.outlook;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.State;

/** How long a scenario takes: 40 futures of five years, matched with it and without it, on one thread. */
public final class OutlookBenchmark {

    private static final int YEARS = 5;
    private static final int FUTURES = 40;
    private static final Set<String> SPECIALIST = Set.of("RP", "SPEC", "INDEP");

    private final Random random = new Random(1);
    private final History history;
    private final int entry;
    private final int provisions;

    private OutlookBenchmark(double scale, int provisions) {
        history = GeneratedHistory.of(GeneratedHistory.Kind.GROWTH, 6, scale, 1);
        entry = history.lastJanuary();
        this.provisions = provisions;
    }

    /** Prints a line for each size. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        out.println("plans, provisions, children in specialist places, seconds");
        new OutlookBenchmark(0.65, 40).run(out);
        new OutlookBenchmark(2.6, 120).run(out);
    }

    private void run(PrintStream out) {
        ForecastRequest forecast = new ForecastRequest(history, YEARS + 1, 1, 42, 1, List.of(), Map.of(), SPECIALIST);
        Map<Integer, Supply> now = new HashMap<>();
        Map<Integer, Supply> more = new HashMap<>();
        List<Provision> register = register();
        for (int year = entry; year < entry + YEARS; year++) {
            now.put(year, supply(register, year, 0));
            more.put(year, supply(register, year, 4));
        }
        List<ContinuingPupil> residents = residents(register);
        List<Pupil> named = new ArrayList<>();
        for (int child = 0; child < residents.size() / 5; child++) {
            named.add(Pupil.builder("C" + child, child % 2 == 0 ? 0 : 7, entry, need(child))
                    .home(home())
                    .build());
        }
        long start = System.nanoTime();
        Projections.run(
                new ProjectionRequest(
                        entry,
                        YEARS,
                        FUTURES,
                        named,
                        residents,
                        new CostAssumptions(10_000, 64_000, 8_116, 4_828),
                        new ProjectionCase(now, forecast, ProjectionCase.NEVER),
                        new ProjectionCase(more, forecast, ProjectionCase.NEVER)),
                Forecasting.SILENT);
        out.printf(
                Locale.ROOT,
                "%d, %d, %d, %.1f%n",
                history.total(history.lastJanuary()),
                provisions,
                residents.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    private static NeedType need(int number) {
        return List.of(NeedType.SLCN, NeedType.SEMH, NeedType.ASD, NeedType.MLD).get(number % 4);
    }

    private GridReference home() {
        return new GridReference(375_000 + random.nextInt(10_000), 402_500 + random.nextInt(15_000));
    }

    private List<Provision> register() {
        List<Provision> register = new ArrayList<>();
        for (int index = 0; index < provisions; index++) {
            boolean primary = index % 2 == 0;
            boolean outside = index % 5 == 4;
            register.add(Provision.builder(
                            "P" + index,
                            outside ? ProvisionType.INDEPENDENT_SPECIAL : ProvisionType.SPECIAL_SCHOOL,
                            outside ? -2 : primary ? -2 : 7,
                            outside ? 14 : primary ? 6 : 14)
                    .inBorough(!outside)
                    .needs(outside ? Set.of() : Set.of(need(index / 2), need(index / 2 + 1)))
                    .at(home())
                    .annualCost(outside ? 64_000 : 26_000)
                    .build());
        }
        return register;
    }

    private Supply supply(List<Provision> register, int year, int more) {
        int share = Math.max(4, (int) (inSpecialist() * 1.1 / provisions));
        return new Supply(
                register,
                register.stream()
                        .map(each -> new PlaceLimit(
                                each.id(),
                                year,
                                each.ncYearFrom(),
                                each.ncYearTo(),
                                share + (each.inBorough() ? more : 0)))
                        .toList());
    }

    private long inSpecialist() {
        return history.count(history.lastJanuary()).entrySet().stream()
                .filter(state -> SPECIALIST.contains(state.getKey().setting()))
                .mapToLong(state -> Objects.requireNonNull(state.getValue()))
                .sum();
    }

    private List<ContinuingPupil> residents(List<Provision> register) {
        List<ContinuingPupil> residents = new ArrayList<>();
        history.count(history.lastJanuary()).forEach((State state, Integer count) -> {
            if (SPECIALIST.contains(state.setting()) && state.ncYear() < 14) {
                for (int child = 0; child < count; child++) {
                    List<Provision> fitting = register.stream()
                            .filter(each -> each.ncYearFrom() <= state.ncYear() && state.ncYear() <= each.ncYearTo())
                            .toList();
                    residents.add(new ContinuingPupil(
                            Pupil.builder(
                                            "R" + residents.size(),
                                            state.ncYear(),
                                            entry,
                                            NeedType.ofCode(state.need()).orElse(NeedType.OTH))
                                    .home(home())
                                    .build(),
                            fitting.get(random.nextInt(fitting.size())).id()));
                }
            }
        });
        return residents;
    }
}
