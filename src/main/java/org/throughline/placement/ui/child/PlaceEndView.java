package org.throughline.placement.ui.child;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.security.Roles;

/** Ends a place, changes its end or takes the end back. */
@Route(ChildAddresses.A_PLACE + "/end")
@PageTitle("End a place - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlaceEndView extends EpisodeEndView<PlacementRecord> {

    private static final long serialVersionUID = 1L;

    PlaceEndView(ChildFiles files, PlaceDesk desk) {
        super(files, desk);
    }

    @Override
    String note() {
        return "A place can end on any day of the year. If the child goes to another place, record that one instead: this"
                + " one then ends the day before.";
    }
}
