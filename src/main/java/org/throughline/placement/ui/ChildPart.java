package org.throughline.placement.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the page of a child that another module has, such as the child's cases; for placement officers. Beans are
 * shown in their order.
 */
public interface ChildPart {

    /** The part, with its heading; empty where there is nothing to show. */
    Optional<Component> of(UUID childId);
}
