package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.Trajectories;

/**
 * What one case comes to in every future and year, so that any two cases can be held against each other future by
 * future.
 */
public final class CaseFigures {

    private final int entryYear;
    private final List<List<Map<Measure, Double>>> futures;
    private final boolean proven;

    private CaseFigures(int entryYear, List<List<Map<Measure, Double>>> futures, boolean proven) {
        this.entryYear = entryYear;
        this.futures = futures;
        this.proven = proven;
    }

    /**
     * Follows cases through the futures of a request; what the request says is done is left aside.
     *
     * @param cases the cases, each of the same years as the request
     * @return their figures in the same order
     * @throws CancellationException when the listener stopped it
     */
    public static List<CaseFigures> of(
            ProjectionRequest request, List<ProjectionCase> cases, Forecasting.Listener listener) {
        SyntheticEntrants entrants = new SyntheticEntrants(request);
        List<CaseFigures> all = new ArrayList<>();
        for (ProjectionCase each : cases) {
            all.add(follow(request, each, entrants, listener));
            listener.done(all.size(), cases.size());
        }
        return all;
    }

    private static CaseFigures follow(
            ProjectionRequest request, ProjectionCase each, SyntheticEntrants entrants, Forecasting.Listener listener) {
        Trajectories paths = new Trajectories(each.forecast());
        FirstSeptember.Start start = new FirstSeptember(request, each, listener::isStopRequested).placed();
        List<List<Map<Measure, Double>>> futures = new ArrayList<>();
        boolean proven = true;
        for (int future = 0; future < request.futures(); future++) {
            listener.stopIfRequested();
            RollingHorizon rolling =
                    new RollingHorizon(request, each, entrants, paths.path(future), future, listener::isStopRequested);
            futures.add(rolling.run(start).stream()
                    .map(RollingHorizon.Seen::figures)
                    .toList());
            proven &= rolling.isProven();
        }
        return new CaseFigures(request.entryYear(), futures, proven);
    }

    /** Whether every placement is proven the best by the order of its levels. */
    public boolean isProven() {
        return proven;
    }

    /** How much more every figure is than in another case of the same futures, by year. */
    public List<ProjectionYear> less(CaseFigures other) {
        List<ProjectionYear> years = new ArrayList<>();
        for (int year = 0; year < futures.getFirst().size(); year++) {
            Map<Measure, Distribution> figures = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                double[] changes = new double[futures.size()];
                for (int future = 0; future < changes.length; future++) {
                    changes[future] = figure(future, year, measure) - other.figure(future, year, measure);
                }
                figures.put(measure, Distribution.of(changes));
            }
            years.add(new ProjectionYear(entryYear + year, figures, Map.of()));
        }
        return years;
    }

    /** How much more a figure is than in another case, by future, and in each by year. */
    public List<double[]> less(CaseFigures other, Measure measure) {
        List<double[]> all = new ArrayList<>();
        for (int future = 0; future < futures.size(); future++) {
            double[] changes = new double[futures.getFirst().size()];
            for (int year = 0; year < changes.length; year++) {
                changes[year] = figure(future, year, measure) - other.figure(future, year, measure);
            }
            all.add(changes);
        }
        return all;
    }

    private double figure(int future, int year, Measure measure) {
        return Objects.requireNonNull(futures.get(future).get(year).get(measure));
    }
}
