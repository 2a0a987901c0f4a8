package org.throughline.transitions.health;

import org.throughline.security.Roles;

/** A hand-over between health services. */
public enum HealthKind {
    /** When a child starts school. */
    VISITOR("Health visitor to school nurse", Roles.HEALTH_VISITOR, Roles.SCHOOL_NURSE, 0),
    /** For a child whom the complex-needs nurses support. */
    COMPLEX("Complex-needs nurse to school nurse", Roles.COMPLEX_NEEDS_NURSE, Roles.SCHOOL_NURSE, 0),
    /** For a child whom an epilepsy nurse supports. */
    EPILEPSY("Epilepsy nurse to school nurse", Roles.EPILEPSY_NURSE, Roles.SCHOOL_NURSE, 0),
    /** For a child with continuing care. */
    CONTINUING("Continuing care, with the school nurse", Roles.CONTINUING_CARE, Roles.SCHOOL_NURSE, 0),
    /** From 14, with the young person: who looks after their health as an adult. */
    ADULT("Conversation on health as an adult", Roles.SCHOOL_NURSE, Roles.CONTINUING_CARE, 14);

    private final String label;
    private final String from;
    private final String to;
    private final int fromAge;

    HealthKind(String label, String from, String to, int fromAge) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.fromAge = fromAge;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The role of the service that hands over, a constant of {@link Roles#OF_HEALTH}. */
    public String from() {
        return from;
    }

    /** The role of the service that takes over. */
    public String to() {
        return to;
    }

    /** The age in years from which it is asked. */
    public int fromAge() {
        return fromAge;
    }
}
