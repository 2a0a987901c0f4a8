package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.jobs.JobState;
import org.throughline.matching.problem.Pupil;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.Projection;
import org.throughline.sufficiency.outlook.ProjectionYear;

/** Scenarios and what they led to, with figures that are told apart easily. */
public final class ScenarioFixture {

    static final UUID FORECAST = UUID.randomUUID();
    static final int ENTRY = 2027;

    private ScenarioFixture() {}

    /** A scenario without changes, calculated as it is. */
    public static Scenario aScenario(String title) {
        return aScenario(title, FORECAST);
    }

    /** The same on a forecast. */
    public static Scenario aScenario(String title, UUID forecast) {
        return new Scenario(
                UUID.randomUUID(),
                forecast,
                title,
                1,
                List.of(),
                "A planner",
                Instant.parse("2026-11-26T12:00:00Z"),
                JobState.DONE,
                null,
                1);
    }

    /** A result for so many years: 100 children out of the borough, and so many fewer with the scenario. */
    public static ScenarioResult aResult(int years, int fewerOut, List<Change> changes) {
        return new ScenarioResult(
                ENTRY,
                40,
                12,
                30,
                changes,
                BigDecimal.valueOf(600_000),
                new UnitCostList(Map.of()),
                new Projection(
                        years(years, 100, 5_000_000),
                        years(years, 100 - fewerOut, 4_700_000),
                        years(years, -fewerOut, -300_000),
                        List.of(),
                        true,
                        true),
                List.of(),
                List.of(),
                plans(years, 1_000),
                plans(years, 1_040),
                plans(years, 1_060),
                ladder(years, fewerOut),
                java.util.Collections.nCopies(years, Distribution.exactly(120)),
                java.util.Collections.nCopies(years, Distribution.exactly(5_432_100)));
    }

    /** A school that alone is never paid back, and a second action by whose savings both together are. */
    static ActionLadder ladder(int years, int fewerOut) {
        ActionLadder.Rung school = rung("Open a school.", 600_000, years(years, -fewerOut, 20_000), 680_000, null, 0);
        ActionLadder.Rung outreach = rung("More outreach.", 0, years(years, 0, -320_000), -900_000, null, 20);
        return new ActionLadder(
                new BigDecimal("3.5"),
                List.of(school, outreach),
                List.of(school, outreach),
                rung("All actions", 600_000, years(years, -fewerOut, -300_000), -220_000, 2.1, 20));
    }

    private static ActionLadder.Rung rung(
            String action,
            long built,
            List<ProjectionYear> change,
            double sum,
            @org.jspecify.annotations.Nullable Double payback,
            double plansChange) {
        return new ActionLadder.Rung(
                action,
                built == 0 ? Map.of() : Map.of(ENTRY, BigDecimal.valueOf(built)),
                change,
                Distribution.exactly(1_040 + plansChange),
                plansChange,
                Distribution.exactly(sum),
                payback,
                payback,
                payback == null ? 0 : 0.75);
    }

    private static Map<Integer, Distribution> plans(int years, double number) {
        return java.util.stream.IntStream.rangeClosed(0, years)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        index -> ENTRY + index, index -> Distribution.exactly(number)));
    }

    private static List<ProjectionYear> years(int number, double out, double pounds) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(index -> year(ENTRY + index, out, pounds))
                .toList();
    }

    private static ProjectionYear year(int academicYear, double out, double pounds) {
        Map<Measure, Distribution> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, Distribution.exactly(0));
        }
        figures.put(Measure.OUT_OF_BOROUGH, Distribution.exactly(out));
        figures.put(Measure.UNPLACED, Distribution.exactly(3));
        figures.put(Measure.PLACES, Distribution.exactly(pounds));
        figures.put(Measure.POUNDS, Distribution.exactly(pounds));
        return new ProjectionYear(academicYear, figures, Map.of());
    }

    /** A small forecast to be made: few children, ten futures of four years. */
    public static ForecastRequest request() {
        return new ForecastRequest(
                GeneratedHistory.of(GeneratedHistory.Kind.TINY, 8, 5),
                4,
                10,
                7,
                1,
                List.of(),
                Map.of(),
                Set.of("RP", "SPEC", "INDEP"));
    }

    /** What is known of the borough: these provisions, and two children who will need a place. */
    public static PlanningInputs inputs(int entryYear, ProvisionRecord... provisions) {
        return new PlanningInputs(
                List.of(provisions),
                List.of(
                        Pupil.builder("ONE", 7, entryYear, NeedType.ASD).build(),
                        Pupil.builder("TWO", 8, entryYear, NeedType.ASD).build()),
                List.of(),
                new UnitCostList(Map.of()));
    }
}
