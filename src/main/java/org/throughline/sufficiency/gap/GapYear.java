package org.throughline.sufficiency.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * The gap of one academic year over the futures.
 *
 * @param academicYear the calendar year in which it starts; its January is the one after
 * @param rows by need and phase, most short first; groups of a few children are one row together, the last one
 * @param total all groups together, future by future: not the sum of the rows' medians
 * @param places how the places of the borough are used
 * @param forecast children in specialist settings in the January, as the forecast counts them in the same futures
 * @param independent of these, in independent and non-maintained special schools, as the forecast has it
 * @param practicePounds pounds a year of the children that the forecast counts if today's practice were carried on;
 *     null where it was worked out before that was asked
 */
public record GapYear(
        int academicYear,
        List<GapRow> rows,
        GapRow total,
        List<FreePlaces> places,
        Distribution forecast,
        Distribution independent,
        @Nullable Distribution practicePounds) {

    /** Copies the lists. */
    public GapYear {
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }
}
