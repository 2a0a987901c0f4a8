package org.throughline.matching.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Totals;

/**
 * Searches for the best plan with OptaPlanner.
 *
 * <p>Several threads run several searches side by side, each with a seed of its own; they keep step with one another,
 * so that a number of steps repeats the answer whatever the number of threads. The best of the plans wins, the lowest
 * seed among equals.
 */
public final class PlacementSearch {

    private PlacementSearch() {}

    /**
     * Runs a search to its end.
     *
     * @throws IllegalStateException when a search fails; the cause says why
     */
    public static SearchResult run(SearchRequest request, SearchListener listener) {
        SearchClock clock = new SearchClock(request, listener);
        PlanBuilder builder = new PlanBuilder(request.problem());
        PlacementPlan first = builder.plan(request.profile(), request.weights(), request.start());
        if (first.getAssignments().stream().allMatch(PlaceAssignment::isPinned)) {
            return nothingToSearch(request, PlanBuilder.answer(first), clock);
        }
        List<Searcher> searchers = new ArrayList<>();
        for (int index = 0; index < request.threads(); index++) {
            searchers.add(new Searcher(
                    builder.plan(request.profile(), request.weights(), request.start()),
                    request.seed() + index,
                    request.stepLimit(),
                    clock));
        }
        clock.start();
        runTogether(searchers);
        Searcher best = searchers.stream()
                .max(Comparator.comparing(Searcher::score, Comparator.<HardMediumSoftLongScore>naturalOrder()))
                .map(winner -> firstWithScore(searchers, winner.score()))
                .orElseThrow();
        return new SearchResult(
                PlanBuilder.answer(best.plan()),
                best.plan().getWeights().totals(best.score()),
                searchers.stream().mapToLong(Searcher::steps).max().orElse(0),
                clock.endedBy(),
                clock.elapsed());
    }

    private static SearchResult nothingToSearch(SearchRequest request, Answer answer, SearchClock clock) {
        Totals objective = Assessment.of(request.problem(), answer).objective(request.weights());
        return new SearchResult(answer, objective, 0, clock.endedBy(), clock.elapsed());
    }

    private static Searcher firstWithScore(List<Searcher> searchers, HardMediumSoftLongScore score) {
        return searchers.stream()
                .filter(searcher -> searcher.score().equals(score))
                .findFirst()
                .orElseThrow();
    }

    private static void runTogether(List<Searcher> searchers) {
        if (searchers.size() == 1) {
            searchers.getFirst().run();
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(searchers.size())) {
            searchers.stream()
                    .map(searcher -> CompletableFuture.runAsync(searcher, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            throw new IllegalStateException("The search failed", Objects.requireNonNull(failure.getCause()));
        }
    }
}
