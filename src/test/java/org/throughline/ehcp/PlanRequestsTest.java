package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildNumbers;
import org.throughline.people.Children;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** Requests and assessments in the database, and what else a return asks of a child. */
@Transactional
class PlanRequestsTest extends ServiceTest {

    @Autowired
    private PlanRequests requests;

    @Autowired
    private Children children;

    @Autowired
    private ChildNumbers numbers;

    @Autowired
    private ChildIdentities identities;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child() {
        today = LocalDate.now(clock);
        child = as(Roles.PLACEMENT_OFFICER, () -> children.record(InventedChild.born(today.minusYears(7))));
    }

    private RequestRecord request(LocalDate received, String source) {
        return new RequestRecord(
                child,
                received,
                source,
                false,
                "Y",
                received.plusDays(40),
                false,
                true,
                false,
                List.of(new AssessmentRecord("Y", received.plusDays(90), true, false, false, false, true)));
    }

    private void record(RequestRecord request) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            requests.record(request);
            return true;
        });
    }

    @Test
    void requests_are_kept_with_their_assessments_earliest_first() {
        RequestRecord later = request(today.minusDays(200), "2");
        RequestRecord earlier = request(today.minusDays(900), "1");
        record(later);
        record(earlier);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> requests.ofChild(child))).containsExactly(earlier, later);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> requests.all())).containsEntry(child, List.of(earlier, later));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> requests.of(List.of()))).isEmpty();
    }

    @Test
    void a_request_of_the_same_day_takes_the_place_of_the_first() {
        record(request(today.minusDays(200), "2"));
        RequestRecord corrected = request(today.minusDays(200), "4").with(List.of());
        record(corrected);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> requests.ofChild(child))).containsExactly(corrected);
    }

    @Test
    void a_request_of_tomorrow_and_a_code_that_is_none_are_refused() {
        assertThatThrownBy(() -> record(request(today.plusDays(1), "2"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> record(request(today, "school"))).isInstanceOf(Refused.class);
    }

    @Test
    void ulns_of_some_children_are_found_at_once() {
        as(Roles.PLACEMENT_OFFICER, () -> {
            numbers.enter(child, NumberKind.ULN, null, "9000000016", NumberSource.CASE_SYSTEM, "Test");
            return true;
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> identities.ulns(List.of(child, UUID.randomUUID()))))
                .isEqualTo(Map.of(child, "9000000016"));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> identities.ulns(List.of())))
                .isEmpty();
    }
}
