package org.throughline.transitions.health;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why something about a hand-over between health services is not noted. */
public sealed interface HealthRefusal extends Refusal {

    /** It is not there, or not for the services in which the person works. */
    record HealthHandoverNotYours() implements HealthRefusal {}

    /** There is one of this kind for the move. */
    record HealthHandoverThere(String kind) implements HealthRefusal {}

    /** The child is too young. */
    record TooYoungForAdultHealth(int age) implements HealthRefusal {}

    /** A name is missing, or is more than a name. */
    record NameOnly() implements HealthRefusal {}

    /** A day is missing, or has not come yet. */
    record HealthDayToCome(LocalDate today) implements HealthRefusal {}

    /** A receipt comes before the hand-over, or on an earlier day. */
    record ReceiptBeforeHandover() implements HealthRefusal {}

    /** It was handed over and received: nothing changes any more. */
    record HealthHandoverDone() implements HealthRefusal {}

    /** Nobody comes to a meeting, or too many. */
    record MeetingWithoutPeople(int most) implements HealthRefusal {}

    /** A meeting has no day. */
    record MeetingWithoutDay() implements HealthRefusal {}

    /** An action has no day, or one before the meeting. */
    record ActionWithoutDay() implements HealthRefusal {}

    /** There are very many meetings or actions already. */
    record TooMuchAgreed(int most) implements HealthRefusal {}
}
