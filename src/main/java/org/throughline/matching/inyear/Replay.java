package org.throughline.matching.inyear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;

/**
 * A year replayed: children come one by one in an order drawn by lot and each is placed at once and for good, or left
 * without a place. Those with a place already are there from the start. Borough first.
 */
public final class Replay {

    private static final Duration MOST_FOR_HINDSIGHT = Duration.ofMinutes(2);

    private final Problem year;
    private final Problem settled;
    private final Seats seats;
    private final List<Choices> arrivals;
    private final List<Choices> expected;
    private final Map<String, List<Pupil>> apart;
    private final PriceSettings settings;
    private final BooleanSupplier stop;

    Replay(Problem year, Problem expectation, BooleanSupplier stop) {
        this.year = year;
        this.stop = stop;
        settled = Expectation.settled(year);
        Problem others = Expectation.toCome(expectation, year);
        List<Pupil> coming =
                settled.pupils().stream().filter(pupil -> !pupil.isKept()).toList();
        seats = new Seats(
                settled,
                Stream.concat(coming.stream(), others.pupils().stream()).toList());
        arrivals =
                coming.stream().map(pupil -> Choices.of(settled, pupil, seats)).toList();
        expected = others.pupils().stream()
                .map(pupil -> Choices.of(others, pupil, seats))
                .toList();
        apart = settled.keptApart();
        settings = PriceSettings.forYear(expected.size());
    }

    /**
     * Replays a year.
     *
     * @param stop asked often; when it says so nothing is returned
     * @return the result, or null when it was stopped
     */
    public static @Nullable ReplayResult run(ReplayRequest request, BooleanSupplier stop) {
        long begin = System.nanoTime();
        Replay replay = new Replay(request.year(), request.expected(), stop);
        ExactResult best = replay.hindsight();
        Duration hindsightTook = since(begin);
        List<Placed> placed = replay.inParallel(request);
        if (stop.getAsBoolean()) {
            return null;
        }
        List<ReplayResult.Row> rows = new ArrayList<>();
        for (Placed each : placed) {
            rows.add(replay.row(each));
            if (each.policy() == Policy.PRICES) {
                rows.add(replay.row(new Placed(each.order(), Policy.HINDSIGHT, best.answer(), hindsightTook)));
            }
        }
        return new ReplayResult(
                rows,
                request.year().pupils().size(),
                replay.arrivals.size(),
                best.proof().isComplete(best.objective()),
                placed.getLast().answer(),
                replay.settings.guesses(),
                since(begin));
    }

    /** Where a policy placed everybody in one order. */
    private record Placed(int order, Policy policy, Answer answer, Duration took) {}

    private ReplayResult.Row row(Placed placed) {
        return new ReplayResult.Row(
                placed.order(),
                placed.policy(),
                Assessment.of(year, placed.answer()).totals(),
                placed.took());
    }

    private List<Placed> inParallel(ReplayRequest request) {
        try (ExecutorService threads = Executors.newFixedThreadPool(request.threads())) {
            List<Future<Placed>> orders = IntStream.rangeClosed(1, request.orders())
                    .boxed()
                    .flatMap(order -> Stream.of(Policy.GREEDY, Policy.PRICES)
                            .map(policy -> threads.submit(() -> place(order, request.seed(), policy))))
                    .toList();
            return orders.stream().map(Replay::result).toList();
        }
    }

    private static Placed result(Future<Placed> order) {
        try {
            return order.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The replay was interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An order could not be replayed", failure.getCause());
        }
    }

    private Placed place(int order, long seed, Policy policy) {
        long begin = System.nanoTime();
        Answer answer = place(queue(order, seed), seed + order, policy);
        return new Placed(order, policy, answer, since(begin));
    }

    /** Those who come, in an order drawn by lot. */
    List<Choices> queue(int order, long seed) {
        List<Choices> queue = new ArrayList<>(arrivals);
        SplittableRandom random = new SplittableRandom(seed);
        for (int before = 0; before < order; before++) {
            random = random.split();
        }
        Collections.shuffle(queue, Random.from(random));
        return queue;
    }

    /** Places those who come one after the other; who stands later in the queue is not looked at. */
    Answer place(List<Choices> queue, long seed, Policy policy) {
        YearSoFar soFar = new YearSoFar(settled, seats, apart);
        SeatPrices prices =
                policy == Policy.PRICES ? new SeatPrices(seats, expected, settings, new SplittableRandom(seed)) : null;
        for (Choices next : queue) {
            if (stop.getAsBoolean()) {
                break;
            }
            int choice = new Choosing(next, soFar).choose(prices);
            if (choice != Choices.UNPLACED) {
                soFar.place(next, choice);
            }
            if (prices != null) {
                prices.came(next, choice);
            }
        }
        return soFar.answer();
    }

    /** The best plan for all, those who may stay at their place. */
    ExactResult hindsight() {
        return ExactCore.run(
                ExactRequest.of(settled, Profile.BOROUGH_FIRST, Weights.DEFAULT, MOST_FOR_HINDSIGHT),
                ExactListener.stoppedBy(stop));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
