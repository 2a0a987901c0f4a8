package org.throughline.placement.ui.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** Requests for an assessment and what became of them, on the page of a child; for placement officers. */
@Component
class AssessmentHistory {

    /** Who asked, by the codes of the SEN2 return. */
    private static final Map<String, String> SOURCES = Map.of(
            "1", "Young person or parent",
            "2", "School or other setting",
            "3", "Health",
            "4", "Social care",
            "5", "Somebody else");

    private final PlanRequests requests;

    AssessmentHistory(PlanRequests requests) {
        this.requests = requests;
    }

    /** The part of the page; empty where no request is on record. */
    Optional<PlainTable> of(UUID childId) {
        List<RequestRecord> all = requests.ofChild(childId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        PlainTable table = new PlainTable(
                "Requests for an assessment", "Received", "Who asked", "Decision to assess", "Assessment", "Disputes");
        all.forEach(request -> table.row(
                Times.day(request.received()),
                SOURCES.getOrDefault(request.source(), request.source()),
                outcome(request.outcome(), request.outcomeDate()),
                String.join(
                        "; ",
                        request.assessments().stream()
                                .map(AssessmentHistory::outcome)
                                .toList()),
                disputes(request)));
        return Optional.of(table);
    }

    private static String outcome(AssessmentRecord assessment) {
        return outcome(assessment.outcome(), assessment.outcomeDate())
                + (assessment.isWeek20Exception() ? ", exception to the 20 weeks" : "");
    }

    private static String outcome(String code, @Nullable LocalDate day) {
        String when = day == null ? "" : Times.day(day);
        return (code + " " + when).strip();
    }

    private static String disputes(RequestRecord request) {
        boolean mediation = request.mediation()
                || request.assessments().stream().anyMatch(each -> each.mediation() || each.otherMediation());
        boolean appeal = request.tribunal()
                || request.assessments().stream().anyMatch(each -> each.tribunal() || each.otherTribunal());
        return mediation && appeal ? "Mediation and appeal" : mediation ? "Mediation" : appeal ? "Appeal" : "None";
    }
}
