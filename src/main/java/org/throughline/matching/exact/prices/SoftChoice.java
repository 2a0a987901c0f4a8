package org.throughline.matching.exact.prices;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices at which pupils, who each choose what is cheapest for them but for some noise, just fill the rows. The noise
 * is lowered step by step; with little of it the prices are near those of the linear program, and the shares of pupils
 * near its solution.
 *
 * <p>Each round pupils choose by the prices, then the rows of each provision are scaled to what they hold, a round of
 * Sinkhorn's method with entropy (Cuturi, <em>Sinkhorn Distances</em>, 2013). The arithmetic is in one order, so that
 * the same problem gives the same numbers.
 */
public final class SoftChoice {

    /** What is this many times the noise dearer than the cheapest is not chosen at all. */
    private static final double FAR = 10;
    /** The most one round moves a price, in noise. */
    private static final double STEP = 2;
    /** How often the rows of one provision are scaled in a round. */
    private static final int SCALINGS = 4;
    /** Pupils at a door who stand for all those far away. */
    private static final double TINY = 1e-3;
    /** Once a door's price has moved so much, in noise, all options are looked at again. */
    private static final double MOVED = 3;
    /** How much further than a limit's the price of having no place may go. */
    private static final double FURTHER = 8;

    private final Market market;
    private final Costs costs;
    private final int most;
    private final int[][] rowsTogether;
    private final double[] price;
    private double highest;
    private double noise;
    private int every = 1;
    private double value;

    private final int[] begin;
    private int[] option = new int[1 << 16];
    private int[] door = new int[1 << 16];
    private double[] cost = new double[1 << 16];
    private double[] share = new double[0];
    private final double[] mass;

    /**
     * Prices to begin with, 0.
     *
     * @param rowsTogether the rows of each provision
     * @param most options of a pupil that are looked at between two looks at all
     */
    public SoftChoice(Market market, Costs costs, int[][] rowsTogether, int most) {
        this.market = market;
        this.costs = costs;
        this.rowsTogether = rowsTogether;
        this.most = most;
        price = new double[market.open().length];
        mass = new double[market.doorRows().length];
        begin = new int[market.pupils() + 1];
    }

    /**
     * Lowers the noise to a value and goes so many rounds.
     *
     * @param newNoise the noise, above 0, in the unit of costs
     * @param mostPrice the highest price of a row, in the unit of costs; below 0 no further where a row must be full.
     *     Without it the prices of rows that hold one another up have no end
     * @param oneOf one of so many pupils chooses, for all of them; 1 for everybody
     * @return false when it was stopped
     */
    public boolean settle(double newNoise, double mostPrice, int rounds, int oneOf, BooleanSupplier stop) {
        noise = newNoise;
        highest = mostPrice;
        every = oneOf;
        double[] scaled = price.clone();
        double[] lookedAt = market.ofDoors(price);
        double known = Double.NEGATIVE_INFINITY;
        int smooth = 0;
        for (int round = 0; round < rounds; round++) {
            if (stop.getAsBoolean()) {
                return false;
            }
            double[] doors = market.ofDoors(price);
            if (round == 0 || isFar(doors, lookedAt)) {
                look(doors);
                lookedAt = doors;
                known = Double.NEGATIVE_INFINITY;
            }
            choose(doors);
            if (value < known) {
                // momentum led too far: back to where scaling alone led
                System.arraycopy(scaled, 0, price, 0, price.length);
                smooth = 0;
                choose(market.ofDoors(price));
            }
            known = value;
            for (int[] rows : rowsTogether) {
                scale(rows);
            }
            double further = smooth / (smooth + 3.0);
            smooth++;
            for (int row = 0; row < price.length; row++) {
                double now = price[row];
                price[row] = within(row, now + further * (now - scaled[row]));
                scaled[row] = now;
            }
        }
        System.arraycopy(scaled, 0, price, 0, price.length);
        return true;
    }

    /** Whether prices moved so much since all options were looked at that others may matter. */
    private boolean isFar(double[] doors, double[] before) {
        for (int at = 0; at < doors.length; at++) {
            if (Math.abs(doors[at] - before[at]) > MOVED * noise) {
                return true;
            }
        }
        return false;
    }

    /** The prices of the rows. */
    public double[] prices() {
        return price.clone();
    }

