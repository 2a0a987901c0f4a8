package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Forecasts of every authority by constants that the authorities of the other four fifths alone have taught. */
final class HeldOut {

    /** The first January that a forecast is made in: from then on five years ahead are learned. */
    static final int FIRST = 2016;

    private static final int FOLDS = 5;
    private static final int SIMULATIONS = 500;
    private static final int SEED = 42;

    private HeldOut() {}

    /** Every forecast beside what came, by authority. England is among the figures and is not forecast. */
    static SortedMap<String, List<PublishedBacktest.Row>> rows(Map<String, PublishedAuthority> figures) {
        Map<String, PublishedAuthority> all = new TreeMap<>(figures);
        PublishedAuthority england = all.remove("ENG");
        List<String> codes = new ArrayList<>(all.keySet());
        Collections.shuffle(codes, new Random(7));
        SortedMap<String, List<PublishedBacktest.Row>> rows = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<PublishedAuthority> panel = IntStream.range(0, codes.size())
                    .filter(index -> index % FOLDS != left)
                    .mapToObj(index -> all.get(codes.get(index)))
                    .toList();
            Map<Integer, PublishedConstants> learned = new HashMap<>();
            for (int index = left; index < codes.size(); index += FOLDS) {
                String code = codes.get(index);
                rows.put(
                        code,
                        PublishedBacktest.of(
                                        all.get(code),
                                        england,
                                        SIMULATIONS,
                                        SEED,
                                        january -> learned.computeIfAbsent(
                                                january, known -> PublishedConstants.learn(panel, england, known)))
                                .stream()
                                .filter(row -> row.trainTo() >= FIRST)
                                .toList());
            }
        }
        return rows;
    }
}
