package org.throughline.transitions.health;

/** What somebody at a meeting does, from a list: there is no field in which something clinical could be written. */
public enum HealthJob {
    /** A health visitor. */
    HEALTH_VISITOR("Health visitor"),
    /** A school nurse. */
    SCHOOL_NURSE("School nurse"),
    /** A complex-needs nurse. */
    COMPLEX_NEEDS_NURSE("Complex-needs nurse"),
    /** An epilepsy nurse. */
    EPILEPSY_NURSE("Epilepsy specialist nurse"),
    /** A continuing-care nurse. */
    CONTINUING_CARE("Continuing-care nurse"),
    /** A district or community nurse. */
    DISTRICT_NURSE("District or community nurse"),
    /** A doctor. */
    DOCTOR("Doctor"),
    /** A therapist. */
    THERAPIST("Therapist"),
    /** A social worker. */
    SOCIAL_WORKER("Social worker"),
    /** Somebody of a school or setting. */
    SCHOOL("School or setting"),
    /** A parent or carer. */
    FAMILY("Parent or carer"),
    /** An officer of the authority. */
    AUTHORITY("Local authority");

    private final String label;

    HealthJob(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
