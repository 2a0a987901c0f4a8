package org.throughline.transitions.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;

/** Meetings of several services: the day, people and actions from a list, for the two services alone. */
class HealthMeetingsTest extends HealthTest {

    private static final HealthMeeting.Person NURSE = new HealthMeeting.Person("Sam Nurse", HealthJob.SCHOOL_NURSE);

    @Autowired
    private HealthMeetings meetings;

    @Autowired
    private Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID met(HealthHandover handover) {
        return as(
                Roles.COMPLEX_NEEDS_NURSE,
                () -> meetings.meet(
                        handover, today(), List.of(NURSE, new HealthMeeting.Person("Ann Parent", HealthJob.FAMILY))));
    }

    @Test
    void a_meeting_has_people_and_actions_that_both_services_see_and_do() {
        HealthHandover handover = asked(HealthKind.COMPLEX);
        UUID meeting = met(handover);
        does(nurse(), () -> meetings.agree(handover, meeting, HealthTask.TRAIN_STAFF, NURSE, today().plusDays(7)));
        HealthMeeting noted = as(nurse(), () -> meetings.of(handover)).getFirst();
        assertThat(noted.people()).hasSize(2);
        HealthMeeting.Action action = noted.actions().getFirst();
        assertThat(action.doneOn()).isNull();
        does(Roles.COMPLEX_NEEDS_NURSE, () -> meetings.done(handover, action.id()));
        assertThat(as(nurse(), () -> meetings.of(handover))
                        .getFirst()
                        .actions()
                        .getFirst()
                        .doneOn())
                .isEqualTo(today());
    }

    @Test
    void another_service_neither_reads_nor_writes() {
        HealthHandover handover = asked(HealthKind.COMPLEX);
        UUID meeting = met(handover);
        assertThat(as(Roles.EPILEPSY_NURSE, () -> meetings.of(handover))).isEmpty();
        assertThat(refusalOf(() -> as(Roles.EPILEPSY_NURSE, () -> meetings.meet(handover, today(), List.of(NURSE)))))
                .isEqualTo(new HealthRefusal.HealthHandoverNotYours());
        assertThat(refusalOf(() -> does(
                        Roles.EPILEPSY_NURSE,
                        () -> meetings.agree(handover, meeting, HealthTask.VISIT, NURSE, today()))))
                .isEqualTo(new HealthRefusal.HealthHandoverNotYours());
        HealthHandover other = asked(HealthKind.COMPLEX);
        assertThat(refusalOf(() -> does(
                        Roles.COMPLEX_NEEDS_NURSE,
                        () -> meetings.agree(other, meeting, HealthTask.VISIT, NURSE, today()))))
                .as("a meeting of another hand-over")
                .isEqualTo(new HealthRefusal.HealthHandoverNotYours());
    }

    @Test
    void what_must_be_put_right_is_said() {
        HealthHandover handover = asked(HealthKind.COMPLEX);
        UUID meeting = met(handover);
        String role = Roles.COMPLEX_NEEDS_NURSE;
        assertThat(refusalOf(() -> as(role, () -> meetings.meet(handover, null, List.of(NURSE)))))
                .isEqualTo(new HealthRefusal.MeetingWithoutDay());
        assertThat(refusalOf(() -> as(role, () -> meetings.meet(handover, today(), List.of()))))
                .isEqualTo(new HealthRefusal.MeetingWithoutPeople(20));
        assertThat(refusalOf(() -> as(
                        role,
                        () -> meetings.meet(
                                handover,
                                today(),
                                List.of(new HealthMeeting.Person("Midazolam 5 mg", HealthJob.DOCTOR))))))
                .isEqualTo(new HealthRefusal.NameOnly());
        assertThat(refusalOf(() -> does(
                        role, () -> meetings.agree(handover, meeting, HealthTask.VISIT, NURSE, today().minusDays(1)))))
                .isEqualTo(new HealthRefusal.ActionWithoutDay());
        for (int number = 0; number < HealthMeetings.MOST; number++) {
            does(role, () -> meetings.agree(handover, meeting, HealthTask.VISIT, NURSE, today()));
        }
        assertThat(refusalOf(
                        () -> does(role, () -> meetings.agree(handover, meeting, HealthTask.VISIT, NURSE, today()))))
                .isEqualTo(new HealthRefusal.TooMuchAgreed(20));
    }
}
