package org.throughline.placement.ui.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;

/** Requests and assessments on the page of a child. */
class AssessmentHistoryTest {

    private static final UUID CHILD = UUID.randomUUID();

    private final PlanRequests requests = mock(PlanRequests.class);

    @Test
    void a_child_without_a_request_has_no_table() {
        when(requests.ofChild(CHILD)).thenReturn(List.of());
        assertThat(new AssessmentHistory(requests).of(CHILD)).isEmpty();
    }

    @Test
    void a_request_is_a_row_with_what_became_of_it() {
        LocalDate received = LocalDate.of(2026, 5, 1);
        when(requests.ofChild(CHILD))
                .thenReturn(List.of(new RequestRecord(
                        CHILD,
                        received,
                        "2",
                        false,
                        "Y",
                        received.plusDays(40),
                        false,
                        false,
                        false,
                        List.of(new AssessmentRecord("Y", received.plusDays(90), true, true, false, false, true)))));
        assertThat(new AssessmentHistory(requests)
                        .of(CHILD)
                        .orElseThrow()
                        .getElement()
                        .getTextRecursively())
                .contains("1 May 2026")
                .contains("School or other setting")
                .contains("Y 10 June 2026")
                .contains("exception to the 20 weeks")
                .contains("Mediation and appeal");
    }
}
