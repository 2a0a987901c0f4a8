package org.throughline.provision;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a provision in one academic year, as every list, match and forecast reads them.
 *
 * @param academicYear the academic year, by the calendar year in which it starts
 * @param basis where the lines come from
 * @param lines places commissioned, no two for the same NC years, none outside the provision's range; empty unless
 *     something is commissioned
 * @param seats seats that other authorities' children hold then, by NC year
 * @param outOfUse places that cannot be used then
 */
public record PlacesOffered(
        int academicYear,
        Basis basis,
        List<CommissionedPlaces> lines,
        List<OtherSeats> seats,
        List<OutOfUse> outOfUse) {

    /** Copies the lists. */
    public PlacesOffered {
        lines = List.copyOf(lines);
        seats = List.copyOf(seats);
        outOfUse = List.copyOf(outOfUse);
    }

    /** Places of which none are out of use. */
    public PlacesOffered(int academicYear, Basis basis, List<CommissionedPlaces> lines, List<OtherSeats> seats) {
        this(academicYear, basis, lines, seats, List.of());
    }

    /** Where the places of a year come from. */
    public enum Basis {
        /** Lines of the year itself. */
        COMMISSIONED(""),
        /** The year has no line: the last one before it goes on. */
        REPEATED("As in the last year recorded"),
        /** Specialist or alternative provision without a line: no places. */
        NOT_COMMISSIONED("Not commissioned"),
        /** Mainstream or college without a line: places are not limited by commissioning. */
        NOT_LIMITED("No limit"),
        /** A base that the school or its trust commissions: none of its places are the authority's to fill. */
        SCHOOLS_OWN("Commissioned by the school or its trust"),
        /** Not open then: no places. */
        CLOSED("Not open");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** The words shown to people; blank where nothing need be said. */
        public String label() {
            return label;
        }
    }

    /**
     * Every line by which places are limited in a range of NC years: those recorded, and where places are limited a
     * line of none for the NC years that no line covers.
     */
    public List<CommissionedPlaces> limiting(int ncYearFrom, int ncYearTo) {
        if (!isLimited()) {
            return lines;
        }
        List<CommissionedPlaces> all = new ArrayList<>(lines);
        int from = ncYearFrom;
        while (from <= ncYearTo) {
            if (isCovered(from)) {
                from++;
                continue;
            }
            int to = from;
            while (to < ncYearTo && !isCovered(to + 1)) {
                to++;
            }
            all.add(new CommissionedPlaces(academicYear, from, to, 0, 0));
            from = to + 1;
        }
        return List.copyOf(all);
    }

    private boolean isCovered(int ncYear) {
        return lines.stream().anyMatch(line -> line.covers(ncYear));
    }

    /** Whether the number of places is limited; 0 is a limit, too. */
    public boolean isLimited() {
        return basis != Basis.NOT_LIMITED;
    }

    /** Places commissioned in all; lines within another are not added again. */
    public int places() {
        return outermost().stream().mapToInt(CommissionedPlaces::places).sum();
    }

    /** Places of these kept back for children who come in the year. */
    public int keptBack() {
        return outermost().stream().mapToInt(CommissionedPlaces::keptBack).sum();
    }

    /** Seats that other authorities' children hold. */
    public int seatsOfOthers() {
        return seats.stream().mapToInt(OtherSeats::seats).sum();
    }

    /** Seats that other authorities' children hold in the NC years of a line. */
    public int seatsOfOthers(CommissionedPlaces line) {
        return seats.stream()
                .filter(each -> line.covers(each.ncYear()))
                .mapToInt(OtherSeats::seats)
                .sum();
    }

    /** Places of a line that are out of use. */
    public int outOfUse(CommissionedPlaces line) {
        return outOfUse.stream()
                .filter(each -> each.reduces(line))
                .mapToInt(OutOfUse::places)
                .sum();
    }

    /** Places out of use in all. */
    public int placesOutOfUse() {
        return outermost().stream().mapToInt(this::outOfUse).sum();
    }

    /**
     * Places of a line that the authority's own children may fill: less those kept back, those others hold and those
     * out of use.
     */
    public int usable(CommissionedPlaces line) {
        return Math.max(0, line.usable() - seatsOfOthers(line) - outOfUse(line));
    }

    /** The lines without those that lie within another, so that they can be added up. */
    public List<CommissionedPlaces> outermost() {
        return lines.stream()
                .filter(line -> lines.stream().noneMatch(other -> other != line && other.contains(line)))
                .toList();
    }
}
