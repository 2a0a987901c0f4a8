package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.OpeningRequest.Opening;

/**
 * What the columns of the program of openings mean: first whether each opening is chosen, then how many pupils of each
 * group of pupils who are alike have each option.
 */
final class OpeningColumns {

    /** No opening, where one is meant. */
    static final int NONE = -1;

    /** How far from a whole number a column may be that is one. */
    private static final double NEARLY_WHOLE = 1e-3;

    private static final double HALF = 0.5;

    final OpeningRequest request;
    final PairModel model;
    final SymmetryClasses groups;
    /** How many openings there are. */
    final int openings;
    /** The opening of each provision, or {@link #NONE}. */
    final int[] openingOf;

    private final boolean[] there;
    private int[] group = new int[0];
    private int[] option = new int[0];

    /** Columns of every opening and of every option that needs none. */
    OpeningColumns(OpeningRequest request, PairModel model, SymmetryClasses groups) {
        this.request = request;
        this.model = model;
        this.groups = groups;
        openings = request.openings().size();
        openingOf = new int[model.provisions.length];
        Arrays.fill(openingOf, NONE);
        for (int opening = 0; opening < openings; opening++) {
            for (String provision : request.openings().get(opening).provisions()) {
                openingOf[model.indexOf(provision)] = opening;
            }
        }
        there = new boolean[openings];
        List<int[]> options = new ArrayList<>();
        for (int each = 0; each < groups.count(); each++) {
            int pupil = groups.representative(each);
            if (model.mayBeUnplaced(pupil)) {
                options.add(new int[] {each, PairModel.UNPLACED});
            }
            for (int at = model.first[pupil]; at < model.first[pupil + 1]; at++) {
                if (openingOf[model.provisionOf(at)] == NONE) {
                    options.add(new int[] {each, at});
                }
            }
        }
        append(options);
    }

    private void append(List<int[]> options) {
        int before = group.length;
        group = Arrays.copyOf(group, before + options.size());
        option = Arrays.copyOf(option, before + options.size());
        for (int index = 0; index < options.size(); index++) {
            group[before + index] = options.get(index)[0];
            option[before + index] = options.get(index)[1];
        }
    }

    /**
     * Adds the options of some openings, at the end; those beyond the budget and those that are there are left alone.
     */
    void bring(boolean[] wanted) {
        boolean[] more = new boolean[openings];
        for (int opening = 0; opening < openings; opening++) {
            more[opening] = wanted[opening] && isOutside(opening);
            there[opening] |= more[opening];
        }
        List<int[]> options = new ArrayList<>();
        for (int each = 0; each < groups.count(); each++) {
            int pupil = groups.representative(each);
            for (int at = model.first[pupil]; at < model.first[pupil + 1]; at++) {
                int opening = openingOf[model.provisionOf(at)];
                if (opening != NONE && more[opening]) {
                    options.add(new int[] {each, at});
                }
            }
        }
        append(options);
    }

    /** Whether the options of an opening are there. */
    boolean isThere(int opening) {
        return there[opening];
    }

    /** Whether the options of an opening are not there, though a budget allows it. */
    boolean isOutside(int opening) {
        return !there[opening] && isAffordable(opening);
    }

    /** Whether the options of every opening that a budget allows are there. */
    boolean isWhole() {
        return IntStream.range(0, openings).noneMatch(this::isOutside);
    }

    /** So many openings that are the cheapest or the next cheapest of the most pupils; all where there are no more. */
    boolean[] mostWanted(int number) {
        boolean[] wanted = new boolean[openings];
        long[] pupils = new long[openings];
        for (int each = 0; each < groups.count(); each++) {
            int pupil = groups.representative(each);
            int size = groups.size(each);
            IntStream.range(model.first[pupil], model.first[pupil + 1])
                    .filter(at -> openingOf[model.provisionOf(at)] != NONE)
                    .boxed()
                    .sorted(Comparator.comparingLong(at -> model.points[at]))
                    .limit(2)
                    .forEach(at -> pupils[openingOf[model.provisionOf(at)]] += size);
        }
        IntStream.range(0, openings)
                .boxed()
                .sorted(Comparator.comparingLong((Integer opening) -> -pupils[opening]))
                .limit(number)
                .forEach(opening -> wanted[opening] = true);
        return wanted;
    }

    /** How many columns there are. */
    int count() {
        return openings + group.length;
    }

    /** Whether an opening alone keeps every budget. */
    boolean isAffordable(int opening) {
        for (int period = 0; period < request.budgets().size(); period++) {
            if (request.openings().get(opening).capital().get(period)
                    > request.budgets().get(period)) {
                return false;
            }
        }
        return true;
    }

