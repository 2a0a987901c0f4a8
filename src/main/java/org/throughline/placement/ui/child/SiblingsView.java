package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.throughline.people.ChildRecord;
import org.throughline.people.Siblings;
import org.throughline.placement.Caseload;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** Brothers and sisters of a child: who they are, one more, one no longer. */
@Route(ChildAddresses.A_CHILD + "/siblings")
@PageTitle("Brothers and sisters - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class SiblingsView extends ChildPartView {

    private static final long serialVersionUID = 1L;

    private final transient Siblings siblings;
    private final ChildField other;
    private final TextField reason = new TextField("Why, where you end one");

    SiblingsView(ChildFiles files, Siblings siblings, Caseload caseload, Clock clock) {
        super(files);
        this.siblings = siblings;
        this.other = new ChildField("Brother or sister", caseload, AcademicYear.of(LocalDate.now(clock)));
        reason.setMaxLength(300);
        reason.setWidthFull();
    }

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        list(file.child());
        Button add = new Button("Continue", click -> add(file.child()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new H2("Add a brother or sister"),
                new Paragraph("Being placed together counts in runs. It is enough to record it for one of the two."),
                Group.form(other),
                Group.actions(add, cancel()));
        return "Brothers and sisters of " + file.child().name();
    }

    private void list(ChildRecord child) {
        List<ChildRecord> known = siblings.of(childId());
        if (known.isEmpty()) {
            addFields(new EmptyState("None are recorded. If a brother or sister has a plan, add the child below."));
            return;
        }
        PlainTable table = new PlainTable("Brothers and sisters", "Name", "Reference", "Action");
        known.forEach(each -> {
            UUID id = Objects.requireNonNull(each.id());
            Button end = new Button(
                    "End",
                    click -> ask(
                            List.of(child.name() + " and " + each.name()
                                    + " are no longer recorded as brothers or sisters."),
                            List.of(),
                            () -> siblings.end(childId(), id, reason.getValue())));
            end.setAriaLabel("End: " + each.name());
            table.row(new Anchor(PlacementNavigation.child(id), each.sortName()), new Text(each.reference()), end);
        });
        addFields(table, reason);
    }

    private void add(ChildRecord child) {
        if (other.isEmpty()) {
            refuse("Choose the brother or sister");
            return;
        }
        UUID id = other.getValue().childId();
        ask(
                List.of(child.name() + " and " + other.getValue().name() + " are recorded as brothers or sisters."),
                List.of(),
                () -> siblings.record(childId(), id));
    }
}
