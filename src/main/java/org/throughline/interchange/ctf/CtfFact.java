package org.throughline.interchange.ctf;

import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Prefill;

/** What a common transfer file tells of a pupil, as far as anything here holds it. */
enum CtfFact {
    UPN(null),
    FORMER_UPN(Prefill.FORMER_UPN),
    ULN(Prefill.ULN),
    SURNAME(null),
    FORENAME(null),
    BORN(null),
    SEX(Prefill.SEX),
    PREFERRED_NAME(Prefill.PREFERRED_NAME),
    FORMER_SURNAME(null),
    FORMER_FORENAME(null),
    NC_YEAR(null),
    LANGUAGES(Prefill.LANGUAGES),
    SERVICE_CHILD(Prefill.SERVICE_CHILD),
    LOOKED_AFTER(Prefill.LOOKED_AFTER),
    FREE_MEALS(Prefill.FREE_MEALS),
    ADDRESS(Prefill.ADDRESS),
    POSTCODE(null),
    CONTACTS(Prefill.CONTACTS),
    SEN_PROVISION(Prefill.SEN_PROVISION),
    SEN_SINCE(Prefill.SEN_SINCE),
    PRIMARY_NEED(Prefill.PRIMARY_NEED),
    SECONDARY_NEED(Prefill.SECONDARY_NEED),
    ATTENDANCE(Prefill.ATTENDANCE),
    ATTENDANCE_BEFORE(Prefill.ATTENDANCE_BEFORE),
    UNAUTHORISED(Prefill.UNAUTHORISED);

    private final @Nullable Prefill prefill;

    CtfFact(@Nullable Prefill prefill) {
        this.prefill = prefill;
    }

    /** The fact by which an answer of a record is filled in; null for none. */
    @Nullable
    Prefill prefill() {
        return prefill;
    }
}
