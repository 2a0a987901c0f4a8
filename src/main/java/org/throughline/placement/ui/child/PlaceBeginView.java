package org.throughline.placement.ui.child;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.ReasonKind;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;

/** Records a place, from any day of a year on. */
@Route(ChildAddresses.PLACES + "/new")
@PageTitle("Record a place - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlaceBeginView extends EpisodeView<PlacementRecord> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<ProvisionRecord> provision = new ComboBox<>("Provision");
    private final DateFields from = new DateFields("First day of the place");
    private final DateFields last = new DateFields("Last day of the place, if known");

    PlaceBeginView(ChildFiles files, PlaceDesk desk) {
        super(files, desk);
        provision.setItems(desk.register());
        provision.setItemLabelGenerator(ProvisionRecord::name);
    }

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        ReasonFields reason = new ReasonFields(desk().reasons(ReasonKind.BEGIN));
        UUID childId = Objects.requireNonNull(file.child().id());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PlacementNavigation.PROVISION)
                .flatMap(Ids::parse)
                .flatMap(id -> provision
                        .getListDataView()
                        .getItems()
                        .filter(each -> id.equals(each.id()))
                        .findFirst())
                .ifPresent(provision::setValue);
        Button next = new Button("Continue", click -> begin(childId, reason));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new Paragraph("A child has one place at a time: the one before ends the day before this one begins."),
                Group.form(provision, from, last),
                reason,
                Group.actions(next, cancel()));
        return "Record a place for " + file.child().name();
    }

    private void begin(UUID childId, ReasonFields reason) {
        if (provision.isEmpty()) {
            refuse("Choose the provision");
            return;
        }
        if (last.isWrong()) {
            refuse(last.problem());
            return;
        }
        UUID at = Objects.requireNonNull(provision.getValue().id());
        needed(from)
                .ifPresent(day -> ask(
                        new EpisodeChange.Begin<>(new PlacementRecord(
                                childId,
                                at,
                                new Period(day, last.date().map(desk()::until).orElse(null)))),
                        reason));
    }
}
