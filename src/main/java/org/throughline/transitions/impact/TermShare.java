package org.throughline.transitions.impact;

import java.util.List;
import java.util.Optional;
import org.throughline.people.schooling.Term;
import org.throughline.people.schooling.TermAttendance;
import org.throughline.shared.AcademicYear;

/**
 * Attendance and suspensions of a child in one term, or in a whole year.
 *
 * @param absence sessions missed, in percent of those possible, 0 to 100
 * @param suspensions how often the child was suspended
 */
record TermShare(double absence, int suspensions) {

    private static final List<Term> TERMS = List.of(Term.AUTUMN, Term.SPRING, Term.SUMMER);

    /**
     * Of what is recorded of a child, what is asked for; empty where it is not recorded. A whole year that is not
     * recorded as one is the sum of its three terms, where all three are there.
     */
    static Optional<TermShare> of(List<TermAttendance> recorded, AcademicYear year, Term term) {
        Optional<TermShare> found = share(recorded.stream()
                .filter(each -> each.year().equals(year) && each.term() == term)
                .toList());
        if (found.isPresent() || term != Term.YEAR) {
            return found;
        }
        List<TermAttendance> terms = recorded.stream()
                .filter(each -> each.year().equals(year) && TERMS.contains(each.term()) && each.possible() > 0)
                .toList();
        return terms.size() == TERMS.size() ? share(terms) : Optional.empty();
    }

    private static Optional<TermShare> share(List<TermAttendance> parts) {
        int possible = parts.stream().mapToInt(TermAttendance::possible).sum();
        int missed = parts.stream()
                .mapToInt(part -> part.authorised() + part.unauthorised())
                .sum();
        return possible == 0
                ? Optional.empty()
                : Optional.of(new TermShare(
                        100.0 * missed / possible,
                        parts.stream().mapToInt(TermAttendance::suspensions).sum()));
    }
}
