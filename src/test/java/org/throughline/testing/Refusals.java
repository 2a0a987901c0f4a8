package org.throughline.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.shared.Refusal;
import org.throughline.shared.Refused;

/** What services refuse. */
public final class Refusals {

    private Refusals() {}

    /** What is refused when somebody asks for this; fails where nothing is. */
    public static Refusal refusalOf(ThrowingCallable asked) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, asked), "nothing was refused")
                .refusal();
    }
}
