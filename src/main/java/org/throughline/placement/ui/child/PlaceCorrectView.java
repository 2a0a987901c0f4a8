package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.throughline.episodes.Period;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Roles;

/** Corrects a place that was recorded wrongly, or marks one that was recorded by mistake. */
@Route(ChildAddresses.A_PLACE + "/correct")
@PageTitle("Correct a place - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlaceCorrectView extends EpisodeCorrectView<PlacementRecord> {

    private static final long serialVersionUID = 1L;

    private final ComboBox<ProvisionRecord> provision = new ComboBox<>("Provision");

    PlaceCorrectView(ChildFiles files, PlaceDesk desk) {
        super(files, desk);
        provision.setItems(desk.register());
        provision.setItemLabelGenerator(ProvisionRecord::name);
    }

    @Override
    Component[] further(PlacementRecord known) {
        provision
                .getListDataView()
                .getItems()
                .filter(each -> known.provisionId().equals(each.id()))
                .findFirst()
                .ifPresent(provision::setValue);
        return new Component[] {provision};
    }

    @Override
    PlacementRecord right(PlacementRecord known, Period period) {
        ProvisionRecord chosen = provision.getValue();
        return known.at(chosen == null ? known.provisionId() : Objects.requireNonNull(chosen.id()))
                .during(period);
    }
}
