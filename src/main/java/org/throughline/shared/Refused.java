package org.throughline.shared;

import org.jspecify.annotations.Nullable;

/** Carries a refusal out of a service; the transaction is rolled back, the sentence goes to the person who asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** For {@link Refusal#refused()}. */
    Refused(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.sentence(), cause);
        this.refusal = refusal;
    }

    /** What was refused, and why. */
    public Refusal refusal() {
        return refusal;
    }
}
