package org.throughline.sufficiency.options;

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
import org.throughline.matching.problem.Problem;
import org.throughline.security.Roles;
import org.throughline.sufficiency.ForecastListener;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.outlook.FutureProblems;
import org.throughline.sufficiency.outlook.PlanPounds;
import org.throughline.sufficiency.outlook.ProjectionCase;
import org.throughline.sufficiency.outlook.ProjectionRequest;
import org.throughline.sufficiency.outlook.Supply;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.plan.PlanResult;
import org.throughline.sufficiency.plan.Planning;
import org.throughline.sufficiency.plan.Regret;
import org.throughline.sufficiency.scenario.PlanningInputs;
import org.throughline.sufficiency.scenario.PlanningInputsReader;

/**
 * Looks for the best set of openings and what it is worth in other futures, and keeps what it found. It reads
 * children's records; only counts are kept.
 */
@Component
class InvestmentOptionJob implements JobHandler {

    private static final Duration MOST = Duration.ofMinutes(3);
    private static final Duration MOST_OF_A_FUTURE = Duration.ofMinutes(1);

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
        progress.parts(3);
        InvestmentOption.Result result = result(asked, years.getFirst(), years.size(), progress);
        return () -> jdbc.sql("update sufficiency_best_set set result = ? where id = ?")
                .params(OptionFile.RESULT.write(result), id)
                .update();
    }

    private InvestmentOption.Result result(InvestmentOption asked, int entryYear, int years, JobProgress progress) {
        Question question = asked.question();
        PlanningInputs ground = inputs.of(entryYear);
        ForecastRequest forecast = forecasts.request(asked.forecastId());
        ProjectionCase nothing =
                new ProjectionCase(ground.supply(List.of()).from(entryYear, years), forecast, ProjectionCase.NEVER);
        ProjectionRequest request = ground.outlook(entryYear, years, question.futures() + 1, nothing, nothing);
        PlanPounds pounds =
                new PlanPounds(request, ground.prices().of(UnitCost.DISCOUNT).doubleValue());
        DatedCandidates candidates = new DatedCandidates(question, ground, entryYear, years);
        Supply offered = candidates.supply();
        FutureProblems futures = FutureProblems.follow(request, new ForecastListener(progress));
        progress.next();
        Problem middle = pounds.priced(futures.problem(futures.middle(), offered));
        PlanRequest plan = new PlanRequest(
                middle,
                candidates.projects(pounds, question.firstYear()),
                question.budgets(),
                question.isCarried(),
                question.aim(),
                MOST);
        PlanResult found = Planning.run(plan, watching(progress));
        progress.stopIfRequested();
        progress.next();
        OptionPounds money = new OptionPounds(pounds, candidates, ground.prices(), entryYear);
        List<InvestmentOption.FutureRegret> regrets = new ArrayList<>();
        for (int future : futures.others()) {
            PlanRequest other = plan.in(MOST_OF_A_FUTURE).forOthers(pounds.priced(futures.problem(future, offered)));
            regrets.add(regret(Regret.of(other, found.best().projects(), progress::isStopRequested), money));
            progress.done(regrets.size(), futures.others().size());
            progress.stopIfRequested();
        }
        return new InvestmentOption.Result(
                middle.pupils().size(),
                entryYear,
                years,
                found.options().indexOf(found.best()),
                found.options().stream()
                        .map(option -> money.against(found.options().getFirst(), option))
                        .toList(),
                found.isProven(),
                request.futures(),
                regrets);
    }

    private static InvestmentOption.FutureRegret regret(Regret regret, OptionPounds money) {
        return new InvestmentOption.FutureRegret(
                regret.unplaced(),
                regret.outOfBorough(),
                money.sum(regret.chosen()).subtract(money.sum(regret.best())),
                money.openings(regret.best()),
                regret.isBest(),
                regret.isProven());
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
}
