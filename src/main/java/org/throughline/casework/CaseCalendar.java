package org.throughline.casework;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.PhaseTransfer;
import org.throughline.shared.AcademicYear;

/** By when the case of a move must be where. */
@Component
class CaseCalendar {

    private static final int REVIEW_WEEKS = 12;
    private static final int DRAFT_WEEKS = 8;
    private static final int MONTHS_BEFORE = 5;

    /** The dates of a move at the beginning of an academic year. */
    CaseDates dates(CaseKind kind, AcademicYear entry) {
        if (kind == CaseKind.POST_16_TO_POST_16) {
            LocalDate due = entry.firstDay().minusMonths(MONTHS_BEFORE);
            return dates(due, due);
        }
        int ncYear = kind == CaseKind.SECONDARY_TO_POST_16 ? 12 : 7;
        LocalDate deadline = PhaseTransfer.namedBy(ncYear, entry);
        return dates(deadline, deadline.minusDays(1));
    }

    private static CaseDates dates(LocalDate deadline, LocalDate last) {
        return new CaseDates(deadline, last, last.minusWeeks(REVIEW_WEEKS), last.minusWeeks(DRAFT_WEEKS));
    }
}
