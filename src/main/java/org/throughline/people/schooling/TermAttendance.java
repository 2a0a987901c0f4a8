package org.throughline.people.schooling;

import org.throughline.shared.AcademicYear;

/**
 * Attendance and suspensions of a child in a term, as a school counted them.
 *
 * @param year the academic year
 * @param term the term, or the whole year
 * @param possible half-day sessions that there were, 0 to 400
 * @param attended sessions attended
 * @param authorised sessions missed with leave
 * @param unauthorised sessions missed without
 * @param suspensions how often the child was suspended
 * @param suspendedSessions half-day sessions of suspension
 */
public record TermAttendance(
        AcademicYear year,
        Term term,
        int possible,
        int attended,
        int authorised,
        int unauthorised,
        int suspensions,
        int suspendedSessions) {

    /** Half-day sessions of an academic year, with room for schools that open longer. */
    public static final int MOST = 400;

    /** Whether the numbers can be true together. */
    public boolean isPossible() {
        return possible >= 0
                && possible <= MOST
                && attended >= 0
                && authorised >= 0
                && unauthorised >= 0
                && attended + authorised + unauthorised <= possible
                && suspensions >= 0
                && suspendedSessions >= 0
                && suspendedSessions <= MOST;
    }

    /** Sessions missed, in percent of those possible; 0 where there were none. */
    public double absence() {
        return possible == 0 ? 0 : 100.0 * (authorised + unauthorised) / possible;
    }
}
