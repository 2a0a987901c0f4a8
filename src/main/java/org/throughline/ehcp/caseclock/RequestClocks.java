package org.throughline.ehcp.caseclock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.ExceptedPeriod;

/** The clocks of a request for an assessment: R01, and what follows from the decision, R03 or R05. */
final class RequestClocks {

    private static final String YES = "Y";
    private static final String NO = "N";
    private static final String AWAITED = "A";

    private final Counting counting;
    private final Map<String, List<ExceptedPeriod>> exceptions;
    private final LocalDate today;

    /**
     * Clocks on a day.
     *
     * @param exceptions the excepted periods of the request, by the id of the rule they are exceptions to
     */
    RequestClocks(Counting counting, Map<String, List<ExceptedPeriod>> exceptions, LocalDate today) {
        this.counting = counting;
        this.exceptions = exceptions;
        this.today = today;
    }

    /** The clocks of a request. Those of a child who moved away stop where they are and are left out when not done. */
    List<ChildClock> of(RequestRecord request, List<PlanRecord> plans) {
        List<ChildClock> clocks = new ArrayList<>();
        boolean isDecided = !request.outcome().isBlank() && !request.outcome().equals(AWAITED);
        add(clocks, "R01", request, isDecided ? request.outcomeDate() : null);
        if (!isDecided || request.outcome().equals(YES)) {
            AssessmentRecord last = request.assessments().isEmpty()
                    ? null
                    : request.assessments().getLast();
            String outcome = last == null ? "" : last.outcome();
            if (last != null && outcome.equals(NO)) {
                add(clocks, "R03", request, last.outcomeDate());
            } else {
                if (outcome.isBlank() || outcome.equals(AWAITED)) {
                    add(clocks, "R03", request, null);
                }
                if (!outcome.equals("W")) {
                    add(clocks, "R05", request, finalPlan(request, plans));
                }
            }
        }
        return clocks;
    }

    private static @Nullable LocalDate finalPlan(RequestRecord request, List<PlanRecord> plans) {
        return plans.stream()
                .filter(plan -> !plan.trail().isCorrected())
                .map(PlanRecord::started)
                .filter(started -> !started.isBefore(request.received()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void add(List<ChildClock> clocks, String rule, RequestRecord request, @Nullable LocalDate done) {
        if (done == null && request.movedOut()) {
            return;
        }
        counting.find(rule, "", request.received())
                .map(due -> excepted(due, rule))
                .ifPresent(due -> clocks.add(ChildClock.of(due, done, today)));
    }

    private DueDate excepted(DueDate due, String rule) {
        return due.with(exceptions.getOrDefault(rule, List.of()));
    }
}
