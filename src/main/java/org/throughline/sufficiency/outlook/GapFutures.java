package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.Trajectories;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.PracticeShares;

/**
 * The gap as a matching: in every future of a forecast, children who need a specialist place are placed into those of
 * the borough by the exact core, and whoever is left over is the gap. The same request gives the same gap.
 */
public final class GapFutures {

    private final ProjectionRequest request;
    private final PracticeShares practice;
    private final Forecasting.Listener listener;
    private boolean proven = true;

    private GapFutures(ProjectionRequest request, PracticeShares practice, Forecasting.Listener listener) {
        this.request = request;
        this.practice = practice;
        this.listener = listener;
    }

    /**
     * Places the children of every year in every future of a request, doing nothing; the scenario of the request is
     * left aside.
     *
     * @param practice who is out of the borough by today's practice
     * @throws CancellationException when the listener stopped it
     */
    public static GapResult run(ProjectionRequest request, PracticeShares practice, Forecasting.Listener listener) {
        return new GapFutures(request, practice, listener).run();
    }

    private GapResult run() {
        FirstSeptember.Start start =
                new FirstSeptember(request, request.nothing(), listener::isStopRequested).withEveryPlace();
        SeenYear all = GapHorizon.first(request, start);
        SyntheticEntrants entrants = new SyntheticEntrants(request);
        GapHorizon beginning = new GapHorizon(request, entrants, 0, listener::isStopRequested);
        SeenYear first = beginning.first(all);
        proven = start.proven() && beginning.isProven();
        List<GapTally> tallies = new ArrayList<>();
        List<ToDoubleFunction<Map<State, Integer>>> pounds = new ArrayList<>();
        PracticePounds ofPractice = new PracticePounds(request, practice);
        for (int year = request.entryYear(); year < request.entryYear() + request.years(); year++) {
            tallies.add(new GapTally(year, request.futures(), request.nothing().in(year)));
            pounds.add(ofPractice.in(year));
        }
        Trajectories paths = new Trajectories(request.nothing().forecast());
        for (int future = 0; future < request.futures(); future++) {
            Map<Integer, Trajectories.Year> path = paths.path(future).stream()
                    .collect(Collectors.toMap(Trajectories.Year::january, Function.identity()));
            GapHorizon horizon = new GapHorizon(request, entrants, future, listener::isStopRequested);
            List<SeenYear> years = horizon.run(first, path);
            for (int index = 0; index < years.size(); index++) {
                Trajectories.Year counted = Objects.requireNonNull(path.get(request.entryYear() + index + 1));
                tallies.get(index).note(future, years.get(index));
                Map<State, Integer> there = counted.there();
                tallies.get(index)
                        .note(future, there, practice, pounds.get(index).applyAsDouble(there));
            }
            proven &= horizon.isProven();
            listener.done(future + 1, request.futures());
            listener.stopIfRequested();
        }
        return new GapResult(
                request.entryYear(),
                request.futures(),
                request.nothing().in(request.entryYear()).share(),
                request.named().size(),
                all.without().size(),
                practice.academicYear(),
                proven,
                tallies.stream().map(GapTally::year).toList());
    }
}
