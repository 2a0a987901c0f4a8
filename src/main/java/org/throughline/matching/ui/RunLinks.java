package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.provision.ProvisionRecord;

/**
 * What the pages of a run mention, as links to where it is: children to their page in the run, provisions to theirs.
 */
final class RunLinks {

    private RunLinks() {}

    /** A child by name, with a link to the child's page in the run. */
    static Anchor child(RunResult result, String pupilId) {
        return new Anchor(RunNavigation.child(result.run().id(), pupilId), result.nameOf(pupilId));
    }

    /** Children by name; a word where there are none. */
    static Component children(RunResult result, Collection<String> pupilIds, String none) {
        if (pupilIds.isEmpty()) {
            return new Text(none);
        }
        Span names = new Span();
        pupilIds.forEach(id -> {
            if (names.getComponentCount() > 0) {
                names.add(new Text("; "));
            }
            // whoever is not in the run has no page there
            names.add(result.assessment().placement(id).isPresent() ? child(result, id) : new Text(result.nameOf(id)));
        });
        return names;
    }

    /** A provision by name; a link where it is in the register. */
    static Component provision(RunResult result, @Nullable Provision provision) {
        return provision == null ? new Span() : named(result, provision.id(), provision.label());
    }

    /** Where a child is in the year before entry; a word where no place is recorded or the run came from a pack. */
    static Component current(RunResult result, String pupilId, String none) {
        ProvisionRecord current = result.names().current(pupilId);
        return current == null || current.id() == null
                ? new Span(none)
                : new Anchor(PlacementNavigation.provision(current.id()), current.name());
    }

    /** Where a child is proposed to be, or that there is no place. */
    static Component place(RunResult result, Placement placement) {
        return placement.provision() == null ? new Span("No place") : provision(result, placement.provision());
    }

    /** A provision of the run by its id there and a name. */
    static Component named(RunResult result, String provisionId, String name) {
        UUID id = result.names().provision(provisionId);
        return id == null ? new Span(name) : new Anchor(PlacementNavigation.provision(id), name);
    }

    /** A provision of the problem by its id. */
    static Component provision(RunResult result, String provisionId) {
        return provision(result, result.assessment().problem().provision(provisionId));
    }
}
