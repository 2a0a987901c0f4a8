package org.throughline.shared;

import java.util.Arrays;
import java.util.Optional;

/** Types of special educational need as the Department for Education codes them in the SEN2 return. */
public enum NeedType {
    /** Specific learning difficulty. */
    SPLD("Specific learning difficulty"),
    /** Moderate learning difficulty. */
    MLD("Moderate learning difficulty"),
    /** Severe learning difficulty. */
    SLD("Severe learning difficulty"),
    /** Profound and multiple learning difficulty. */
    PMLD("Profound and multiple learning difficulty"),
    /** Social, emotional and mental health. */
    SEMH("Social, emotional and mental health"),
    /** Speech, language and communication needs. */
    SLCN("Speech, language and communication needs"),
    /** Hearing impairment. */
    HI("Hearing impairment"),
    /** Vision impairment. */
    VI("Vision impairment"),
    /** Multi-sensory impairment. */
    MSI("Multi-sensory impairment"),
    /** Physical disability. */
    PD("Physical disability"),
    /** Autistic spectrum disorder. */
    ASD("Autistic spectrum disorder"),
    /** Down syndrome. */
    DS("Down syndrome"),
    /** Other difficulty or disability. */
    OTH("Other difficulty or disability"),
    /** SEN support but no specialist assessment of type of need. */
    NSA("No specialist assessment of type of need");

    private final String label;

    NeedType(String label) {
        this.label = label;
    }

    /** The full name shown to people. */
    public String label() {
        return label;
    }

    /** The need with this code, in capitals as the code set prints it, or empty when there is none. */
    public static Optional<NeedType> ofCode(String code) {
        return Arrays.stream(values()).filter(need -> need.name().equals(code)).findFirst();
    }
}
