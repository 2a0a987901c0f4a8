package org.throughline.casework;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.shared.AcademicYear;

/** Cases of invented children, beside those of the demonstration. */
public final class CaseFixture {

    private final Children children;
    private final PhaseCaseRepository cases;

    CaseFixture(Children children, PhaseCaseRepository cases) {
        this.children = children;
        this.cases = cases;
    }

    /** A case of a child of Year 6, that begins in an entry year. */
    CaseRecord opened(AcademicYear entry, String surname) {
        UUID child = children.record(new ChildRecord(
                null,
                null,
                "CW" + UUID.randomUUID().toString().substring(0, 10),
                null,
                surname,
                "Invented",
                LocalDate.of(2015, 10, 1),
                null,
                null,
                null,
                Set.of()));
        return cases.saveAndFlush(new PhaseCase(
                        new CaseToOpen(child, surname, entry, CaseKind.PRIMARY_TO_SECONDARY, 7, null, false),
                        new CaseCalendar().dates(CaseKind.PRIMARY_TO_SECONDARY, entry)))
                .asRecord();
    }
}
