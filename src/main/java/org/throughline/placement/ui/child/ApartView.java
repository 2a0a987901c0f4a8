package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.throughline.placement.ApartChild;
import org.throughline.placement.ApartChildren;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadRow;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** Children who are kept apart from a child: who and why, one more, another reason, one no longer. */
@Route(ChildAddresses.A_CHILD + "/apart")
@PageTitle("Children to keep apart - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ApartView extends ChildPartView {

    private static final long serialVersionUID = 1L;

    private final transient ApartChildren apart;
    private final ChildField other;
    private final TextArea why = new TextArea("Why they are kept apart");
    private final TextField ending = new TextField("Why it is no longer needed, where you end one");

    ApartView(ChildFiles files, ApartChildren apart, Caseload caseload, Clock clock) {
        super(files);
        this.apart = apart;
        this.other = new ChildField("Child to keep apart", caseload, AcademicYear.of(LocalDate.now(clock)));
        why.setMaxLength(500);
        why.setWidthFull();
        why.setHelperText("For placement officers only");
        ending.setMaxLength(300);
        ending.setWidthFull();
    }

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        list(file.child());
        Button add = new Button("Continue", click -> record(file.child()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new H2("Add a child, or change why"),
                new Paragraph(
                        "A run never proposes the same provision for both. To change why, choose the child again."),
                Group.form(other),
                why,
                Group.actions(add, cancel()));
        return "Children to keep apart from " + file.child().name();
    }

    private void list(ChildRecord child) {
        List<ApartChild> known = apart.of(childId());
        if (known.isEmpty()) {
            addFields(new EmptyState("None are recorded. If the child must not be at the same provision as another one,"
                    + " add that child below."));
            return;
        }
        PlainTable table = new PlainTable("Children to keep apart", "Name", "Why", "Recorded", "Action");
        known.forEach(each -> {
            UUID id = Objects.requireNonNull(each.other().id());
            Button end = new Button(
                    "End",
                    click -> ask(
                            List.of(child.name() + " and " + each.other().name() + " may be at the same provision."),
                            List.of(),
                            () -> apart.end(childId(), id, ending.getValue())));
            end.setAriaLabel("End: " + each.other().name());
            table.row(
                    new Anchor(PlacementNavigation.child(id), each.other().sortName()),
                    new Text(
                            each.note().reason().isBlank()
                                    ? "Not recorded"
                                    : each.note().reason()),
                    new Text(ChildRelations.who(
                            each.note().recordedBy(), each.note().recordedAt())),
                    end);
        });
        addFields(table, ending);
    }

    private void record(ChildRecord child) {
        CaseloadRow chosen = other.getValue();
        if (chosen == null) {
            refuse("Choose the child to keep apart");
            return;
        }
        ask(
                List.of(child.name() + " and " + chosen.name() + " are kept apart: " + why.getValue()),
                List.of(),
                () -> apart.record(childId(), chosen.childId(), why.getValue()));
    }
}
