package org.throughline.matching.records;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** The children of an entry year, for whoever plans for them. */
@Service
@Transactional(readOnly = true)
public class EntryCohorts {

    private final ProblemFromRecords cohort;

    EntryCohorts(ProblemFromRecords cohort) {
        this.cohort = cohort;
    }

    /** Who needs a place in an entry year and who stays, as the borough's records hold it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public EntryCohort of(AcademicYear entry) {
        return cohort.entryCohort(entry);
    }
}
