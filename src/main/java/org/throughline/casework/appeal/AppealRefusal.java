package org.throughline.casework.appeal;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why an appeal or an order is not recorded. */
public sealed interface AppealRefusal extends Refusal {

    /** A day is after today. */
    record AppealDayInTheFuture(LocalDate day) implements AppealRefusal {}

    /** There is no final plan yet to appeal against. */
    record AppealWithoutFinalPlan() implements AppealRefusal {}

    /** Something is dated before the final plan. */
    record AppealBeforeFinalPlan(LocalDate day) implements AppealRefusal {}

    /** The reference is too long. */
    record AppealReferenceTooLong(int longest) implements AppealRefusal {}

    /** An order is carried out before it is made. */
    record OrderDoneBeforeItWasMade(LocalDate made) implements AppealRefusal {}
}