    /** The rows of openings that exclude one another, from a number on, by the word that they share. */
    Map<String, Integer> alternatives(int first) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Opening opening : request.openings()) {
            if (!opening.alternative().isBlank()) {
                rows.putIfAbsent(opening.alternative(), first + rows.size());
            }
        }
        return rows;
    }

    /** How many pupils could be at each provision. */
    int[] candidates() {
        int[] candidates = new int[model.provisions.length];
        for (int at = 0; at < model.door.length; at++) {
            candidates[model.provisionOf(at)]++;
        }
        return candidates;
    }

    /** The most that a column can be. */
    double upper(int column) {
        return column >= openings ? groups.size(groupOf(column)) : there[column] ? 1 : 0;
    }

    int groupOf(int column) {
        return group[column - openings];
    }

    /** The option of the group's representative, or no place. */
    int optionOf(int column) {
        return option[column - openings];
    }

    /** The opening that a column of an option needs, or {@link #NONE}. */
    int openingOf(int column) {
        return optionOf(column) == PairModel.UNPLACED ? NONE : openingOf[model.provisionOf(optionOf(column))];
    }

    /** The most pupils of its group that a column of an option can hold. */
    int most(int column) {
        int most = groups.size(groupOf(column));
        for (int row : model.doorRows[model.door[optionOf(column)]]) {
            most = Math.min(most, model.rowOpen[row]);
        }
        return most;
    }

    /** What the solver's numbers say; null when they are not whole, or break a rule. */
    @Nullable
    Chosen read(double[] values) {
        boolean[] open = new boolean[openings];
        int[] chosen = new int[model.pupils.length];
        Arrays.fill(chosen, PairModel.UNPLACED);
        int[] next = new int[groups.count()];
        for (int column = 0; column < count(); column++) {
            if (Math.abs(values[column] - Math.rint(values[column])) > NEARLY_WHOLE) {
                return null;
            }
            if (column < openings) {
                open[column] = Math.round(values[column]) == 1;
            } else {
                send(column, Math.round(values[column]), next, chosen);
            }
        }
        return chosen(open, chosen);
    }

    private void send(int column, long pupils, int[] next, int[] chosen) {
        int of = groupOf(column);
        for (long index = 0; index < pupils && next[of] < groups.size(of); index++) {
            int pupil = groups.members[of][next[of]++];
            chosen[pupil] = optionOf(column) == PairModel.UNPLACED
                    ? PairModel.UNPLACED
                    : optionOf(column) - model.first[groups.representative(of)] + model.first[pupil];
        }
    }

    /** The numbers of the columns that say a choice. */
    double[] write(Chosen choice) {
        Map<Long, Integer> pupils = new HashMap<>();
        for (int of = 0; of < groups.count(); of++) {
            for (int pupil : groups.members[of]) {
                int at = choice.chosen[pupil];
                int same = at == PairModel.UNPLACED
                        ? at
                        : at - model.first[pupil] + model.first[groups.representative(of)];
                pupils.merge(key(of, same), 1, Integer::sum);
            }
        }
        double[] values = new double[count()];
        for (int column = 0; column < count(); column++) {
            values[column] = column < openings
                    ? choice.open[column] ? 1 : 0
                    : pupils.getOrDefault(key(groupOf(column), optionOf(column)), 0);
        }
        return values;
    }

    private static long key(int group, int option) {
        return (long) group << Integer.SIZE | option & 0xFFFFFFFFL;
    }

    /** A choice; null when it breaks a rule or a budget, or somebody is where nothing is open. */
    @Nullable
    Chosen chosen(boolean[] open, int[] chosen) {
        for (int at : chosen) {
            int opening = at == PairModel.UNPLACED ? NONE : openingOf[model.provisionOf(at)];
            if (opening != NONE && !open[opening]) {
                return null;
            }
        }
        return keepsBudgets(open) && Plan.isSound(model, chosen) ? new Chosen(this, open, chosen) : null;
    }

    /** The set nearest to shares of openings: those most open first, so many as are asked for and the budgets allow. */
    boolean[] rounded(double[] values, int least, int most) {
        boolean[] open = new boolean[openings];
        int[] mostOpenFirst = IntStream.range(0, openings)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer opening) -> -values[opening]))
                .mapToInt(Integer::intValue)
                .toArray();
        int size = 0;
        for (int opening : mostOpenFirst) {
            if (size < least || size < most && values[opening] >= HALF) {
                open[opening] = true;
                if (keepsBudgets(open) && isAloneAmongAlternatives(opening, open)) {
                    size++;
                } else {
                    open[opening] = false;
                }
            }
        }
        return open;
    }

    private boolean isAloneAmongAlternatives(int opening, boolean[] open) {
        String alternative = request.openings().get(opening).alternative();
        return alternative.isBlank()
                || IntStream.range(0, openings)
                        .noneMatch(other -> other != opening
                                && open[other]
                                && request.openings().get(other).alternative().equals(alternative));
    }

    private boolean keepsBudgets(boolean[] open) {
        for (int period = 0; period < request.budgets().size(); period++) {
            long sum = 0;
            for (int opening = 0; opening < openings; opening++) {
                sum += open[opening] ? request.openings().get(opening).capital().get(period) : 0;
            }
            if (sum > request.budgets().get(period)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is opened, and the option of each pupil. The better one comes first, by the levels; of equally good ones
     * that with fewer openings, then with less capital, then with the smaller ids.
     */
    static final class Chosen {

        static final Comparator<Chosen> BEST_FIRST = Comparator.comparing(
                        (Chosen choice) -> choice.values, Arrays::compare)
                .thenComparingInt(choice -> choice.size)
                .thenComparingLong(choice -> choice.capital)
                // the set that has the first opening in which they differ
                .thenComparing(choice -> choice.open, (some, other) -> Arrays.compare(other, some));

        /** Whether each opening is chosen. */
        final boolean[] open;
        /** The option of each pupil of the model. */
        final int[] chosen;
        /** What each level comes to, openings counted, kept pupils not. */
        final long[] values;
        /** How many openings are chosen. */
        final int size;
        /** Their capital, in all periods. */
        final long capital;

        private Chosen(OpeningColumns columns, boolean[] open, int[] chosen) {
            this.open = open;
            this.chosen = chosen;
            values = columns.model.values(chosen);
            int openings = 0;
            long sum = 0;
            for (int index = 0; index < open.length; index++) {
                if (open[index]) {
                    Opening opening = columns.request.openings().get(index);
                    openings++;
                    sum = Math.addExact(sum, opening.wholeCapital());
                    values[values.length - 1] = Math.addExact(values[values.length - 1], opening.fixed());
                }
            }
            size = openings;
            capital = sum;
        }
    }
}
