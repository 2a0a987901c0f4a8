package org.throughline.placement.ui.child;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.ReasonKind;
import org.throughline.people.ChildRecord;
import org.throughline.people.TaughtYear;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlanStart;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.Postcode;
import org.throughline.shared.Sex;
import org.throughline.shared.Upn;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;

/** Adds a child, or changes one: identity, what the plan says and preferences on one page, saved together. */
@Route(PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID + "/edit")
@RouteAlias(PlacementNavigation.CHILDREN + "/" + PlacementNavigation.NEW)
@PageTitle("Change a child's record - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ChildEditView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final transient AcademicYear year;
    private final Anchor cancel = new Anchor(PlacementNavigation.CHILDREN, "Cancel");
    private final H1 heading = new H1("Add a child");
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField reference = new TextField("Reference");
    private final TextField forename = new TextField("Legal forename");
    private final TextField surname = new TextField("Legal surname");
    private final DateFields born = new DateFields("Date of birth");
    private final Choice<Sex> sex = new Choice<>("Sex (optional)", "Not recorded", List.of(Sex.values()), Sex::label);
    private final IntegerField taught = new IntegerField("Year group taught in (only where it is not by age)");
    private final TextField taughtReason = new TextField("Why another year group than by age");
    private final TextField upn = new TextField("UPN (optional)");
    private final TextField postcode = new TextField("Home postcode (optional)");
    private final DateFields begins = new DateFields("First day on which this authority maintains the plan");
    private final ReasonFields reason;
    private final PlanFields plan;
    private final PreferenceFields preferences;
    private transient Optional<ChildFile> before = Optional.empty();

    ChildEditView(ChildFiles files, Provisions provisions, PlanDesk plans, Clock clock) {
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.files = files;
        addClassName("tl-page");
        reference.setHelperText("Stands for the child in files instead of the name, such as C01234");
        reason = new ReasonFields(plans.reasons(ReasonKind.BEGIN));
        plan = new PlanFields(files.features());
        upn.setHelperText("A letter and 12 digits");
        taught.setHelperText("This academic year; Reception is 0. Blank: by date of birth");
        postcode.setHelperText("Needed for distances");
        preferences = new PreferenceFields(provisions.all());
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                heading,
                Group.form(reference, forename, surname, born, sex, upn, postcode, taught, taughtReason),
                new H2("EHC plan"),
                Group.form(begins),
                reason,
                plan,
                new H2("Preferences of the parent or young person"),
                preferences,
                Group.actions(save, cancel));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get(PlacementNavigation.ID).ifPresent(id -> {
            ChildFile file = Ids.parse(id).flatMap(files::find).orElseThrow(NotFoundException::new);
            before = Optional.of(file);
            show(file);
        });
    }

    private void show(ChildFile file) {
        ChildRecord child = file.child();
        heading.setText("Change the record of " + child.name());
        reference.setValue(child.reference());
        forename.setValue(child.forename());
        surname.setValue(child.surname());
        born.setDate(child.dateOfBirth());
        sex.setValue(child.sex());
        TaughtYear other = child.taught();
        taught.setValue(other == null ? null : other.in(year));
        taughtReason.setValue(other == null ? "" : other.reason());
        upn.setValue(Objects.requireNonNullElse(child.upn(), ""));
        upn.setReadOnly(true);
        upn.setHelperText("Changed on the page for UPN, ULN and NHS number, with who said it and why");
        postcode.setValue(Objects.requireNonNullElse(child.postcode(), ""));
        Optional.ofNullable(file.plan()).ifPresent(known -> {
            begins.setVisible(false);
            reason.setVisible(false);
            plan.show(known);
        });
        preferences.show(file.preferences().asked());
        cancel.setHref(PlacementNavigation.child(Objects.requireNonNull(child.id())));
    }

    private void save() {
        Optional<LocalDate> date = born.date();
        if (date.isEmpty()) {
            errors.show("Enter a date of birth such as 27 3 2015");
            return;
        }
        if (begins.isVisible() && begins.isWrong()) {
            errors.show(begins.problem());
            return;
        }
        List<UUID> saved = new ArrayList<>();
        if (Failures.saved(
                () -> saved.add(files.save(before, child(date.get()), plan.entry(), preferences.asked(), start())),
                errors,
                "Saved the record of " + forename.getValue().strip() + " "
                        + surname.getValue().strip())) {
            UI.getCurrent().navigate(PlacementNavigation.child(saved.getFirst()));
        }
    }

    private ChildRecord child(LocalDate date) {
        ChildRecord known = before.map(ChildFile::child).orElse(null);
        String code = Postcode.cleaned(postcode.getValue());
        boolean sameHome = known != null && code.equals(Objects.requireNonNullElse(known.postcode(), ""));
        @Nullable GridReference home = sameHome && known != null ? known.home() : null;
        return new ChildRecord(
                known == null ? null : known.id(),
                known == null ? null : known.version(),
                reference.getValue().strip(),
                known == null ? blankToNull(Upn.cleaned(upn.getValue())) : known.upn(),
                surname.getValue(),
                forename.getValue(),
                date,
                sex.getValue(),
                blankToNull(code),
                home,
                known == null ? Set.of() : known.siblings(),
                taught.isEmpty() ? null : new TaughtYear(taught.getValue(), year.start(), taughtReason.getValue()));
    }

    private Optional<PlanStart> start() {
        return begins.date().map(day -> new PlanStart(day, reason.why()));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
