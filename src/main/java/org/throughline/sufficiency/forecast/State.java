package org.throughline.sufficiency.forecast;

import java.util.Comparator;

/**
 * What a forecast counts children by.
 *
 * @param ncYear NC year: Reception 0, nursery -1 and below, up to 20
 * @param need code of the primary need
 * @param setting code of the kind of setting
 */
public record State(int ncYear, String need, String setting) implements Comparable<State> {

    /** The oldest NC year; who grows beyond it has left. */
    public static final int OLDEST = 20;

    /** The youngest NC year. */
    public static final int YOUNGEST = -6;

    private static final Comparator<State> ORDER =
            Comparator.comparingInt(State::ncYear).thenComparing(State::need).thenComparing(State::setting);

    @Override
    public int compareTo(State other) {
        return ORDER.compare(this, other);
    }
}
