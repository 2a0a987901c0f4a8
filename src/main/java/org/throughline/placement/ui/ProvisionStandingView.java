package org.throughline.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.provision.Capabilities;
import org.throughline.provision.Commissioner;
import org.throughline.provision.OutOfUse;
import org.throughline.provision.PlacesOutOfUse;
import org.throughline.provision.ProvisionFacts;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Changes what is recorded about a provision beside its designation and its places. */
@Route(PlacementNavigation.PROVISIONS + "/:" + PlacementNavigation.ID + "/standing")
@PageTitle("Capabilities and places out of use - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ProvisionStandingView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient Provisions provisions;
    private final transient PlacesOutOfUse outOfUse;
    private final transient Capabilities capabilities;
    private final int nextYear;
    private final ErrorSummary errors = new ErrorSummary();

    ProvisionStandingView(Provisions provisions, PlacesOutOfUse outOfUse, Capabilities capabilities, Clock clock) {
        this.provisions = provisions;
        this.outOfUse = outOfUse;
        this.capabilities = capabilities;
        this.nextYear = AcademicYear.of(LocalDate.now(clock)).next().start();
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlacementNavigation.opened(event, provisions::find));
    }

    private void show(ProvisionRecord provision) {
        UUID id = Objects.requireNonNull(provision.id());
        ProvisionFacts facts = capabilities.of(id);
        removeAll();
        add(
                new Anchor(PlacementNavigation.provision(id), "Back to " + provision.name()),
                errors,
                new H1(provision.name() + ": capabilities, restrictions, places out of use"));
        addOutOfUse(provision);
        addEnding(provision);
        if (provision.type().isBase()) {
            addCommissioner(provision);
        }
        addCapabilities(id, facts);
        addRestrictions(id, facts);
    }

    /** Does something, says so, and shows the page as it is then. */
    private void save(UUID id, Runnable what, String done) {
        if (Failures.saved(what, errors, done)) {
            provisions.find(id).ifPresent(this::show);
        }
    }

    private void addOutOfUse(ProvisionRecord provision) {
        UUID id = Objects.requireNonNull(provision.id());
        IntegerField from = new IntegerField("Out of use from year");
        from.setHelperText("The first academic year without them; 2027 is 2027/28");
        from.setValue(nextYear);
        IntegerField until = new IntegerField("Again from year (optional)");
        until.setHelperText("The first academic year with them again; blank if nobody knows yet");
        List<Integer> years = IntStream.rangeClosed(provision.ncYearFrom(), provision.ncYearTo())
                .boxed()
                .toList();
        Choice<Integer> low = new Choice<>("From year group", "Choose", years, YearGroup::label);
        low.setValue(provision.ncYearFrom());
        Choice<Integer> high = new Choice<>("To year group", "Choose", years, YearGroup::label);
        high.setValue(provision.ncYearTo());
        IntegerField places = new IntegerField("Places out of use");
        TextField reason = new TextField("Why");
        reason.setMaxLength(LONGEST);
        reason.setHelperText("Such as a room that is being repaired, or no teacher for a group");
        Button save = new Button("Put them out of use", click -> {
            if (low.isEmpty() || high.isEmpty()) {
                errors.show("Choose the year groups");
            } else {
                save(
                        id,
                        () -> outOfUse.record(
                                provision,
                                from.getValue(),
                                until.getValue(),
                                new PlacesOutOfUse.Years(
                                        Objects.requireNonNull(low.getValue()),
                                        Objects.requireNonNull(high.getValue())),
                                places.getValue(),
                                reason.getValue()),
                        "Put the places out of use");
            }
        });
        add(
                new H2("Places out of use"),
                new Paragraph(
                        "They are taken off the places that are free, in the register and in runs, in every academic"
                                + " year until they can be used again. Nobody who is there loses a place by it."),
                provision.standing().outOfUse().isEmpty()
                        ? new Paragraph("None are recorded.")
                        : ProvisionStandingPart.outOfUseTable(provision),
                Group.form(from, until, low, high, places, reason, Group.actions(save)));
    }

    private void addEnding(ProvisionRecord provision) {
        UUID id = Objects.requireNonNull(provision.id());
        List<OutOfUse> open = provision.standing().outOfUse().stream()
                .filter(each -> each.ended() == null)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Choice<OutOfUse> which = new Choice<>(
                "Which",
                "Choose",
                open,
                each -> each.places() + ", " + ProvisionStandingPart.when(each) + ": " + each.reason());
        IntegerField again = new IntegerField("Again from year");
        again.setHelperText("Their first year out of use if the record was wrong");
        TextField why = new TextField("Why they can be used again");
        why.setMaxLength(LONGEST);
        Button save = new Button("Put them back into use", click -> {
            if (which.isEmpty()) {
                errors.show("Choose which places can be used again");
            } else {
                save(
                        id,
                        () -> outOfUse.end(
                                id, Objects.requireNonNull(which.getValue()), again.getValue(), why.getValue()),
                        "Put the places back into use");
            }
        });
        add(new H2("Back in use"), Group.form(which, again, why, Group.actions(save)));
    }

    private void addCommissioner(ProvisionRecord provision) {
        UUID id = Objects.requireNonNull(provision.id());
        Choice<Commissioner> by =
                new Choice<>("Commissioned by", "Not recorded", List.of(Commissioner.values()), Commissioner::label);
        by.setValue(provision.standing().commissioner());
        Button save = new Button(
                "Save who commissions it",
                click -> save(id, () -> outOfUse.recordCommissioner(id, by.getValue()), "Saved who commissions it"));
        add(
                new H2("Who commissions this base"),
                new Paragraph(
                        "Places of a base that the school or its trust commissions are not the authority's to fill: no"
                                + " child is proposed for them. Not yet checked by legal."),
                Group.form(by, Group.actions(save)));
    }

    private void addCapabilities(UUID id, ProvisionFacts facts) {
        List<ProvisionFacts.Capability> list = capabilities.list();
        CheckboxGroup<ProvisionFacts.Capability> able = new CheckboxGroup<>("It is able to do");
        able.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        able.setItems(list);
        able.setItemLabelGenerator(ProvisionFacts.Capability::label);
        able.setValue(list.stream()
                .filter(each -> facts.capabilities().contains(each))
                .collect(Collectors.toSet()));
        Button save = new Button(
                "Save capabilities",
                click -> save(
                        id,
                        () -> capabilities.recordCapabilities(
                                id,
                                able.getValue().stream()
                                        .map(ProvisionFacts.Capability::code)
                                        .collect(Collectors.toSet())),
                        "Saved the capabilities"));
        add(
                new H2("Capabilities"),
                new Paragraph(
                        "Beside the designation. Officers read them; runs do not use them. The list is a proposal and is"
                                + " kept as data, so that the authority can have its own."),
                able,
                Group.actions(save));
    }

    private void addRestrictions(UUID id, ProvisionFacts facts) {
        TextField what = new TextField("What is restricted");
        what.setMaxLength(LONGEST);
        TextField source = new TextField("Who says so, and where");
        source.setMaxLength(LONGEST);
        Button save = new Button(
                "Record the restriction",
                click -> save(
                        id,
                        () -> capabilities.restrict(id, what.getValue(), source.getValue()),
                        "Recorded the restriction"));
        add(
                new H2("Restrictions"),
                new Paragraph("Such as a condition of registration. Runs do not read them: where places cannot be used,"
                        + " put them out of use as well."),
                Group.form(what, source, Group.actions(save)));
        List<ProvisionFacts.Restriction> open = facts.restrictions().stream()
                .filter(each -> each.ended() == null)
                .toList();
        if (!open.isEmpty()) {
            Choice<ProvisionFacts.Restriction> which =
                    new Choice<>("Restriction", "Choose", open, ProvisionFacts.Restriction::restriction);
            TextField why = new TextField("Why it is over");
            why.setMaxLength(LONGEST);
            Button lift = new Button("Record that it is over", click -> {
                if (which.isEmpty()) {
                    errors.show("Choose the restriction");
                } else {
                    save(
                            id,
                            () -> capabilities.lift(
                                    id, Objects.requireNonNull(which.getValue()).id(), why.getValue()),
                            "Recorded that the restriction is over");
                }
            });
            add(Group.form(which, why, Group.actions(lift)));
        }
    }
}
