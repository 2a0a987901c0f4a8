package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.throughline.matching.problem.Problem;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.Trajectories;

/**
 * Several futures if nothing is done, each as one problem of all its years ({@link MultiYearProblem}). The same request
 * gives the same futures.
 */
public final class FutureProblems {

    private final ProjectionRequest request;
    private final FirstSeptember.Start start;
    private final List<List<RollingHorizon.Turn>> turns = new ArrayList<>();
    private final List<Double> outInTheEnd = new ArrayList<>();

    private FutureProblems(ProjectionRequest request, FirstSeptember.Start start) {
        this.request = request;
        this.start = start;
    }

    /**
     * Follows the futures of a request, doing nothing.
     *
     * @throws CancellationException when the listener stopped it
     */
    public static FutureProblems follow(ProjectionRequest request, Forecasting.Listener listener) {
        SyntheticEntrants newcomers = new SyntheticEntrants(request);
        Trajectories paths = new Trajectories(request.nothing().forecast());
        FirstSeptember.Start start = new FirstSeptember(request, request.nothing(), listener::isStopRequested).placed();
        FutureProblems futures = new FutureProblems(request, start);
        for (int number = 0; number < request.futures(); number++) {
            futures.add(new RollingHorizon(
                    request, request.nothing(), newcomers, paths.path(number), number, listener::isStopRequested));
            listener.done(number + 1, request.futures());
            listener.stopIfRequested();
        }
        return futures;
    }

    private void add(RollingHorizon rolling) {
        outInTheEnd.add(
                Objects.requireNonNull(rolling.run(start).getLast().figures().get(Measure.OUT_OF_BOROUGH)));
        List<RollingHorizon.Turn> all = new ArrayList<>(List.of(start.turn()));
        all.addAll(rolling.turns());
        turns.add(all);
    }

    /** The number of the future in the middle by how many are out of the borough in the end. */
    public int middle() {
        return IntStream.range(0, turns.size())
                .boxed()
                .sorted(Comparator.comparing(outInTheEnd::get))
                .toList()
                .get((turns.size() - 1) / 2);
    }

    /** The numbers of the others. */
    public List<Integer> others() {
        int middle = middle();
        return IntStream.range(0, turns.size())
                .filter(number -> number != middle)
                .boxed()
                .toList();
    }

    /**
     * The children of all years of a future.
     *
     * @param more provisions that might be opened, and their places by academic year
     */
    public Problem problem(int future, Supply more) {
        return new MultiYearProblem(request, turns.get(future), start.elsewhere()).with(more);
    }
}
