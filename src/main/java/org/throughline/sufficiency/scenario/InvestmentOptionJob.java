package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.security.Roles;
import org.throughline.sufficiency.ForecastListener;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.outlook.MultiYearProblem;
import org.throughline.sufficiency.outlook.PlanPounds;
import org.throughline.sufficiency.outlook.ProjectionCase;
import org.throughline.sufficiency.outlook.ProjectionRequest;
import org.throughline.sufficiency.outlook.Supply;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.plan.PlanResult;
import org.throughline.sufficiency.plan.Planning;
import org.throughline.sufficiency.plan.Project;

/** Looks for the best set of openings and keeps what it found. It reads children's records; only counts are kept. */
@Component
class InvestmentOptionJob implements JobHandler {

    /** Futures of which the middle one is planned for. */
    private static final int FUTURES = 15;

    private static final Duration MOST = Duration.ofMinutes(3);

    static final String KIND = "investment-option";

    private final JdbcClient jdbc;
    private final Forecasts forecasts;
    private final InvestmentOptions options;
    private final PlanningInputsReader inputs;

    InvestmentOptionJob(JdbcClient jdbc, Forecasts forecasts, InvestmentOptions options, PlanningInputsReader inputs) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
        this.options = options;
        this.inputs = inputs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    /** It reads children's records, which a planner does not; only counts are saved. */
    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        InvestmentOption asked = options.find(id).orElseThrow(() -> new CancellationException("It was deleted"));
        List<Integer> years = options.years(asked);
        progress.parts(2);
        InvestmentOption.Result result = result(asked, years.getFirst(), years.size(), progress);
        return () -> jdbc.sql("update sufficiency_best_set set result = ? where id = ?")
                .params(ScenarioFile.text(result), id)
                .update();
    }

    private InvestmentOption.Result result(InvestmentOption asked, int entryYear, int years, JobProgress progress) {
        PlanningInputs ground = inputs.of(entryYear);
        BoroughSupply candidates = ground.supply(asked.candidates());
        ForecastRequest forecast = forecasts.request(asked.forecastId());
        ProjectionCase nothing =
                new ProjectionCase(ground.supply(List.of()).from(entryYear, years), forecast, ProjectionCase.NEVER);
        ProjectionRequest request = ground.outlook(entryYear, years, FUTURES, nothing, nothing);
        PlanPounds pounds =
                new PlanPounds(request, ground.prices().of(UnitCost.DISCOUNT).doubleValue());
        Problem problem = pounds.priced(
                MultiYearProblem.of(request, offered(candidates, entryYear, years), new ForecastListener(progress)));
        progress.next();
        PlanRequest plan =
                new PlanRequest(problem, projects(candidates, ground, pounds), asked.budget(), asked.aim(), MOST);
        PlanResult found = Planning.run(plan, watching(progress));
        if (progress.isStopRequested()) {
            throw new CancellationException("The planning was stopped");
        }
        OptionPounds money = new OptionPounds(
                pounds, candidates, ground, entryYear, found.options().getFirst());
        return new InvestmentOption.Result(
                problem.pupils().size(),
                entryYear,
                years,
                found.options().indexOf(found.best()),
                found.options().stream().map(money::of).toList(),
                found.isProven());
    }

    /** Says how much of the time is over, whenever the planning asks whether to stop. */
    private static BooleanSupplier watching(JobProgress progress) {
        long begun = System.nanoTime();
        return () -> {
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            progress.done((int) Math.min(seconds, MOST.toSeconds()), (int) MOST.toSeconds());
            return progress.isStopRequested();
        };
    }

    /** What may be opened, with its places in each year. */
    private static Supply offered(BoroughSupply candidates, int entryYear, int years) {
        List<Provision> provisions = new ArrayList<>();
        List<PlaceLimit> limits = new ArrayList<>();
        for (Change.Open open : candidates.openings()) {
            Provision whole = candidates.provision(open, open.from());
            provisions.add(Provision.builder(whole.id(), whole.kind(), whole.ncYearFrom(), whole.ncYearTo())
                    .name(whole.name())
                    .needs(whole.needs())
                    .at(whole.at())
                    .annualCost(whole.annualCost())
                    .features(whole.features())
                    .opens(open.from())
                    .build());
            for (int year = entryYear; year < entryYear + years; year++) {
                limits.add(new PlaceLimit(
                        whole.id(), year, whole.ncYearFrom(), whole.ncYearTo(), open.places(year, open.from())));
            }
        }
        return new Supply(provisions, limits);
    }

    /** Each opening with the discounted sum of its place funding, paid whoever comes. */
    private static List<Project> projects(BoroughSupply candidates, PlanningInputs ground, PlanPounds pounds) {
        return candidates.openings().stream()
                .map(open -> new Project(
                        candidates.id(open),
                        open.name(),
                        Set.of(candidates.id(open)),
                        ground.pounds(open.kind().capital(), open.full()),
                        BigDecimal.valueOf(
                                Math.round(pounds.sum(pounds.funding(year -> open.places(year, open.from())))))))
                .toList();
    }
}
