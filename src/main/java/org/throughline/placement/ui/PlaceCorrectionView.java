package org.throughline.placement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Puts a place right that was recorded wrongly, ends it, or takes it out; who, when and why are kept. */
@Route(PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID + "/places/:year([0-9]{4})")
@PageTitle("Correct or end a place - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlaceCorrectionView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final transient Placements placements;
    private final transient List<ProvisionRecord> register;
    private final ErrorSummary errors = new ErrorSummary();
    private final ComboBox<ProvisionRecord> place = new ComboBox<>("Provision");
    private final IntegerField from = new IntegerField("First academic year");
    private final IntegerField until = new IntegerField("Ends in August of (optional)");
    private final TextArea reason = new TextArea("Reason for the change");

    PlaceCorrectionView(ChildFiles files, Placements placements, Provisions provisions) {
        this.files = files;
        this.placements = placements;
        this.register = provisions.all();
        addClassName("tl-page");
        place.setItems(register);
        place.setItemLabelGenerator(ProvisionRecord::name);
        from.setHelperText("2027 is 2027/28");
        until.setHelperText("Blank: the place goes on to the top of the provision's range");
        reason.setWidthFull();
        reason.setMaxLength(300);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildFile file = PlacementNavigation.opened(event, files::find);
        int year = event.getRouteParameters().get("year").map(Integer::valueOf).orElseThrow(NotFoundException::new);
        PlacementRecord known = file.placements().stream()
                .filter(each -> each.startYear() == year)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        removeAll();
        show(file, known);
    }

    private void show(ChildFile file, PlacementRecord known) {
        UUID childId = known.childId();
        register.stream()
                .filter(each -> known.provisionId().equals(each.id()))
                .findFirst()
                .ifPresent(place::setValue);
        from.setValue(known.startYear());
        until.setValue(known.endYear());
        Button save = new Button("Save", click -> save(known));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button remove = new Button("Take this place out", click -> {
            if (Failures.saved(() -> placements.remove(childId, known.startYear(), reason.getValue()), errors)) {
                done(childId, "Took the place out", () -> placements.record(known));
            }
        });
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                new Anchor(
                        PlacementNavigation.child(childId),
                        "Back to " + file.child().name()),
                errors,
                new H1("Correct or end a place of " + file.child().name()),
                new Paragraph(
                        "Nothing is lost: what stood here before, who changed it, when and why stay on the child's"
                                + " page."),
                Group.form(place, from, until),
                reason,
                Group.actions(save, new Anchor(PlacementNavigation.child(childId), "Cancel")),
                new H2("Recorded by mistake"),
                new Paragraph("If the child never had this place, enter the reason above and take it out."),
                Group.actions(remove));
    }

    private void save(PlacementRecord known) {
        if (place.isEmpty() || from.isEmpty() || until.isInvalid()) {
            errors.show("Choose the provision and enter the years as numbers");
            return;
        }
        PlacementRecord right = new PlacementRecord(
                known.childId(),
                Objects.requireNonNull(place.getValue().id()),
                from.getValue(),
                until.getValue(),
                known.lastNcYear(),
                known.reason());
        if (Failures.saved(() -> files.correct(known.startYear(), right, reason.getValue()), errors)) {
            if (right.startYear() == known.startYear()) {
                done(known.childId(), "Saved the place", () -> files.correct(right.startYear(), known, "Undone"));
            } else {
                // the place before goes on now: it is put right on the child's page
                Done.said("Saved the place");
                UI.getCurrent().navigate(PlacementNavigation.child(known.childId()));
            }
        }
    }

    private static void done(UUID childId, String sentence, Runnable undo) {
        String page = PlacementNavigation.child(childId);
        UI.getCurrent().navigate(page);
        Done.undoable(sentence, () -> {
            undo.run();
            UI.getCurrent().navigate(page);
        });
    }
}
