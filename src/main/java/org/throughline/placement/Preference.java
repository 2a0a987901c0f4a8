package org.throughline.placement;

import java.util.UUID;

/** A place that a parent or young person asks for, as it was asked. */
public sealed interface Preference {

    /**
     * A provision of the register.
     *
     * @param provisionId the provision
     */
    record Listed(UUID provisionId) implements Preference {}

    /**
     * A school or setting that is not in the register.
     *
     * @param name its name as it was given, up to 200 characters
     * @param town where it is, up to 100 characters; blank where nobody said
     */
    record Unlisted(String name, String town) implements Preference {

        static final int LONGEST_NAME = 200;
        static final int LONGEST_TOWN = 100;

        /** Whether there is a name and both are short enough. */
        boolean isAcceptable() {
            return !name.isBlank() && name.length() <= LONGEST_NAME && town.length() <= LONGEST_TOWN;
        }
    }
}
