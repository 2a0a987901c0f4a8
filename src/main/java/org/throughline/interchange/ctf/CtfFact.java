package org.throughline.interchange.ctf;

import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FieldName;
import org.throughline.transitions.catalogue.Prefill;

/** What a common transfer file tells of a pupil, as far as anything here holds it. */
enum CtfFact {
    UPN(null, FieldName.CHILDREN, "UPN", "UPN"),
    FORMER_UPN(Prefill.FORMER_UPN, FieldName.CHILDREN, "Former UPN", "BasicDetails/FormerUPN"),
    ULN(Prefill.ULN, FieldName.CHILDREN, "ULN", "UniqueLearnerNumber"),
    SURNAME(null, FieldName.CHILDREN, "Surname", "Surname"),
    FORENAME(null, FieldName.CHILDREN, "Forename", "Forename"),
    BORN(null, FieldName.CHILDREN, "Date of birth", "DOB"),
    SEX(Prefill.SEX, FieldName.CHILDREN, "Sex", "Sex", "Gender"),
    PREFERRED_NAME(
            Prefill.PREFERRED_NAME,
            FieldName.CHILDREN,
            "Preferred name",
            "BasicDetails/PreferredForename",
            "BasicDetails/PreferredSurname"),
    FORMER_SURNAME(null, FieldName.CHILDREN, "Former surname", "BasicDetails/FormerSurname"),
    FORMER_FORENAME(null, FieldName.CHILDREN, "Former forename", "BasicDetails/FormerForename"),
    NC_YEAR(null, FieldName.CHILDREN, "Taught in NC year", "BasicDetails/NCyearActual"),
    LANGUAGES(
            Prefill.LANGUAGES,
            FieldName.CHILDREN,
            "Languages",
            "BasicDetails/Languages/Type/Language",
            "BasicDetails/Languages/Type/LanguageType"),
    SERVICE_CHILD(
            Prefill.SERVICE_CHILD, FieldName.CHILDREN, "Service child", "ServiceChild", "BasicDetails/ServiceChild"),
    LOOKED_AFTER(Prefill.LOOKED_AFTER, FieldName.CHILDREN, "Looked after", "LookedAfter/InCare"),
    FREE_MEALS(
            Prefill.FREE_MEALS,
            FieldName.CHILDREN,
            "Free school meals",
            "FSMhistory/FSMinstance/FSMstartDate",
            "FSMhistory/FSMinstance/FSMendDate"),
    ADDRESS(
            Prefill.ADDRESS,
            FieldName.CHILDREN,
            "Home address",
            "Address/BS7666Address/SAON",
            "Address/BS7666Address/PAON",
            "Address/BS7666Address/Street",
            "Address/BS7666Address/Locality",
            "Address/BS7666Address/Town",
            "Address/BS7666Address/PostTown",
            "Address/AddressLines/AddressLine1"),
    POSTCODE(null, FieldName.CHILDREN, "Postcode", "Address/PostCode"),
    CONTACTS(
            Prefill.CONTACTS,
            FieldName.CHILDREN,
            "Contacts",
            "Contacts/Contact/Order",
            "Contacts/Contact/Title",
            "Contacts/Contact/Forename",
            "Contacts/Contact/Surname",
            "Contacts/Contact/Relationship",
            "Contacts/Contact/Responsibility",
            "Contacts/Contact/Phones/Phone/PhoneNo"),
    SEN_PROVISION(
            Prefill.SEN_PROVISION, "Needs", "SEN provision", "SENhistory/SEN/SENprovision", "SENhistory/SEN/EndDate"),
    SEN_SINCE(Prefill.SEN_SINCE, "Needs", "SEN provision since", "SENhistory/SEN/StartDate"),
    PRIMARY_NEED(Prefill.PRIMARY_NEED, "Needs", "Type of need", "SENhistory/SENneeds/SENneed/SENtype"),
    SECONDARY_NEED(Prefill.SECONDARY_NEED, "Needs", "Need rank", "SENhistory/SENneeds/SENneed/SENtypeRank"),
    ATTENDANCE(Prefill.ATTENDANCE, "Attendance", "Sessions attended", "Attendance/YearData/SessionsAttended"),
    ATTENDANCE_BEFORE(
            Prefill.ATTENDANCE_BEFORE,
            "Attendance",
            "Sessions possible",
            "Attendance/YearData/SessionsPossible",
            "Attendance/YearData/Year"),
    UNAUTHORISED(
            Prefill.UNAUTHORISED,
            "Attendance",
            "Sessions missed without leave",
            "Attendance/YearData/SessionsUnauthorised");

    private final @Nullable Prefill prefill;
    private final FieldName field;

    CtfFact(@Nullable Prefill prefill, String about, String ours, String... paths) {
        this.prefill = prefill;
        this.field = FieldName.of(about, ours, paths);
    }

    /** The fact by which an answer of a record is filled in; null for none. */
    @Nullable
    Prefill prefill() {
        return prefill;
    }

    /** What it is called here, and the elements of a pupil that tell it, as paths. */
    FieldName field() {
        return field;
    }
}
