package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.wholeclass.ClassSteps;
import org.throughline.transitions.wholeclass.ClassSteps.Neighbour;

/** Links to the child before and the child after in the class. */
final class ClassStepper extends Div {

    private static final long serialVersionUID = 1L;

    ClassStepper(ClassSteps.Place place) {
        Group links = Group.actions();
        Neighbour before = place.before();
        Neighbour after = place.after();
        if (before != null) {
            links.add(new Anchor(TransitionNavigation.record(before.record()), "Previous child: " + before.child()));
        }
        if (after != null) {
            links.add(new Anchor(TransitionNavigation.record(after.record()), "Next child: " + after.child()));
        }
        if (before != null || after != null) {
            add(links);
        }
    }
}
