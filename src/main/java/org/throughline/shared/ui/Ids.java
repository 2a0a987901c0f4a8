package org.throughline.shared.ui;

import java.util.Optional;
import java.util.UUID;

/** Ids in addresses. */
public final class Ids {

    private Ids() {}

    /** The id that a part of an address names; empty when it is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
