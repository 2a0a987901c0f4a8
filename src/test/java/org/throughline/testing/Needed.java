package org.throughline.testing;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Things outside the project that a test needs: missing, they fail the build where it must not miss them, else skip.
 */
public final class Needed {

    /** Set by the build server: nothing may be missing. */
    public static final String ALL_NEEDED = "THROUGHLINE_ALL_NEEDED";

    private Needed() {}

    /** Something that lies beside the project on some machines; nobody must have it. */
    public static <T> T besideOrSkip(Optional<T> thing, String what) {
        Assumptions.assumeTrue(thing.isPresent(), what + ": not found beside the project");
        return thing.orElseThrow();
    }

    /** Something of the machine that the build server must have. */
    public static <T> T orSkip(Optional<T> thing, String what) {
        if (thing.isEmpty() && "true".equals(System.getenv(ALL_NEEDED))) {
            throw new AssertionError(what + " is missing");
        }
        Assumptions.assumeTrue(thing.isPresent(), what + " is missing: the test is skipped");
        return thing.orElseThrow();
    }
}
