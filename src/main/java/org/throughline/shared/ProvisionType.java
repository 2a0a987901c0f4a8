package org.throughline.shared;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of provision in which a child with an EHC plan may have a place. */
public enum ProvisionType {
    /** A mainstream class. */
    MAINSTREAM("Mainstream"),
    /** A SEN unit of a mainstream school. */
    SEN_UNIT("SEN unit"),
    /** A resourced provision of a mainstream school. */
    RESOURCED_PROVISION("Resourced provision"),
    /** A maintained, academy or free special school. */
    SPECIAL_SCHOOL("Special school"),
    /** Alternative provision, such as a pupil referral unit. */
    ALTERNATIVE_PROVISION("Alternative provision"),
    /** A non-maintained special school. */
    NON_MAINTAINED_SPECIAL("Non-maintained special school"),
    /** An independent special school. */
    INDEPENDENT_SPECIAL("Independent special school"),
    /** A college or specialist post-16 institution. */
    POST_16("Post-16");

    private final String label;

    ProvisionType(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** The type with this code, or empty when there is none. */
    public static Optional<ProvisionType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
    }

    /**
     * Whether children are taught in groups of children with plans: all but mainstream, post-16 and alternative
     * provision, which is never a destination for a plan by default.
     */
    public boolean isSpecialist() {
        return isCommissioned() && this != ALTERNATIVE_PROVISION;
    }

    /** Whether it is a base of a mainstream school, which the authority or the school itself may commission. */
    public boolean isBase() {
        return this == SEN_UNIT || this == RESOURCED_PROVISION;
    }

    /**
     * Whether there are places only as far as the authority commissions them: all but mainstream and post-16 places.
     */
    public boolean isCommissioned() {
        return this != MAINSTREAM && this != POST_16;
    }
}
