package org.throughline.sufficiency.register;

import org.throughline.sufficiency.Formats;

/** How many children live in a square, in steps of colour that are the same for every choice of the map. */
public enum HomesBand {
    /** The lightest. */
    FROM_5(Formats.FEW, 9),
    /** A shade darker. */
    FROM_10(10, 19),
    /** In the middle. */
    FROM_20(20, 29),
    /** Darker. */
    FROM_30(30, 49),
    /** The darkest. */
    FROM_50(50, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    HomesBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The band of a square with {@value Formats#FEW} children or more. */
    public static HomesBand of(int children) {
        for (HomesBand band : values()) {
            if (children <= band.to) {
                return band;
            }
        }
        return FROM_50;
    }

    /** How dark it is drawn, 1 to 5. */
    public int shade() {
        return ordinal() + 1;
    }

    /** The range in words. */
    public String label() {
        return to == Integer.MAX_VALUE ? from + " and more" : from + " to " + to;
    }
}
