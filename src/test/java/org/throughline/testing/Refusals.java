package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.shared.Refusal;
import org.throughline.shared.Refused;

/** What services refuse. */
public final class Refusals {

    private Refusals() {}

    /** What is refused when somebody asks for this; fails where nothing is. */
    public static Refusal refusalOf(ThrowingCallable asked) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(asked)
                .actual()
                .refusal();
    }
}
