package org.throughline.shared;

/** Carries a refusal out of a service; the transaction is rolled back, the sentence goes to the person who asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** For {@link Refusal#refused()}. */
    Refused(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    /** What was refused, and why. */
    public Refusal refusal() {
        return refusal;
    }
}
