package org.throughline.placement.ui.child;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.ReasonKind;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;

/** Records a plan of a child that is on record: a second one, or one transferred in again. */
@Route(ChildAddresses.PLANS + "/new")
@PageTitle("Record an EHC plan - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlanBeginView extends EpisodeView<PlanRecord> {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final DateFields from = new DateFields("First day on which this authority maintains it");

    PlanBeginView(ChildFiles files, PlanDesk desk) {
        super(files, desk);
        this.files = files;
    }

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        ReasonFields reason = new ReasonFields(desk().reasons(ReasonKind.BEGIN));
        PlanFields details = new PlanFields(files.features());
        // needs seldom change with the plan: those of the last one are there to be checked
        Optional.ofNullable(file.plan()).ifPresent(details::show);
        UUID childId = Objects.requireNonNull(file.child().id());
        Button next = new Button(
                "Continue",
                click -> needed(from)
                        .ifPresent(day ->
                                ask(new EpisodeChange.Begin<>(details.entry().beginning(childId, day)), reason)));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new Paragraph(
                        "A plan transferred in is maintained here from the day of the move (regulation 15 of the"
                                + " SEND Regulations 2014); within six weeks the parent or young person must be told when it will be"
                                + " reviewed and whether needs will be assessed again. A child has one plan at a time: end the one before first."),
                Group.form(from),
                reason,
                new H2("What the plan says"),
                details,
                Group.actions(next, cancel()));
        return "Record an EHC plan for " + file.child().name();
    }
}