    /** What each pupil chooses: shares of options by the prices, in the order of {@link #options()}. */
    public double[] shares() {
        every = 1;
        double[] doors = market.ofDoors(price);
        look(doors);
        choose(doors);
        return Arrays.copyOf(share, begin[market.pupils()]);
    }

    /** The options looked at; those of pupil {@code i} are from {@code begins()[i]} on. */
    public int[] options() {
        return Arrays.copyOf(option, begin[market.pupils()]);
    }

    /** Where the options of each pupil begin. */
    public int[] begins() {
        return begin.clone();
    }

    /** Finds the options that matter at these prices. */
    private void look(double[] doors) {
        double[] dearness = new double[most];
        int[] found = new int[most];
        int size = 0;
        for (int pupil = 0; pupil < market.pupils(); pupil++) {
            begin[pupil] = size;
            if (every > 1 && ((pupil * 0x9E3779B1) >>> 8) % every != 0) {
                continue;
            }
            int count = 0;
            double none = costs.of(pupil, Costs.NONE) + doors[market.doorOf(Costs.NONE)];
            double least = none;
            for (int at = market.first()[pupil]; at < market.first()[pupil + 1]; at++) {
                double dear = costs.of(pupil, at) + doors[market.door()[at]];
                if (dear > least + FAR * noise || (count == most && dear >= dearness[count - 1])) {
                    continue;
                }
                least = Math.min(least, dear);
                int place = Math.min(count, most - 1);
                count = Math.min(count + 1, most);
                for (; place > 0 && dearness[place - 1] > dear; place--) {
                    dearness[place] = dearness[place - 1];
                    found[place] = found[place - 1];
                }
                dearness[place] = dear;
                found[place] = at;
            }
            while (option.length < size + most + 1) {
                option = Arrays.copyOf(option, option.length * 2);
                door = Arrays.copyOf(door, option.length);
                cost = Arrays.copyOf(cost, option.length);
            }
            if (none <= least + FAR * noise) {
                put(size++, pupil, Costs.NONE);
            }
            for (int place = 0; place < count && dearness[place] <= least + FAR * noise; place++) {
                put(size++, pupil, found[place]);
            }
        }
        begin[market.pupils()] = size;
        share = new double[size];
    }

    private void put(int at, int pupil, int which) {
        option[at] = which;
        door[at] = market.doorOf(which);
        cost[at] = costs.of(pupil, which);
    }

    /** Every pupil chooses. */
    private void choose(double[] doors) {
        Arrays.fill(mass, TINY);
        double sharpness = 1 / noise;
        value = 0;
        for (int row = 0; row < price.length; row++) {
            value -= price[row] * market.open()[row];
        }
        for (int pupil = 0; pupil < market.pupils(); pupil++) {
            int from = begin[pupil];
            int to = begin[pupil + 1];
            if (from == to) {
                continue;
            }
            double least = Double.POSITIVE_INFINITY;
            for (int at = from; at < to; at++) {
                share[at] = cost[at] + doors[door[at]];
                least = Math.min(least, share[at]);
            }
            double sum = 0;
            for (int at = from; at < to; at++) {
                double far = (share[at] - least) * sharpness;
                share[at] = far > 2 * FAR ? 0 : Math.exp(-far);
                sum += share[at];
            }
            value += every * (least - noise * Math.log(sum));
            double part = 1 / sum;
            for (int at = from; at < to; at++) {
                share[at] *= part;
                mass[door[at]] += share[at] * every;
            }
        }
    }

    /** A price of a row that may be asked. */
    private double within(int row, double wanted) {
        double most = row == price.length - 1 ? FURTHER * highest : highest;
        return Math.clamp(wanted, market.full()[row] ? -most : 0, most);
    }

    /** Scales the rows of a provision, one after the other, until they hold who comes. */
    private void scale(int[] rows) {
        for (int scaling = 0; scaling < SCALINGS; scaling++) {
            for (int row : rows) {
                double load = 0;
                for (int at : market.rowDoors()[row]) {
                    load += mass[at];
                }
                double step = noise * Math.log(load / Math.max(TINY, market.open()[row]));
                step = Math.clamp(step, -STEP * noise, STEP * noise);
                step = within(row, price[row] + step) - price[row];
                if (step != 0) {
                    price[row] += step;
                    double factor = Math.exp(-step / noise);
                    for (int at : market.rowDoors()[row]) {
                        mass[at] *= factor;
                    }
                }
            }
        }
    }
}
