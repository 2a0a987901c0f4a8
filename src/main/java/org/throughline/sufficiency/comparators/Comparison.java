package org.throughline.sufficiency.comparators;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.throughline.sufficiency.release.ReleaseAuthority;

/**
 * An authority beside others.
 *
 * @param source where the figures come from
 * @param january the data date: the last January published of the authority
 * @param authority the authority
 * @param neighbours those chosen to stand beside it
 * @param rows a row for each measure
 */
public record Comparison(
        String source, int january, ReleaseAuthority authority, List<ReleaseAuthority> neighbours, List<Row> rows) {

    /** Copies the lists. */
    public Comparison {
        neighbours = List.copyOf(neighbours);
        rows = List.copyOf(rows);
    }

    /**
     * A measure of all of them; shares of 1, empty where not published.
     *
     * @param measure the measure
     * @param own of the authority
     * @param rank its place among all authorities of the release of which it is published, 1 the highest; 0 without one
     * @param of how many these are
     * @param england of England
     * @param neighbours of each neighbour, in their order
     */
    public record Row(
            ComparedMeasure measure,
            OptionalDouble own,
            int rank,
            int of,
            OptionalDouble england,
            List<OptionalDouble> neighbours) {

        /** Copies the list. */
        public Row {
            neighbours = List.copyOf(neighbours);
        }

        /** The rank in words, such as 3 of 78; blank without one. */
        public String rankWords() {
            return rank == 0 ? "" : rank + " of " + of;
        }
    }

    /** How the authority grew last year, beside England, and its rank. */
    public String sentence() {
        Row growth = rows.getFirst();
        if (growth.own().isEmpty()) {
            return "How plans of " + authority.name() + " grew to January " + january + " is not published.";
        }
        double own = growth.own().getAsDouble();
        return String.format(
                Locale.UK,
                "Plans of %s %s by %.1f %% in the year to January %d%s. That is rank %d of %d, 1 the highest growth.",
                authority.name(),
                own < 0 ? "fell" : "grew",
                100 * Math.abs(own),
                january,
                growth.england().isEmpty()
                        ? ""
                        : String.format(
                                Locale.UK,
                                ", those of England %s by %.1f %%",
                                growth.england().getAsDouble() < 0 ? "fell" : "grew",
                                100 * Math.abs(growth.england().getAsDouble())),
                growth.rank(),
                growth.of());
    }
}
