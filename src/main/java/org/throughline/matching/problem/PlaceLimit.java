package org.throughline.matching.problem;

/**
 * A limit on the pack's pupils at one provision in one academic year; a row of {@code places.csv}. All limits hold
 * together and may overlap.
 *
 * @param provisionId the provision
 * @param academicYear the academic year, by the calendar year in which it starts
 * @param ncYearFrom lowest NC year counted
 * @param ncYearTo highest NC year counted
 * @param places pupils allowed, 0 or more
 */
public record PlaceLimit(String provisionId, int academicYear, int ncYearFrom, int ncYearTo, int places) {

    /** Refuses an empty range of years and negative places. */
    public PlaceLimit {
        if (ncYearFrom > ncYearTo || places < 0) {
            throw new IllegalArgumentException("A limit of " + provisionId + " is negative or has no years");
        }
    }

    /** The same limit with another number of places. */
    public PlaceLimit withPlaces(int other) {
        return new PlaceLimit(provisionId, academicYear, ncYearFrom, ncYearTo, other);
    }

    /**
     * Whether a pupil placed at this limit's provision counts in it. A pupil occupies a place in the entry year in any
     * case and in each later year until the top of the provision's range or the last year needed.
     */
    public boolean counts(Pupil pupil, Provision provision) {
        int later = academicYear - pupil.startYear();
        int nc = pupil.ncYear() + later;
        if (later < 0 || nc < ncYearFrom || nc > ncYearTo) {
            return false;
        }
        Integer last = pupil.lastNcYear();
        int top = last == null ? provision.ncYearTo() : Math.min(provision.ncYearTo(), last);
        return later == 0 || nc <= top;
    }
}
