package org.throughline.tutorgroups.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.tutorgroups.TutorBond;
import org.throughline.tutorgroups.TutorBonds;
import org.throughline.tutorgroups.TutorChild;
import org.throughline.tutorgroups.UnsettledName;

/** What is asked of pairs of children: what the records say, what is entered here, and names to settle. */
final class BondPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TutorBonds bonds;
    private final UUID yearId;
    private final transient List<TutorChild> children;
    private final transient Map<UUID, TutorChild> byId;
    private final ErrorSummary errors;
    private final transient Runnable changed;

    BondPanel(TutorBonds bonds, UUID yearId, List<TutorChild> children, ErrorSummary errors, Runnable changed) {
        this.bonds = bonds;
        this.yearId = yearId;
        this.children = children;
        this.byId = children.stream().collect(Collectors.toMap(TutorChild::id, Function.identity()));
        this.errors = errors;
        this.changed = changed;
        List<TutorBond> all = bonds.of(yearId).stream()
                .filter(bond -> byId.containsKey(bond.one()) && byId.containsKey(bond.other()))
                .toList();
        add(new H2("Who is to be together, and who apart"), new Paragraph(counted(all)));
        add(unsettled(), new Details("Enter a pair", entering()));
        for (TutorBond.Kind kind : TutorBond.Kind.values()) {
            List<TutorBond> ofKind =
                    all.stream().filter(bond -> bond.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                add(new Details(kind.label() + ": " + ofKind.size(), table(kind, ofKind)));
            }
        }
    }

    private static String counted(List<TutorBond> all) {
        return Arrays.stream(TutorBond.Kind.values())
                        .map(kind -> kind.label() + ": "
                                + all.stream()
                                        .filter(bond -> bond.kind() == kind)
                                        .count())
                        .collect(Collectors.joining(". "))
                + ". Keep apart and promises always hold. A 'keep with' in a record counts as a promise until you make it"
                + " a wish.";
    }

    private Div unsettled() {
        Div box = new Div();
        List<UnsettledName> open = bonds.unsettled(yearId);
        if (open.isEmpty()) {
            return box;
        }
        PlainTable table = new PlainTable(
                        "Names to settle", "Record of", "Asks", "Name in the record", "Who is it?", "Change")
                .cards();
        for (UnsettledName name : open) {
            ComboBox<TutorChild> who = child("Who is " + name.words() + " in the record of "
                    + name.child().name() + "?");
            who.setLabel("");
            Button save = new Button("Save", click -> settle(name, who.getValue()));
            save.setAriaLabel("Save who " + name.words() + " is");
            table.row(new Text(name.child().label()), new Text(name.kind().label()), new Text(name.words()), who, save);
        }
        box.add(new Details(
                open.size() == 1 ? "1 name in the records to settle" : open.size() + " names in the records to settle",
                new Paragraph("No child of this name is on the list, or more than one. Choose whom it means, or"
                        + " save without a choice if it is nobody who comes here."),
                table));
        return box;
    }

    private void settle(UnsettledName name, @Nullable TutorChild other) {
        if (Failures.saved(
                () -> bonds.settle(yearId, name, other),
                errors,
                other == null ? "Saved: nobody who comes here" : "Saved: " + other.name())) {
            changed.run();
        }
    }

    private Div entering() {
        ComboBox<TutorChild> one = child("First child");
        ComboBox<TutorChild> other = child("Second child");
        Choice<TutorBond.Kind> kind =
                new Choice<>("What is asked", "Choose", Arrays.asList(TutorBond.Kind.values()), TutorBond.Kind::label);
        kind.setHelperText("Named as a friend: the first child named the second");
        TextField reason = new TextField("Why (optional)");
        reason.setHelperText("Only SENCOs of your school see it. It is in no file and on no paper.");
        Button save = new Button("Enter the pair", click -> {
            if (Failures.saved(
                    () -> bonds.add(yearId, one.getValue(), other.getValue(), kind.getValue(), reason.getValue()),
                    errors,
                    "Entered the pair")) {
                changed.run();
            }
        });
        return new Div(Group.form(one, other, kind, reason), Group.actions(save));
    }

    private ComboBox<TutorChild> child(String label) {
        ComboBox<TutorChild> field = new ComboBox<>(label);
        field.setItems(children);
        field.setItemLabelGenerator(TutorChild::label);
        field.setAriaLabel(label);
        field.setPlaceholder("Type a name");
        return field;
    }

    private PlainTable table(TutorBond.Kind kind, List<TutorBond> all) {
        PlainTable table = new PlainTable(kind.label(), "Child", "With or from", "Why", "Source", "Change").cards();
        for (TutorBond bond : all) {
            String one = name(bond.one());
            String other = name(bond.other());
            Button remove = new Button("Remove", click -> change(() -> bonds.remove(yearId, bond.id()), "Removed"));
            remove.setAriaLabel("Remove: " + kind.label() + ", " + one + " and " + other);
            Group actions = Group.actions(remove);
            if (kind == TutorBond.Kind.TOGETHER || kind == TutorBond.Kind.IF_POSSIBLE) {
                boolean isPromise = kind == TutorBond.Kind.TOGETHER;
                Button lower = new Button(
                        isPromise ? "Make it a wish" : "Make it a promise",
                        click -> change(
                                () -> bonds.change(
                                        yearId,
                                        bond.id(),
                                        isPromise ? TutorBond.Kind.IF_POSSIBLE : TutorBond.Kind.TOGETHER),
                                "Saved"));
                lower.setAriaLabel(lower.getText() + ": " + one + " and " + other);
                actions.add(lower);
            }
            table.row(
                    new Text(one),
                    new Text(other),
                    new Text(bond.reason().isBlank() ? "Not said" : bond.reason()),
                    new Text(bond.fromRecord() ? "Record" : bond.enteredBy()),
                    actions);
        }
        return table;
    }

    private void change(Runnable work, String said) {
        if (Failures.saved(work, errors, said)) {
            changed.run();
        }
    }

    private String name(UUID id) {
        return Objects.requireNonNull(byId.get(id)).label();
    }
}
