package org.throughline.shared;

import java.util.List;
import java.util.Locale;

/**
 * What a service does not do, and why: expected, not a programmer's mistake. Each module has one sealed family of
 * records; their fields fill the sentence that stands under {@link #code()} in {@code refusals.properties}.
 */
public interface Refusal {

    /** The module and the name of the record: {@code people.reference-taken}. */
    default String code() {
        String module = getClass().getPackageName().split("\\.")[2];
        String name = getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return module + "." + name.toLowerCase(Locale.ROOT);
    }

    /** What is wrong and what to do, for the person who asked. */
    default String sentence() {
        return RefusalSentences.of(this);
    }

    /** What must be put right, one by one; a refusal of a whole form has a list in the place of this. */
    default List<String> problems() {
        return List.of(sentence());
    }

    /** To be thrown, so that nothing of what was begun is stored. */
    default Refused refused() {
        return new Refused(this, null);
    }

    /** As above, where something that went wrong led to it. */
    default Refused refused(Throwable cause) {
        return new Refused(this, cause);
    }
}
