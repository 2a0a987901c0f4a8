package org.throughline.placement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.TaughtYear;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlaceEntry;
import org.throughline.placement.PlanEntry;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.Postcode;
import org.throughline.shared.Sex;
import org.throughline.shared.Upn;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;

/** Adds a child, or changes one: identity, plan and preferences on one page, saved together. */
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
    private final Choice<NeedType> primary =
            new Choice<>("Primary need", "Choose", Arrays.asList(NeedType.values()), NeedType::label);
    private final MultiSelectComboBox<NeedType> further = new MultiSelectComboBox<>("Further needs (optional)");
    private final MultiSelectComboBox<String> features = new MultiSelectComboBox<>("The place must have (optional)");
    private final Checkbox alternative = new Checkbox("The plan allows alternative provision");
    private final Choice<Support.Risk> risk = new Choice<>(
            "Behaviour risk (optional)", "Not recorded", List.of(Support.Risk.values()), Support.Risk::label);
    private final IntegerField ratio = new IntegerField("Children to one adult (optional)");
    private final PreferenceFields preferences;
    private final ComboBox<ProvisionRecord> place = new ComboBox<>("Provision (optional)");
    private final IntegerField placeFrom = new IntegerField("First academic year");
    private final TextField placeReason = new TextField("Reason, where the place is unusual (optional)");
    private transient Optional<ChildFile> before = Optional.empty();

    ChildEditView(ChildFiles files, Provisions provisions, Clock clock) {
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.files = files;
        addClassName("tl-page");
        reference.setHelperText("Stands for the child in files instead of the name, such as C01234");
        features.setItems(files.features());
        features.setHelperText("What provisions on our list have");
        placeReason.setHelperText("Asked for where it is full, outside the year groups or not open");
        upn.setHelperText("A letter and 12 digits");
        taught.setHelperText("This academic year; Reception is 0. Blank: by date of birth");
        postcode.setHelperText("Needed for distances");
        ratio.setHelperText("The staffing ratio of Section F: 2 means one adult to two children");
        further.setItems(NeedType.values());
        further.setItemLabelGenerator(NeedType::label);
        List<ProvisionRecord> register = provisions.all();
        place.setItems(register);
        place.setItemLabelGenerator(ProvisionRecord::name);
        place.setClearButtonVisible(true);
        placeFrom.setHelperText("2027 is 2027/28. A place that began before ends then");
        preferences = new PreferenceFields(register);
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                heading,
                Group.form(reference, forename, surname, born, sex, upn, postcode, taught, taughtReason),
                new H2("EHC plan"),
                Group.form(primary, further, features, risk, ratio),
                alternative,
                new H2("Record a place"),
                Group.form(place, placeFrom, placeReason),
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
        PlanRecord plan = file.plan();
        if (plan != null) {
            primary.setValue(plan.needs().getFirst());
            further.setValue(new TreeSet<>(plan.needs().subList(1, plan.needs().size())));
            TreeSet<String> offered = new TreeSet<>(files.features());
            offered.addAll(plan.features());
            features.setItems(offered);
            features.setValue(new TreeSet<>(plan.features()));
            alternative.setValue(plan.alternativeProvision());
            risk.setValue(plan.support().risk());
            ratio.setValue(plan.support().childrenPerAdult());
        }
        preferences.show(file.preferences().asked());
        cancel.setHref(PlacementNavigation.child(Objects.requireNonNull(child.id())));
    }

    private void save() {
        Optional<LocalDate> date = born.date();
        if (date.isEmpty()) {
            errors.show("Enter a date of birth such as 27 3 2015");
            return;
        }
        if (place.isEmpty() != placeFrom.isEmpty()) {
            errors.show("Enter both the provision and the year of the place, or neither");
            return;
        }
        List<UUID> saved = new ArrayList<>();
        if (Failures.saved(
                () -> saved.add(files.save(before, child(date.get()), plan(), preferences.asked(), held())),
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

    private PlanEntry plan() {
        List<NeedType> needs = new ArrayList<>();
        if (!primary.isEmpty()) {
            needs.add(primary.getValue());
        }
        further.getValue().stream()
                .sorted()
                .filter(need -> need != primary.getValue())
                .forEach(needs::add);
        return new PlanEntry(
                needs,
                new TreeSet<>(features.getValue()),
                new Support(risk.getValue(), ratio.getValue()),
                alternative.getValue());
    }

    private Optional<PlaceEntry> held() {
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaceEntry(
                        Objects.requireNonNull(place.getValue().id()), placeFrom.getValue(), placeReason.getValue()));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
