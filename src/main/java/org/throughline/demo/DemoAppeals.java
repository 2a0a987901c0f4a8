package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseBefore;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.appeal.AppealRecord;
import org.throughline.casework.appeal.Appeals;
import org.throughline.ehcp.clocks.TribunalOrder;

/** Tells of mediation, appeals and orders of the cases that the demonstration took over with such steps. */
@Component
class DemoAppeals {

    private static final int CERTIFICATE = 14;
    private static final int CARRIED_OUT = 9;

    private final Appeals appeals;
    private final Cases cases;

    DemoAppeals(Appeals appeals, Cases cases) {
        this.appeals = appeals;
        this.cases = cases;
    }

    /** Tells of one case, where there is anything to tell. */
    void tell(DemoStory story, DemoStory.Person by, CaseBefore known, UUID caseId) {
        LocalDate mediation = day(known, CaseStage.MEDIATION).orElse(null);
        LocalDate appealed = day(known, CaseStage.APPEALED).orElse(null);
        if (mediation != null) {
            LocalDate certificate = DemoDays.working(mediation.plusDays(CERTIFICATE));
            story.on(certificate, by, () -> record(caseId, certificate, null));
        }
        if (appealed != null) {
            story.on(appealed, by, () -> record(caseId, null, appealed));
        }
        day(known, CaseStage.ORDERED).ifPresent(made -> order(story, by, caseId, made));
    }

    /** Records a certificate or an appeal. */
    void record(UUID caseId, @Nullable LocalDate certificate, @Nullable LocalDate appealed) {
        CaseRecord about = now(caseId);
        appeals.record(
                about,
                new AppealRecord(
                        certificate,
                        appealed,
                        true,
                        appealed == null
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "EH351/%02d/%05d",
                                        appealed.getYear() % 100,
                                        100 + about.childId().hashCode() % 1_000 + 1_000)));
    }

    private void order(DemoStory story, DemoStory.Person by, UUID caseId, LocalDate made) {
        story.on(made, by, () -> appeals.order(now(caseId), TribunalOrder.NAME_SCHOOL, made));
        LocalDate done = DemoDays.working(made.plusDays(CARRIED_OUT));
        story.on(
                done,
                by,
                () -> appeals.carriedOut(now(caseId), appeals.orders(caseId).getLast(), done));
    }

    private CaseRecord now(UUID caseId) {
        return cases.find(caseId).orElseThrow();
    }

    private static Optional<LocalDate> day(CaseBefore known, CaseStage stage) {
        List<CaseBefore.Step> steps = known.steps();
        return steps.stream()
                .filter(step -> step.to() == stage)
                .map(CaseBefore.Step::on)
                .findFirst();
    }
}
