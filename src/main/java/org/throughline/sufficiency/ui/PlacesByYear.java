package org.throughline.sufficiency.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Places of the first year, the second and so on, as people type them: {@code 30, 45, 60}. */
final class PlacesByYear {

    private PlacesByYear() {}

    /** The places; empty where something typed is no whole number of up to five digits, or nothing is. */
    static Optional<List<Integer>> of(String typed) {
        List<String> parts = Arrays.stream(typed.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(part -> !part.matches("\\d{1,5}"))
                ? Optional.empty()
                : Optional.of(parts.stream().map(Integer::valueOf).toList());
    }
}
