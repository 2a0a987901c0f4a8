package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.ui.CheckFirst;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;

/** A page on which a part of a child's record is changed: fields, then what will change, then it is done. */
abstract class ChildPartView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div fields = new Div();
    private final CheckFirst check = new CheckFirst(fields);
    private UUID childId = new UUID(0, 0);

    ChildPartView(ChildFiles files) {
        this.files = files;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildFile file = PlacementNavigation.opened(event, files::find);
        childId = Objects.requireNonNull(file.child().id());
        removeAll();
        fields.removeAll();
        check.leave();
        H1 heading = new H1();
        add(
                new Anchor(
                        PlacementNavigation.child(childId),
                        "Back to " + file.child().name()),
                errors,
                heading,
                fields,
                check);
        heading.setText(show(event, file));
    }

    /** Puts the fields on the page and says its heading. */
    abstract String show(BeforeEnterEvent event, ChildFile file);

    /** The child whose record it is. */
    UUID childId() {
        return childId;
    }

    /** Adds to the part of the page that gives way to the check. */
    void addFields(Component... more) {
        fields.add(more);
    }

    Anchor cancel() {
        return new Anchor(PlacementNavigation.child(childId), "Cancel");
    }

    /** A day that must be entered; shows what is wrong where it is not. */
    Optional<LocalDate> needed(DateFields day) {
        if (day.isWrong() || day.isBlank()) {
            errors.show(day.problem());
            return Optional.empty();
        }
        return day.date();
    }

    void refuse(String sentence) {
        errors.show(sentence);
    }

    /** Does something that may be refused, and says whether it was not. */
    boolean accepted(Runnable work) {
        return Failures.saved(work, errors);
    }

    /** Shows what will change and what speaks against it, and does it when the person says so. */
    void ask(List<String> changes, List<String> warnings, Runnable save) {
        check.ask(changes, warnings, () -> {
            if (accepted(save)) {
                Done.said("Saved the change");
                UI.getCurrent().navigate(PlacementNavigation.child(childId));
            } else {
                check.leave();
            }
        });
    }
}
