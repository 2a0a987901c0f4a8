package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.ui.TransitionNavigation;
import org.throughline.transitions.wholeclass.RollChild;
import org.throughline.transitions.wholeclass.SettingRoll;

/** Starts the records of a whole year group from the children on record at a setting. */
@Route(TransitionNavigation.CLASS_ROLL)
@PageTitle("Start records from your roll - Throughline")
@RolesAllowed(Roles.SENCO)
final class RollStartView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient SettingRoll roll;
    private final transient RecordOpenings openings;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<SettingRecord> sender;
    private final Choice<Catalogue.Phase> phase;
    private final CheckboxGroup<RollChild> children = new CheckboxGroup<>("Children who move");
    private final Div list = new Div();

    RollStartView(
            SettingRoll roll, RecordOpenings openings, Catalogues catalogues, Provisions provisions, CurrentUser user) {
        this.roll = roll;
        this.openings = openings;
        addClassName("tl-page");
        List<SettingRecord> ours = provisions.settings().stream()
                .filter(setting -> user.settings(Roles.SENCO).contains(setting.id()))
                .toList();
        sender = new Choice<>("Setting that the class leaves", "Choose", ours, SettingRecord::name);
        sender.setVisible(ours.size() > 1);
        if (ours.size() == 1) {
            sender.setValue(ours.getFirst());
        }
        phase = new Choice<>("Which move", "Choose", catalogues.newest().phases(), Catalogue.Phase::label);
        phase.setEmptySelectionAllowed(false);
        phase.setValue(catalogues.newest().firstOffered());
        sender.addValueChangeListener(change -> show());
        phase.addValueChangeListener(change -> show());
        children.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        children.setItemLabelGenerator(RollStartView::words);
        show();
    }

    private static String words(RollChild child) {
        String upn = child.upn();
        return child.name() + ", born " + Times.day(child.born())
                + (upn == null ? ", no UPN on record" : ", UPN " + upn);
    }

    private void show() {
        removeAll();
        Paragraph lead =
                new Paragraph("Everybody on record here who is in the year group of the move and has no record for"
                        + " it. Take away the tick of those who do not move.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(TransitionNavigation.START, "Back to start records"),
                errors,
                new H1("Start records from your roll"),
                lead,
                Group.form(sender, phase),
                list);
        list.removeAll();
        SettingRecord own = sender.getValue();
        if (own == null) {
            list.add(new Paragraph("Choose the setting that the class leaves."));
            return;
        }
        Listed<RollChild> found = roll.withoutRecord(own.id(), phase.getValue());
        if (found.rows().isEmpty()) {
            list.add(new EmptyState(
                    "Nobody on record here makes this move without a record already.",
                    new Anchor(TransitionNavigation.CLASS_LIST, "Paste a class list")));
            return;
        }
        List<RollChild> doubtful =
                found.rows().stream().filter(child -> !child.alike().isEmpty()).toList();
        children.setItems(found.rows());
        children.setValue(
                found.rows().stream().filter(child -> child.alike().isEmpty()).collect(Collectors.toSet()));
        Button start = new Button("Start the records of those ticked", click -> start(own));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        list.add(new Paragraph(found.said("first", "child", "children") + "."));
        if (!doubtful.isEmpty()) {
            list.add(alike(doubtful));
        }
        list.add(children, Group.actions(start));
    }

    /** Those who may be recorded twice, side by side; nobody is taken for the same by the program. */
    private static Div alike(List<RollChild> doubtful) {
        PlainTable table =
                new PlainTable("Twins, or one child twice", "Child", "On record with the same birthday").cards();
        doubtful.forEach(child -> table.row(
                words(child),
                child.alike().stream()
                        .map(other -> words(other) + (other.hasRecord() ? ", has a record for this move" : ""))
                        .collect(Collectors.joining("; "))));
        return new Div(
                new H2("Twins, or one child recorded twice?"),
                new Paragraph(
                        "These are not ticked. Tick a child who is a twin. If two are one child, start one record and put"
                                + " the two together on its page, under ‘The same child twice?’."),
                table);
    }

    private void start(SettingRecord own) {
        List<RollChild> chosen = roll.withoutRecord(own.id(), phase.getValue()).rows().stream()
                .filter(child -> children.getValue().stream()
                        .anyMatch(each -> each.child().equals(child.child())))
                .toList();
        if (chosen.isEmpty()) {
            errors.show("Tick at least one child");
            return;
        }
        Catalogue.Phase move = phase.getValue();
        removeAll();
        add(new OneByOne(
                new OneByOne.Words("Starting", "Started", "Go on with the class sheet."),
                chosen.stream()
                        .map(child -> new OneByOne.Item(
                                child.name(), "Born " + Times.day(child.born()), () -> open(child, own, move)))
                        .toList()));
    }

    private OneByOne.Result open(RollChild child, SettingRecord own, Catalogue.Phase move) {
        AtomicReference<UUID> record = new AtomicReference<>();
        String problem = Failures.of(() -> record.set(openings.open(new RecordOpening(
                child.child(), move.key(), roll.entryYear(move), own.id(), own.name(), Destination.UNKNOWN))));
        UUID opened = record.get();
        return new OneByOne.Result(opened == null ? null : TransitionNavigation.record(opened), problem);
    }
}
