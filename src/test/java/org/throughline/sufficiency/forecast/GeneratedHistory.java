package org.throughline.sufficiency.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Invented histories: children one by one, with rates that shall not be those of the model. It shares no code with it.
 */
public final class GeneratedHistory {

    /** What happens in a history. */
    public enum Kind {
        /** New plans grow by 6 % a year. */
        GROWTH(400, 0.06, 0.08, 0, 1),
        /** New plans jump by half in the fifth year. */
        JUMP(350, 0.02, 0.08, 4, 1.5),
        /** New plans fall by 8 % a year. */
        SHRINKING(300, -0.08, 0.08, 0, 1),
        /** About 300 children. */
        TINY(25, 0.06, 0.10, 0, 1),
        /** Nothing changes but by chance. */
        LEVEL(350, 0, 0.08, 0, 1);

        private final int joiners;
        private final double growth;
        private final double sigma;
        private final int jumpIn;
        private final double jump;

        Kind(int joiners, double growth, double sigma, int jumpIn, double jump) {
            this.joiners = joiners;
            this.growth = growth;
            this.sigma = sigma;
            this.jumpIn = jumpIn;
            this.jump = jump;
        }
    }

    private static final int FIRST = 2016;
    private static final int BEFORE = 20;
    private static final int AHEAD = 30;
    private static final String[] NEEDS = {"SLCN", "SEMH", "ASD", "MLD", "PD", "SLD", "PMLD", "HI", "VI", "OTH"};
    private static final double[] NEED_SHARES = {.30, .22, .24, .10, .04, .03, .03, .02, .01, .01};
    private static final String[] SETTINGS = {"MAIN", "RP", "SPEC", "INDEP", "FE", "NEET", "EY"};
    private static final int MAIN = 0;
    private static final int RP = 1;
    private static final int SPEC = 2;
    private static final int INDEP = 3;
    private static final int FE = 4;
    private static final int NEET = 5;
    private static final int EY = 6;
    private static final int YOUNGEST = -2;
    private static final int OLDEST = 20;
    private static final double[] JOINING = {
        .2, .6, 1, 1.3, 1.1, .9, .8, .8, .8, .9, .7, .45, .4, .4, .45, .4, .2, .1, .05, .02, .01, .005, .002
    };
    private static final int RESIDENTS = 2_400;

    private final Random random;
    private final Kind kind;
    private final double scale;
    private final Map<Population.Cell, Double> residents = new HashMap<>();
    private final Map<FlowKey, Integer> flows = new LinkedHashMap<>();
    private List<int[]> children = new ArrayList<>();

    private record FlowKey(
            int year, @Nullable State from, @Nullable State to) {}

    private GeneratedHistory(Kind kind, int years, double scale, long seed) {
        this.kind = kind;
        this.scale = scale;
        random = new Random(new SplittableRandom(seed).nextLong());
        for (int year = -BEFORE; year <= years + AHEAD; year++) {
            for (int age = State.YOUNGEST; age <= OLDEST; age++) {
                double wave = RESIDENTS + 150 * Math.sin((year + BEFORE - age) * 0.35);
                residents.put(
                        new Population.Cell(FIRST + year, age), (double) Math.round(wave * scale * kind.joiners / 400));
            }
        }
        double level = 0;
        for (int year = -BEFORE; year < years; year++) {
            level += year >= 0 ? Math.log(1 + kind.growth) : 0;
            double jumped = kind.jumpIn > 0 && year >= kind.jumpIn ? kind.jump : 1;
            year(year, Math.exp(level + kind.sigma * random.nextGaussian()) * jumped);
        }
    }

    /** A history of so many years of transitions. */
    public static History of(Kind kind, int years, long seed) {
        return of(kind, years, 1, seed);
    }

    /** The same so many times as large. */
    public static History of(Kind kind, int years, double scale, long seed) {
        GeneratedHistory history = new GeneratedHistory(kind, years, scale, seed);
        List<Flow> flows = new ArrayList<>();
        history.flows.forEach((key, count) -> flows.add(new Flow(key.year(), key.from(), key.to(), count)));
        return History.of(flows, new Population(history.residents), ValidStates.ANY);
    }

    /** Writes a history as a forecast pack. */
    public static void write(History history, Path folder) {
        StringBuilder transitions =
                new StringBuilder("calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");
        for (Flow flow : history.flows()) {
            State from = flow.from();
            State to = flow.to();
            int before = from == null ? (to == null ? 0 : to.ncYear() - 1) : from.ncYear();
            String line = flow.year() + "," + side(from) + "," + before + "," + side(to) + "," + (before + 1) + "\n";
            transitions.append(line.repeat(flow.children()));
        }
        StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
        history.population()
                .residents()
                .forEach((cell, number) -> population
                        .append(cell.year())
                        .append(',')
                        .append(cell.ncYear())
                        .append(',')
                        .append(number.longValue())
                        .append('\n'));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("transitions.csv"), transitions);
            Files.writeString(folder.resolve("population.csv"), population);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String side(@Nullable State state) {
        return state == null ? "NONSEND,NONSEND" : state.setting() + "," + state.need();
    }

