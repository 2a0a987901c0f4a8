package org.throughline.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Ids in addresses. */
public final class Ids {

    private Ids() {}

    /**
     * The id that a parameter of the route names.
     *
     * @throws NotFoundException when it names none
     */
    public static UUID of(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).flatMap(Ids::parse).orElseThrow(NotFoundException::new);
    }

    /** The id that a part of an address names; empty when it is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
