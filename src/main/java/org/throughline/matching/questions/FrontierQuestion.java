package org.throughline.matching.questions;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.AnswerCheck;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.rules.RuleSetting;
import org.throughline.matching.solver.SearchRequest;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * Five plans, from the fewest children out of the borough to the shortest longest journey, with what each step costs. A
 * shorter longest journey is had by allowing nobody a journey of more minutes, where a place is still to be found;
 * nobody more is left without a place.
 */
public final class FrontierQuestion extends RunQuestion<FrontierQuestion.Frontier> {

    static final String KIND = "frontier:";

    /** Plans from one end to the other. */
    static final int PLANS = 5;

    private static final Duration MOST_TOGETHER = Duration.ofMinutes(5);
    private static final double METRES_A_KILOMETRE = 1_000;
    private static final int MINUTES_AN_HOUR = 60;

    private static final StoredJson<List<Tried>> TRIED =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    /** About the whole plan of the run. */
    public FrontierQuestion() {}

    /**
     * One plan.
     *
     * @param most the longest journey allowed, in minutes; null for the plan with no such limit
     * @param totals what it comes to
     * @param pounds pounds a year of all places
     * @param longest metres of the longest journey of a child whose place the plan decides; 0 where none is known
     * @param average metres of the average journey of these
     * @param moved children who are elsewhere than in the run
     * @param isProven whether no better plan exists under that limit
     */
    public record Step(
            @Nullable Integer most,
            Totals totals,
            BigDecimal pounds,
            long longest,
            long average,
            int moved,
            boolean isProven) {}

    /**
     * The plans.
     *
     * @param before the run
     * @param steps from the fewest out of the borough to the shortest longest journey; fewer than five where these lie
     *     close together or time was over
     * @param speed kilometres an hour by which minutes are estimated
     */
    public record Frontier(RunResult before, List<Step> steps, int speed) {}

    private record Tried(@Nullable Integer most, TriedPlan plan) {}

    @Override
    String word() {
        return KIND;
    }

    @Override
    String calculate(RunResult before, JobProgress progress) {
        Problem problem = before.assessment().problem();
        int speed = before.book().setting(RuleSetting.SPEED);
        long end = System.nanoTime() + MOST_TOGETHER.toNanos();
        MatchOutcome first = plan(before, problem, progress);
        Assessment fewest = Assessment.of(problem, first.answer());
        List<Tried> tried = new ArrayList<>();
        tried.add(new Tried(null, TriedPlan.of(before, first)));
        int longest = minutesUp(longest(fewest), speed);
        int low = 0;
        int high = longest;
        int asked = 0;
        int questions = 32 - Integer.numberOfLeadingZeros(Math.max(1, longest)) + PLANS;
        // the least number of minutes with which nobody more is without a place
        while (high - low > 1 && System.nanoTime() < end && !progress.isStopRequested()) {
            int middle = (low + high) / 2;
            MatchOutcome found = plan(before, within(problem, middle, speed), progress);
            boolean isEnough = Assessment.of(problem, found.answer()).totals().unplaced()
                    <= fewest.totals().unplaced();
            low = isEnough ? low : middle;
            high = isEnough ? middle : high;
            progress.done(++asked, questions);
        }
        for (int step = 1; step < PLANS && System.nanoTime() < end && !progress.isStopRequested(); step++) {
            int most = longest - (int) Math.round((longest - high) * step / (PLANS - 1.0));
            if (most < longest
                    && tried.stream().noneMatch(each -> Integer.valueOf(most).equals(each.most()))) {
                MatchOutcome found = plan(before, within(problem, most, speed), progress);
                // a plan is shown only where it keeps every guarantee under the run's own rules
                Assessment judged = Assessment.of(problem, found.answer());
                if (AnswerCheck.of(judged, before.run().weights()).holds()) {
                    tried.add(new Tried(most, TriedPlan.of(before, found)));
                }
            }
            progress.done(Math.min(questions, asked + step), questions);
        }
        return TRIED.write(tried);
    }

    private static MatchOutcome plan(RunResult before, Problem problem, JobProgress progress) {
        SearchRequest request = SearchRequest.of(problem, Profile.BOROUGH_FIRST, MOST)
                .withWeights(before.run().weights());
        return MatchEngine.runCoreAlone(request, new MatchListener() {
            @Override
            public boolean isStopRequested() {
                return progress.isStopRequested();
            }
        });
    }

    /** The problem in which nobody may be given a journey of more minutes; places that go on stay allowed. */
    static Problem within(Problem problem, int minutes, int speed) {
        double metres = minutes * speed * METRES_A_KILOMETRE / MINUTES_AN_HOUR;
        List<Pupil> pupils = problem.pupils().stream()
                .map(pupil -> {
                    Pupil now = pupil;
                    if (!pupil.isKept()) {
                        for (Provision place : problem.eligible(pupil)) {
                            boolean isTooFar = Points.travelMetres(pupil, place) > metres;
                            now = isTooFar && !pupil.mayStayAt(place) ? now.excludedFrom(place.id()) : now;
                        }
                    }
                    return now;
                })
                .toList();
        return problem.with(pupils, problem.limits());
    }

    /** Minutes of a journey, rounded up. */
    static int minutesUp(long metres, int speed) {
        return (int) Math.ceil(metres * MINUTES_AN_HOUR / (METRES_A_KILOMETRE * speed));
    }

    private static List<Long> journeys(Assessment assessment) {
        return assessment.placements().stream()
                .filter(placement -> !placement.isSettled())
                .flatMap(placement -> Optional.ofNullable(placement.travelMetres()).stream())
                .toList();
    }

    private static long longest(Assessment assessment) {
        return journeys(assessment).stream().max(Comparator.naturalOrder()).orElse(0L);
    }

    @Override
    Frontier read(String text, RunResult before) {
        List<Step> steps =
                TRIED.read(text).stream().map(tried -> step(tried, before)).toList();
        return new Frontier(before, steps, before.book().setting(RuleSetting.SPEED));
    }

    private static Step step(Tried tried, RunResult before) {
        Assessment plan =
                Assessment.of(before.assessment().problem(), tried.plan().answer(before));
        List<Long> journeys = journeys(plan);
        return new Step(
                tried.most(),
                plan.totals(),
                plan.annualCost(),
                longest(plan),
                Math.round(
                        journeys.stream().mapToLong(Long::longValue).average().orElse(0)),
                tried.plan().changed().size(),
                tried.plan().proven());
    }
}