    private void year(int year, double level) {
        List<int[]> next = new ArrayList<>();
        double leaving = Math.exp(0.08 * random.nextGaussian());
        for (int[] child : children) {
            State from = state(child);
            boolean leaves = child[0] >= OLDEST || random.nextDouble() < Math.min(0.97, leaves(child) * leaving);
            if (!leaves) {
                grow(child);
                next.add(child);
            }
            note(year, from, leaves ? null : state(child));
        }
        double[] needs = new double[NEEDS.length];
        for (int need = 0; need < needs.length; need++) {
            needs[need] = NEED_SHARES[need] * Math.exp(0.08 * random.nextGaussian());
        }
        double all = 0;
        for (double joining : JOINING) {
            all += joining;
        }
        for (int age = YOUNGEST; age <= OLDEST; age++) {
            double known = residents.get(new Population.Cell(FIRST + year + 1, age))
                    / (RESIDENTS * scale * kind.joiners / 400);
            double mean = kind.joiners
                    * scale
                    * JOINING[age - YOUNGEST]
                    / all
                    * known
                    * level
                    * Math.exp(0.08 * random.nextGaussian());
            for (int joiner = poisson(mean); joiner > 0; joiner--) {
                int need = pick(needs);
                int[] child = {age, need, setting(age, need)};
                next.add(child);
                note(year, null, state(child));
            }
        }
        children = next;
    }

    private void note(int year, @Nullable State from, @Nullable State to) {
        if (year >= 0) {
            flows.merge(new FlowKey(FIRST + year, from, to), 1, Integer::sum);
        }
    }

    private static State state(int[] child) {
        return new State(child[0], NEEDS[child[1]], SETTINGS[child[2]]);
    }

    private static double leaves(int[] child) {
        int age = child[0];
        double usual = age < 10 ? 0.02 : age < 15 ? 0.03 : age == 15 ? 0.08 : age == 16 ? 0.12 : age == 17 ? 0.2 : 0.35;
        return usual * (child[2] == SPEC ? 0.5 : child[2] == NEET ? 2 : 1);
    }

    private void grow(int[] child) {
        child[0]++;
        if (random.nextDouble() < moves(child[0], child[2])) {
            child[2] = another(child);
        }
        if (child[1] == 0 && random.nextDouble() < 0.02) {
            child[1] = 2;
        }
    }

    private static double moves(int age, int setting) {
        if (age == 0) {
            return setting == EY ? 1 : 0.1;
        }
        if (age == 7) {
            return setting == MAIN ? 0.22 : setting == RP ? 0.6 : 0.08;
        }
        if (age == 12) {
            return setting == MAIN || setting == RP ? 0.9 : 0.35;
        }
        if (age == 14 || age == 15) {
            return setting == FE ? 0.1 : 0.25;
        }
        return setting == NEET ? 0.3 : 0.025;
    }

    private int another(int[] child) {
        for (int tries = 0; tries < 50; tries++) {
            int to = setting(child[0] >= 12 ? 13 : child[0], child[1]);
            if (child[0] >= 1 && child[0] < 12 && random.nextBoolean()) {
                to = random.nextDouble() < 0.6 ? SPEC : INDEP;
            }
            if (to != child[2] && to != EY) {
                return to;
            }
        }
        return child[2] == MAIN ? SPEC : MAIN;
    }

    private int setting(int age, int need) {
        double[] weights = age < 0
                ? new double[] {.1, .02, .08, 0, 0, 0, .8}
                : age < 12 ? new double[] {.8, .05, .1, .05, 0, 0, 0} : new double[] {.15, .02, .2, .1, .45, .08, 0};
        weights[SPEC] *= need == 5 || need == 6 ? 8 : 1;
        weights[INDEP] *= need == 1 ? 2.5 : 1;
        weights[RP] *= need == 2 ? 2 : 1;
        return pick(weights);
    }

    private int pick(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double point = random.nextDouble() * sum;
        for (int index = 0; index < weights.length; index++) {
            point -= weights[index];
            if (point < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    private int poisson(double mean) {
        int count = 0;
        for (double left = mean; left > 0; left -= 30) {
            double limit = Math.exp(-Math.min(left, 30));
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
