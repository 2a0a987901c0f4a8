package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.ExclusionNote;
import org.throughline.placement.Exclusions;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** Provisions that may not be proposed for a child: which and why, one more, other evidence, one no longer. */
@Route(ChildAddresses.A_CHILD + "/exclusions")
@PageTitle("Provisions that may not be proposed - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ExclusionsView extends ChildPartView {

    private static final long serialVersionUID = 1L;

    private final transient Exclusions exclusions;
    private final transient List<ProvisionRecord> register;
    private final ComboBox<ProvisionRecord> provision = new ComboBox<>("Provision");
    private final TextArea evidence = new TextArea("Evidence, section 39(4)");
    private final DateFields dated = new DateFields("Day of the evidence");
    private final TextField ending = new TextField("Why it no longer holds, where you end one");

    ExclusionsView(ChildFiles files, Exclusions exclusions, Provisions provisions) {
        super(files);
        this.exclusions = exclusions;
        this.register = provisions.all();
        provision.setItems(register);
        provision.setItemLabelGenerator(ProvisionRecord::name);
        evidence.setMaxLength(1_000);
        evidence.setWidthFull();
        evidence.setHelperText("For example: the school's answer to the consultation, with what it shows");
        ending.setMaxLength(300);
        ending.setWidthFull();
    }

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        list();
        Button add = new Button("Continue", click -> record());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new H2("Add a provision, or change the evidence"),
                new Paragraph(
                        "A provision that a parent asks for may be refused only where it is unsuitable for the age,"
                                + " ability, aptitude or needs of the child, or would be incompatible with the efficient education"
                                + " of others or the efficient use of resources (section 39(4) of the Children and Families Act"
                                + " 2014). A run never proposes a provision that is recorded here."),
                Group.form(provision, dated),
                evidence,
                Group.actions(add, cancel()));
        return "Provisions that may not be proposed for " + file.child().name();
    }

    private void list() {
        Map<UUID, ExclusionNote> known = exclusions.of(childId());
        if (known.isEmpty()) {
            addFields(new EmptyState(
                    "None are recorded. If there is evidence that a provision is unsuitable for the child,"
                            + " add it below."));
            return;
        }
        PlainTable table = new PlainTable(
                "Provisions that may not be proposed", "Provision", "Evidence", "Dated", "Recorded", "Action");
        register.stream()
                .filter(each -> known.containsKey(Objects.requireNonNull(each.id())))
                .forEach(each -> {
                    ExclusionNote note = Objects.requireNonNull(known.get(each.id()));
                    table.row(
                            new Text(each.name()),
                            new Text(note.evidence()),
                            new Text(note.dated() == null ? "Not recorded" : Times.day(note.dated())),
                            new Text(ChildRelations.who(note.recordedBy(), note.recordedAt())),
                            Group.actions(change(each, note), end(each)));
                });
        addFields(table, ending);
    }

    private Button change(ProvisionRecord at, ExclusionNote note) {
        Button change = new Button("Change", click -> {
            provision.setValue(at);
            evidence.setValue(note.evidence());
            dated.setDate(note.dated());
            evidence.focus();
        });
        change.setAriaLabel("Change: " + at.name());
        return change;
    }

    private Button end(ProvisionRecord at) {
        Button end = new Button(
                "End",
                click -> ask(
                        List.of(at.name() + " may be proposed again."),
                        List.of(),
                        () -> exclusions.end(childId(), Objects.requireNonNull(at.id()), ending.getValue())));
        end.setAriaLabel("End: " + at.name());
        return end;
    }

    private void record() {
        ProvisionRecord chosen = provision.getValue();
        if (chosen == null) {
            refuse("Choose the provision");
            return;
        }
        needed(dated)
                .ifPresent(day -> ask(
                        List.of(chosen.name() + " may not be proposed: " + evidence.getValue() + " (" + Times.day(day)
                                + ")"),
                        List.of(),
                        () -> exclusions.record(
                                childId(), Objects.requireNonNull(chosen.id()), evidence.getValue(), day)));
    }
}
