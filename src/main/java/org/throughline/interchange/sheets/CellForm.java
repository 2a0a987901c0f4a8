package org.throughline.interchange.sheets;

/** What stands in the cells of a column. */
enum CellForm {
    /** A name or other words. */
    WORDS,
    /** A reference or code of ours. */
    CODE,
    /** A unique pupil number. */
    UPN,
    /** A number of a school in GIAS. */
    URN,
    /** A UK provider reference number. */
    UKPRN,
    /** A DfE number: local authority and establishment. */
    DFE_NUMBER,
    /** A day. */
    DAY,
    /** A day of birth. */
    BIRTH,
    /** A whole number, 0 or more. */
    WHOLE,
    /** Pounds. */
    POUNDS,
    /** Yes or no. */
    YES_NO,
    /** Female or male. */
    SEX,
    /** A postcode. */
    POSTCODE,
    /** Types of need, primary first. */
    NEEDS,
    /** Features, such as WHEELCHAIR. */
    FEATURES,
    /** An academic year. */
    ACADEMIC_YEAR,
    /** An NC year. */
    NC_YEAR,
    /** A type of provision. */
    PROVISION_TYPE,
    /** How high a risk is. */
    RISK;

    /** Whether Excel takes digits, zeros or the form from what stands there. */
    boolean isNumberOfSomething() {
        return this == CODE || this == UPN || this == URN || this == UKPRN || this == DFE_NUMBER;
    }

    /** Whether a spreadsheet can count with it. */
    boolean isCounted() {
        return this == WHOLE || this == POUNDS || this == NC_YEAR;
    }

    /** Whether it is a day. */
    boolean isDay() {
        return this == DAY || this == BIRTH;
    }
}
