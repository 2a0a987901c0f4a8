package org.throughline.casework.decide.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.decide.Choice;
import org.throughline.casework.decide.Decisions;
import org.throughline.casework.decide.RunProposals;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.matching.RunSummary;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;

/** One case is decided: the alternatives are opened and read, then a setting or a type is chosen, with reason. */
@Route(CaseNavigation.DECIDE)
@PageTitle("Decide - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class DecideView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Children children;
    private final transient Decisions decisions;
    private final transient RunProposals proposals;
    private final transient Provisions provisions;
    private final transient Alternatives alternatives;
    private final ErrorSummary errors = new ErrorSummary();
    private final ComboBox<ProvisionRecord> provision = new ComboBox<>("Setting to name");
    private final TextField type = new TextField("Or a type of setting, where none is named");
    private final Checkbox overNumber = new Checkbox("Name it although every place there is taken");
    private final GroundFields ground = new GroundFields();
    private final TextArea reason = new TextArea("Your reason");
    private transient @Nullable CaseRecord known;
    private @Nullable UUID runId;

    DecideView(
            Cases cases,
            Children children,
            Decisions decisions,
            RunProposals proposals,
            Provisions provisions,
            Alternatives alternatives) {
        this.cases = cases;
        this.children = children;
        this.decisions = decisions;
        this.proposals = proposals;
        this.provisions = provisions;
        this.alternatives = alternatives;
        addClassName("tl-page");
        provision.setItemLabelGenerator(ProvisionRecord::name);
        provision.setClearButtonVisible(true);
        type.setMaxLength(200);
        type.setHelperText("Such as: maintained special school for autism");
        reason.setMaxLength(1_000);
        reason.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseRecord opened = PlacementNavigation.opened(event, cases::find);
        known = opened;
        removeAll();
        String name = children.find(opened.childId()).map(ChildRecord::name).orElse("A child no longer on record");
        add(new Anchor(CaseNavigation.page(opened.id()), "Back to the case"), errors, new H1("Decide for " + name));
        if (!decisions.isToDecide(opened)) {
            add(new Notice("A case at the stage '" + opened.stage().label()
                    + "' cannot be decided. It can be once the draft plan was issued, and until the decision."));
            return;
        }
        provision.setItems(provisions.all());
        add(opened(opened), form(opened));
    }

    /** The alternatives, closed at first: that an officer opened them is noted. */
    private Details opened(CaseRecord opened) {
        Details details = new Details("Alternatives: open and read them before you decide");
        details.setOpened(false);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                RunSummary run = proposals.newest(opened.entry()).orElse(null);
                runId = run == null ? null : run.id();
                decisions.opened(opened);
                details.add(alternatives.of(opened, run));
            }
        });
        return details;
    }

    private Div form(CaseRecord opened) {
        Button decide = new Button("Record the decision", click -> decide());
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button defer =
                new Button("Defer, with this reason", click -> save(Choice.defer(reason.getValue()), "Deferred"));
        return new Div(
                new H2("Decision"),
                new Paragraph("You decide, not the plan. Where it is not the family's first preference, the law wants a"
                        + " ground and its evidence (section 39(4) of the Children and Families Act 2014)."),
                Group.wideForm(provision, type),
                overNumber,
                ground,
                reason,
                Group.actions(decide, defer, new Anchor(CaseNavigation.page(opened.id()), "Cancel")));
    }

    private void decide() {
        if (provision.isEmpty() && type.getValue().isBlank()) {
            errors.show("Choose the setting to name, or enter a type of setting");
            return;
        }
        if (!provision.isEmpty() && !type.getValue().isBlank()) {
            errors.show("Choose the setting or enter a type, not both");
            return;
        }
        save(
                new Choice(
                        provision.getOptionalValue().map(ProvisionRecord::id).orElse(null),
                        type.getValue(),
                        runId,
                        overNumber.getValue(),
                        ground.ground(),
                        ground.evidence(),
                        reason.getValue()),
                "Recorded the decision");
    }

    private void save(Choice choice, String said) {
        CaseRecord opened = Objects.requireNonNull(known);
        if (Failures.saved(() -> decisions.decide(opened, choice), errors)) {
            Done.said(said);
            UI.getCurrent().navigate(CaseNavigation.page(opened.id()));
        }
    }
}
