package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.clocks.AmendmentClock;
import org.throughline.ehcp.clocks.AppealWindow;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.PhaseTransferClock;
import org.throughline.ehcp.clocks.PhaseTransferDates;
import org.throughline.ehcp.clocks.RepresentationsClock;
import org.throughline.ehcp.clocks.ReviewClock;
import org.throughline.security.Roles;

/** What is due in a case by the statutory clocks, each counted by the rule in force when it started. */
@Service
@Transactional(readOnly = true)
public class CaseClocks {

    private final CaseCalendar calendar;

    CaseClocks(CaseCalendar calendar) {
        this.calendar = calendar;
    }

    /** The family's time to answer the draft plan; empty before that was served. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Optional<DueDate> representations(CaseRecord known) {
        return Optional.ofNullable(known.milestones().notice()).map(new RepresentationsClock(calendar.counting())::due);
    }

    /** What is due in a case, in the order of the work; clocks that have not started are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<CaseDue> of(CaseRecord known) {
        Counting counting = calendar.counting();
        CaseRecord.Milestones done = known.milestones();
        PhaseTransferDates dates =
                new PhaseTransferClock(counting).of(known.kind(), known.entry().start());
        List<CaseDue> all = new ArrayList<>();
        all.add(new CaseDue("Review meeting", dates.review(), done.review()));
        if (done.review() != null) {
            ReviewClock review = new ReviewClock(counting);
            // the notice to amend is the decision after the review
            all.add(new CaseDue(
                    "Decision after the review: amend, maintain or cease",
                    review.decision(done.review()),
                    done.notice()));
        }
        all.add(new CaseDue("Draft plan issued", dates.draft(), done.notice()));
        if (done.notice() != null) {
            all.add(new CaseDue(
                    "Family's time to answer the draft plan",
                    new RepresentationsClock(counting).due(done.notice()),
                    done.preferenceReceived() == null
                                    || done.preferenceReceived().isBefore(done.notice())
                            ? null
                            : done.preferenceReceived(),
                    false));
        }
        if (done.review() != null && done.notice() != null) {
            all.add(new CaseDue(
                    "Final plan after the notice to amend",
                    AmendmentClock.of(counting, done.review(), done.notice()).first(),
                    done.finalPlan()));
        }
        all.add(new CaseDue("Final plan for the change of phase", dates.due(), done.finalPlan()));
        if (done.finalPlan() != null) {
            all.add(new CaseDue(
                    "Family's time to appeal, without mediation",
                    AppealWindow.of(counting, done.finalPlan(), null, false).end(),
                    null,
                    false));
        }
        return all;
    }
}
