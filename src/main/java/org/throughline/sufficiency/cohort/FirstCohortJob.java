package org.throughline.sufficiency.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.problem.Pupil;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Roles;
import org.throughline.sufficiency.ForecastListener;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.options.DatedCandidates;
import org.throughline.sufficiency.outlook.ContinuingPupil;
import org.throughline.sufficiency.outlook.FutureProblems;
import org.throughline.sufficiency.outlook.ProjectionCase;
import org.throughline.sufficiency.outlook.Supply;
import org.throughline.sufficiency.scenario.ExistingCase;
import org.throughline.sufficiency.scenario.PlanningInputs;
import org.throughline.sufficiency.scenario.PlanningInputsReader;

/**
 * Finds who would come to what opens. It reads children's records; children are kept by the id in packs, without names.
 */
@Component
class FirstCohortJob implements JobHandler {

    /** Futures followed; eight of them are eight of ten. */
    static final int FUTURES = 10;

    static final String KIND = "first-cohort";

    private final JdbcClient jdbc;
    private final Forecasts forecasts;
    private final FirstCohorts cohorts;
    private final PlanningInputsReader inputs;

    FirstCohortJob(JdbcClient jdbc, Forecasts forecasts, FirstCohorts cohorts, PlanningInputsReader inputs) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
        this.cohorts = cohorts;
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

    /**
     * It reads children's records, which a planner does not; what leaves is counts, and names for placement officers.
     */
    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        FirstCohorts.Asked asked = cohorts.asked(id).orElseThrow(() -> new CancellationException("It was deleted"));
        progress.parts(2);
        FirstCohort.Result result = result(asked, progress);
        return () -> jdbc.sql("update sufficiency_first_cohort set result = ? where id = ?")
                .params(CohortFile.RESULT.write(result), id)
                .update();
    }

    private FirstCohort.Result result(FirstCohorts.Asked asked, JobProgress progress) {
        int entryYear = asked.years().getFirst();
        int years = asked.years().size();
        PlanningInputs ground = inputs.of(entryYear);
        ProjectionCase existing = ExistingCase.of(
                asked.question().changes(), ground, forecasts.request(asked.forecastId()), entryYear, years);
        FutureProblems futures = FutureProblems.follow(
                ground.outlook(entryYear, years, FUTURES, existing, existing), new ForecastListener(progress));
        progress.next();
        DatedCandidates opened = DatedCandidates.decided(asked.question().byCandidate(), ground, entryYear, years);
        Supply offered = opened.supply();
        List<String> ids = opened.all().stream().map(DatedCandidates.Dated::id).toList();
        CohortFutures followed = new CohortFutures(ids, entryYear, years, progress::isStopRequested);
        for (int future = 0; future < FUTURES; future++) {
            followed.add(futures.problem(future, offered));
            progress.done(future + 1, FUTURES);
            progress.stopIfRequested();
        }
        Map<String, String> today = today(ground);
        return new FirstCohort.Result(
                FUTURES,
                opened.all().stream()
                        .map(each -> opening(each, followed, entryYear + years - 1, today.keySet()))
                        .toList(),
                comers(followed, ids, today),
                followed.isProven());
    }

    /** The children of today by the id in packs, with the provision they are at; blank where they look for one. */
    private static Map<String, String> today(PlanningInputs ground) {
        Map<String, String> names =
                ground.register().stream().collect(Collectors.toMap(ProvisionRecord::code, ProvisionRecord::name));
        Map<String, String> today = new HashMap<>();
        for (Pupil looking : ground.looking()) {
            String stays = looking.stayAt() == null ? looking.keep() : looking.stayAt();
            today.put(looking.id(), stays == null ? "" : names.getOrDefault(stays, ""));
        }
        for (ContinuingPupil resident : ground.residents()) {
            today.put(resident.child().id(), names.getOrDefault(resident.provisionId(), ""));
        }
        return today;
    }

    private static FirstCohort.Opening opening(
            DatedCandidates.Dated opened, CohortFutures followed, int last, Set<String> today) {
        List<FirstCohort.Year> years = new ArrayList<>();
        for (int year = opened.year(); year <= last; year++) {
            List<Integer> coming = followed.counts(opened.id(), year, each -> true);
            years.add(new FirstCohort.Year(
                    year,
                    opened.candidate().places(year, opened.year()),
                    followed.fills(opened.id(), year),
                    CohortFutures.filledIn(coming, 0.9),
                    CohortFutures.filledIn(coming, 0.5),
                    CohortFutures.filledIn(coming, 0.1),
                    CohortFutures.filledIn(
                            followed.counts(opened.id(), year, each -> today.contains(each.child())), 0.5)));
        }
        return new FirstCohort.Opening(opened.candidate().name(), opened.year(), years);
    }

    private record Who(String child, String opening) {}

    /** The children of today who come in some future, those who come in most of them first. */
    private static List<FirstCohort.Comer> comers(CohortFutures followed, List<String> ids, Map<String, String> today) {
        Map<Who, List<Integer>> begins = new HashMap<>();
        followed.planned()
                .forEach(future -> future.stream()
                        .filter(each -> today.containsKey(each.child()))
                        .collect(Collectors.toMap(
                                each -> new Who(each.child(), each.opening()),
                                each -> each.pupil().startYear(),
                                Math::min))
                        .forEach((who, year) -> begins.computeIfAbsent(who, key -> new ArrayList<>())
                                .add(year)));
        return begins.entrySet().stream()
                .map(entry -> new FirstCohort.Comer(
                        entry.getKey().child(),
                        ids.indexOf(entry.getKey().opening()),
                        mostOften(entry.getValue()),
                        entry.getValue().size(),
                        Objects.requireNonNull(today.get(entry.getKey().child()))))
                .sorted(Comparator.comparingInt(FirstCohort.Comer::opening)
                        .thenComparingInt(FirstCohort.Comer::academicYear)
                        .thenComparing(Comparator.comparingInt(FirstCohort.Comer::futures)
                                .reversed())
                        .thenComparing(FirstCohort.Comer::child))
                .toList();
    }

    /** The year that stands most often; the earlier one of two. */
    private static int mostOften(List<Integer> years) {
        return years.stream().collect(Collectors.groupingBy(year -> year, Collectors.counting())).entrySet().stream()
                .min(Map.Entry.<Integer, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
