package org.throughline.transitions.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.transitions.TransitionsRefusal;

/** Health services hand over by names, days and a receipt; what they see, and what does not fit in the fields. */
class HealthHandoversTest extends HealthTest {

    @Autowired
    private Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void a_health_visitor_hands_over_a_school_nurse_gives_the_receipt_and_both_schools_see_it() {
        HealthHandover asked = asked(HealthKind.VISITOR);
        assertThat(asked.state()).isEqualTo(HealthHandover.State.TO_HAND_OVER);
        assertThat(refusalOf(() -> does(nurse(), () -> health.receive(asked, "Sam Nurse", today()))))
                .isEqualTo(new HealthRefusal.ReceiptBeforeHandover());
        does(Roles.HEALTH_VISITOR, () -> health.handOver(asked, " Zo\u00eb  O'Neill-Smith ", "Sam Nurse", today()));
        HealthHandover given = read(asked);
        assertThat(given.giver()).isEqualTo("Zo\u00eb O'Neill-Smith");
        assertThat(given.state()).isEqualTo(HealthHandover.State.TO_RECEIVE);
        assertThat(refusalOf(() -> does(nurse(), () -> health.receive(given, "Sam Nurse", today().minusDays(1)))))
                .isEqualTo(new HealthRefusal.ReceiptBeforeHandover());
        does(nurse(), () -> health.receive(given, "Sam Nurse", today()));
        assertThat(read(asked).state()).isEqualTo(HealthHandover.State.RECEIVED);
        assertThat(refusalOf(() -> does(nurse(), () -> health.receive(given, "Sam Nurse", today()))))
                .isEqualTo(new HealthRefusal.HealthHandoverDone());
        assertThat(refusalOf(() ->
                        does(Roles.HEALTH_VISITOR, () -> health.handOver(read(asked), "An Other", "Sam", today()))))
                .isEqualTo(new HealthRefusal.HealthHandoverDone());
        be("senco");
        assertThat(health.of(asked.recordId())).hasSize(1);
        be("secondary");
        assertThat(health.of(asked.recordId())).as("before it is sent").isEmpty();
        be("senco");
        send(asked.recordId());
        be("secondary");
        assertThat(health.of(asked.recordId()).getFirst().receivedOn()).isEqualTo(today());
        be("secondary2");
        assertThat(health.of(asked.recordId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Epilepsy: 5 mg midazolam",
                "Nuts, severe",
                "one two three four five six",
                "see notes 12/3",
                "a\nb:c"
            })
    void nothing_but_a_name_fits(String typed) {
        HealthHandover asked = asked(HealthKind.EPILEPSY);
        assertThat(refusalOf(
                        () -> does(Roles.EPILEPSY_NURSE, () -> health.handOver(asked, typed, "Sam Nurse", today()))))
                .isEqualTo(new HealthRefusal.NameOnly());
        assertThat(refusalOf(
                        () -> does(Roles.EPILEPSY_NURSE, () -> health.handOver(asked, "Sam Nurse", typed, today()))))
                .isEqualTo(new HealthRefusal.NameOnly());
    }

    @Test
    void a_service_sees_its_own_hand_overs_and_opens_no_record() {
        HealthHandover asked = asked(HealthKind.COMPLEX);
        for (String other : new String[] {Roles.HEALTH_VISITOR, Roles.EPILEPSY_NURSE, Roles.CONTINUING_CARE}) {
            assertThat(as(other, () -> health.find(asked.id()))).isEmpty();
            assertThat(as(other, () -> health.list(0, 5_000)))
                    .noneMatch(each -> each.id().equals(asked.id()));
            assertThat(refusalOf(() -> does(other, () -> health.handOver(asked, "A Name", "B Name", today()))))
                    .isEqualTo(new HealthRefusal.HealthHandoverNotYours());
        }
        assertThat(refusalOf(() -> does(nurse(), () -> health.handOver(asked, "A Name", "B Name", today()))))
                .isEqualTo(new HealthRefusal.HealthHandoverNotYours());
        assertThat(as(nurse(), () -> health.list(0, 5_000)))
                .anyMatch(each -> each.id().equals(asked.id()));
        assertThat(as(nurse(), health::count))
                .isEqualTo(as(nurse(), () -> health.list(0, 5_000)).size());
        assertThat(asked.toString()).doesNotContain("Asthma").doesNotContain("Short steps");
        assertThatThrownBy(() -> as(nurse(), () -> transitions.page(asked.recordId())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.PLANNER, health::count)).isInstanceOf(AccessDeniedException.class);
        be("senco");
        assertThatThrownBy(() -> health.find(asked.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_keeps_the_record_asks_once_and_about_adult_health_from_14() {
        HealthHandover asked = asked(HealthKind.CONTINUING);
        be("senco");
        assertThat(refusalOf(() -> health.ask(asked.recordId(), HealthKind.CONTINUING)))
                .isEqualTo(new HealthRefusal.HealthHandoverThere(HealthKind.CONTINUING.label()));
        assertThat(refusalOf(() -> health.ask(asked.recordId(), HealthKind.ADULT)))
                .isEqualTo(new HealthRefusal.TooYoungForAdultHealth(14));
        be("secondary");
        assertThat(refusalOf(() -> health.ask(asked.recordId(), HealthKind.VISITOR)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> health.ask(UUID.randomUUID(), HealthKind.VISITOR)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }

    @Test
    void days_to_come_and_lost_updates_are_refused() {
        HealthHandover asked = asked(HealthKind.VISITOR);
        assertThat(refusalOf(() -> does(
                        Roles.HEALTH_VISITOR, () -> health.handOver(asked, "A Name", "B Name", today().plusDays(1)))))
                .isEqualTo(new HealthRefusal.HealthDayToCome(today()));
        assertThat(refusalOf(() -> does(Roles.HEALTH_VISITOR, () -> health.handOver(asked, "A Name", "B Name", null))))
                .isEqualTo(new HealthRefusal.HealthDayToCome(today()));
        does(Roles.HEALTH_VISITOR, () -> health.handOver(asked, "A Name", "B Name", today()));
        assertThatThrownBy(() -> does(Roles.HEALTH_VISITOR, () -> health.handOver(asked, "C Name", "B Name", today())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
