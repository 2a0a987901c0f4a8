package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ehcp.PhaseTransfer;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.shared.AcademicYear;

/** When a phase transfer is due by law, where nobody recorded another day. */
final class Sen2Due {

    private Sen2Due() {}

    /** The day by which the plan must name the place of the coming September; empty where no new phase begins then. */
    static Optional<LocalDate> of(ChildRecord child, LocalDate census) {
        AcademicYear coming = AcademicYear.of(census).next();
        int ncYear = ChildYears.of(child, coming);
        return PhaseTransfer.isEntry(ncYear) ? Optional.of(PhaseTransfer.namedBy(ncYear, coming)) : Optional.empty();
    }
}
