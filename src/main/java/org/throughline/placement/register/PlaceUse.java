package org.throughline.placement.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.OtherSeats;
import org.throughline.provision.PlacesOffered;

/**
 * How the places of a provision are used in one academic year, line of year groups by line: the numbers of
 * {@link Occupancy} with the year groups in them.
 *
 * @param offered the places of the year
 * @param lines by year group; a line within another one follows it
 */
public record PlaceUse(PlacesOffered offered, List<Line> lines) {

    /**
     * Places for some year groups.
     *
     * @param ncYearFrom lowest NC year
     * @param ncYearTo highest NC year
     * @param places commissioned; null where there is no limit
     * @param keptBack of these, kept back for children who come in the year
     * @param own the authority's own children by NC year, those years only in which there are some
     * @param others seats that other authorities' children hold, likewise
     * @param outOfUse of the places, those out of use
     * @param isWithin whether the line lies within another one, whose places it shares
     */
    public record Line(
            int ncYearFrom,
            int ncYearTo,
            @Nullable Integer places,
            int keptBack,
            Map<Integer, Integer> own,
            Map<Integer, Integer> others,
            int outOfUse,
            boolean isWithin) {

        /** Places filled by the authority's own children. */
        public int filled() {
            return sum(own);
        }

        /** Places held by other authorities' children. */
        public int heldByOthers() {
            return sum(others);
        }

        /** Places free: less those kept back, out of use, held by others and filled; 0 where there is no limit. */
        public int free() {
            return Math.max(0, left());
        }

        /** How many more there are than may be: where the places kept back are used, too, they count. */
        public int over() {
            return Math.max(0, -left());
        }

        private int left() {
            return places == null ? 0 : places - keptBack - outOfUse - heldByOthers() - filled();
        }

        private static int sum(Map<Integer, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The places of a year and the children in them.
     *
     * @param ncYearFrom lowest NC year of the provision
     * @param ncYearTo highest NC year of the provision
     * @param ncYears the NC year of each of the authority's own children there
     */
    public static PlaceUse of(PlacesOffered offered, int ncYearFrom, int ncYearTo, List<Integer> ncYears) {
        if (!offered.isLimited()) {
            return new PlaceUse(
                    offered,
                    List.of(line(
                            new CommissionedPlaces(offered.academicYear(), ncYearFrom, ncYearTo, 0, 0),
                            null,
                            offered,
                            ncYears)));
        }
        return new PlaceUse(
                offered,
                offered.limiting(ncYearFrom, ncYearTo).stream()
                        .sorted(Comparator.comparingInt(CommissionedPlaces::ncYearFrom)
                                .thenComparing(CommissionedPlaces::ncYearTo, Comparator.reverseOrder()))
                        .map(places -> line(places, places.places(), offered, ncYears))
                        // year groups without places are worth a line only where somebody is in them
                        .filter(line ->
                                line.places() == null || line.places() > 0 || line.filled() + line.heldByOthers() > 0)
                        .toList());
    }

    private static Line line(
            CommissionedPlaces places, @Nullable Integer number, PlacesOffered offered, List<Integer> ncYears) {
        Map<Integer, Integer> own = new TreeMap<>();
        ncYears.stream().filter(places::covers).forEach(year -> own.merge(year, 1, Integer::sum));
        Map<Integer, Integer> others = new TreeMap<>();
        offered.seats().stream()
                .filter(each -> places.covers(each.ncYear()) && each.seats() > 0)
                .forEach((OtherSeats each) -> others.merge(each.ncYear(), each.seats(), Integer::sum));
        return new Line(
                places.ncYearFrom(),
                places.ncYearTo(),
                number,
                places.keptBack(),
                own,
                others,
                number == null ? 0 : offered.outOfUse(places),
                number != null && number > 0 && !offered.outermost().contains(places));
    }

    /** Places free in all; lines within another are not added again. */
    public int free() {
        return lines.stream()
                .filter(line -> !line.isWithin())
                .mapToInt(Line::free)
                .sum();
    }
}
