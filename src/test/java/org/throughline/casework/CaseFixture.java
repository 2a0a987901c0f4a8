package org.throughline.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;

/** Cases of invented children, beside those of the demonstration. */
public final class CaseFixture {

    private final Children children;
    private final PhaseCaseRepository cases;

    CaseFixture(Children children, PhaseCaseRepository cases) {
        this.children = children;
        this.cases = cases;
    }

    /** The dates of a move from primary to secondary, as the rules have them today. */
    static CaseDates dates(AcademicYear entry) {
        LocalDate last = LocalDate.of(entry.start(), 2, 14);
        return new CaseDates(last.plusDays(1), last, last.minusWeeks(12), last.minusWeeks(8));
    }

    /** For tests of other packages. */
    public static CaseFixture of(Children children, ApplicationContext context) {
        return new CaseFixture(children, context.getBean(PhaseCaseRepository.class));
    }

    /** Brings every case of an entry year that has not begun to the panel, today. */
    public void allAtPanel(AcademicYear entry) {
        LocalDate today = LocalDate.now(Instants.LONDON);
        List<PhaseCase> all = cases.findByEntryYear(entry.start()).stream()
                .filter(each -> each.stage() == CaseStage.OPEN)
                .toList();
        for (PhaseCase each : all) {
            each.move(CaseStage.REVIEW_HELD, today);
            each.move(CaseStage.AMENDMENT_NOTICE_ISSUED, today);
            each.move(CaseStage.PANEL_READY, today);
        }
        cases.saveAllAndFlush(all);
    }

    /** A case of a child who is on record already and enters Year 7. */
    public CaseRecord of(UUID child, AcademicYear entry) {
        return cases.saveAndFlush(new PhaseCase(
                        new CaseToOpen(child, "", entry, PhaseTransferKind.PRIMARY_TO_SECONDARY, 7, null, false),
                        dates(entry)))
                .asRecord();
    }

    /** A case of a child of Year 6, that begins in an entry year. */
    public CaseRecord opened(AcademicYear entry, String surname) {
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
                        new CaseToOpen(child, surname, entry, PhaseTransferKind.PRIMARY_TO_SECONDARY, 7, null, false),
                        dates(entry)))
                .asRecord();
    }
}
