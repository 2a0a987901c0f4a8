package org.throughline.placement.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingCodes;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingFilter;
import org.throughline.provision.SettingPhase;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.SettingType;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;
import org.throughline.shared.Laestab;
import org.throughline.shared.Ukprn;
import org.throughline.shared.Urn;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ValueConverter;

/** Changes a setting: what it is known by, when it closed, which setting took its place. */
@Route(SettingListView.PATH + "/:" + PlacementNavigation.ID + "/edit")
@PageTitle("Change a setting - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class SettingEditView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Settings settings;
    private final transient Provisions register;
    private final UnorderedList links = new UnorderedList();
    private final ErrorSummary errors = new ErrorSummary();
    private final H1 heading = new H1("Change a setting");
    private final Paragraph before = new Paragraph();
    private final TextField name = new TextField("Name");
    private final TextField urn = new TextField("URN (optional)");
    private final TextField ukprn = new TextField("UKPRN (optional)");
    private final TextField laestab = new TextField("DfE number (optional)");
    private final transient List<SettingType> types;
    private final transient List<SettingPhase> phases;
    private final Choice<SettingType> type;
    private final Choice<SettingPhase> phase;
    private final Checkbox inBorough = new Checkbox("In the borough");
    private final IntegerField easting = new IntegerField("Easting in metres (optional)");
    private final IntegerField northing = new IntegerField("Northing in metres (optional)");
    private final Choice<Boolean> section41 = new Choice<>(
            "Approved under section 41 (independent settings)",
            "Not recorded",
            List.of(true, false),
            approved -> approved ? "Approved" : "Not approved");
    private final DateFields opened = new DateFields("Day it opened (optional)");
    private final DateFields closed = new DateFields("First day closed (optional)");
    private final ComboBox<SettingRecord> successor = new ComboBox<>("Setting that took its place (optional)");
    private final TextField reason = new TextField("Reason for the change");
    private final Binder<Numbers> binder = new Binder<>();
    private transient @Nullable SettingRecord known;

    /** The numbers of the form, each with a form of its own. */
    private static final class Numbers {
        private @Nullable Urn urn;
        private @Nullable Ukprn ukprn;
        private @Nullable Laestab laestab;
    }

    SettingEditView(Settings settings, SettingCodes codes, Provisions register) {
        this.register = register;
        this.settings = settings;
        this.types = codes.types();
        this.phases = codes.phases();
        this.type = new Choice<>("Type (optional)", "Not recorded", types, SettingType::label);
        this.phase = new Choice<>("Phase of entry (optional)", "Not recorded", phases, SettingPhase::name);
        addClassName("tl-page");
        binder.forField(urn)
                .withConverter(new ValueConverter<>(Urn::problem, Urn::of))
                .bind(numbers -> numbers.urn, (numbers, value) -> numbers.urn = value);
        binder.forField(ukprn)
                .withConverter(new ValueConverter<>(Ukprn::problem, Ukprn::of))
                .bind(numbers -> numbers.ukprn, (numbers, value) -> numbers.ukprn = value);
        binder.forField(laestab)
                .withConverter(new ValueConverter<>(Laestab::problem, Laestab::of))
                .bind(numbers -> numbers.laestab, (numbers, value) -> numbers.laestab = value);
        laestab.setHelperText("Such as 351/4001");
        successor.setItemLabelGenerator(SettingEditView::label);
        successor.setClearButtonVisible(true);
        successor.setHelperText("For a school that became an academy: the academy");
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new Anchor(SettingListView.PATH, "Back to schools and settings"),
                heading,
                before,
                Group.form(name, urn, ukprn, laestab, type, phase, section41, easting, northing),
                inBorough,
                Group.form(opened, closed, successor, reason),
                Group.actions(save, new Anchor(SettingListView.PATH, "Cancel")),
                new H2("Provisions of this setting"),
                links);
    }

    private static String label(SettingRecord setting) {
        return setting.name() + (setting.urn() == null ? "" : ", URN " + setting.urn());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SettingRecord setting = PlacementNavigation.opened(event, settings::find);
        known = setting;
        heading.setText("Change " + setting.name());
        List<SettingRecord> predecessors = settings.predecessors(setting.id());
        before.setVisible(!predecessors.isEmpty());
        before.removeAll();
        before.add(new Text("It took the place of "));
        for (SettingRecord each : predecessors) {
            before.add(
                    new Anchor(PlacementNavigation.setting(each.id()), label(each)),
                    new Text(each == predecessors.getLast() ? "." : ", "));
        }
        name.setValue(setting.name());
        Numbers numbers = new Numbers();
        numbers.urn = setting.urn() == null ? null : new Urn(setting.urn());
        numbers.ukprn = setting.details().ukprn();
        numbers.laestab = setting.details().laestab();
        binder.readBean(numbers);
        inBorough.setValue(setting.inBorough());
        GridReference at = setting.at();
        easting.setValue(at == null ? null : (int) Math.round(at.easting()));
        northing.setValue(at == null ? null : (int) Math.round(at.northing()));
        section41.setValue(setting.section41());
        type.setValue(types.stream()
                .filter(each -> Objects.equals(each.code(), setting.details().type()))
                .findFirst()
                .orElse(null));
        phase.setValue(phases.stream()
                .filter(each -> Objects.equals(each.code(), setting.details().phase()))
                .findFirst()
                .orElse(null));
        opened.setDate(setting.details().opened());
        closed.setDate(setting.details().closed());
        successor.setItems(
                query ->
                        settings
                                .page(
                                        SettingFilter.named(query.getFilter().orElse("")),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> settings.count(SettingFilter.named(query.getFilter().orElse(""))));
        links.removeAll();
        register.all().stream()
                .filter(each -> each.setting().id().equals(setting.id()))
                .forEach(each -> links.add(new ListItem(
                        new Anchor(PlacementNavigation.provision(Objects.requireNonNull(each.id())), each.name()))));
        UUID next = setting.details().successor();
        successor.setValue(next == null ? null : settings.find(next).orElse(null));
    }

    private void save() {
        List<String> problems = new ArrayList<>();
        Numbers numbers = new Numbers();
        binder.validate()
                .getFieldValidationErrors()
                .forEach(error -> error.getMessage().ifPresent(problems::add));
        binder.writeBeanIfValid(numbers);
        for (DateFields day : List.of(opened, closed)) {
            if (day.isWrong()) {
                problems.add(day.problem());
            }
        }
        if (!problems.isEmpty()) {
            errors.show(problems);
            return;
        }
        SettingRecord was = Objects.requireNonNull(known);
        boolean located = !easting.isEmpty() && !northing.isEmpty();
        SettingRecord entered = new SettingRecord(
                was.id(),
                numbers.urn == null ? null : numbers.urn.value(),
                name.getValue().strip(),
                inBorough.getValue(),
                located ? new GridReference(easting.getValue(), northing.getValue()) : null,
                section41.getValue(),
                new SettingDetails(
                        numbers.ukprn,
                        numbers.laestab,
                        opened.date().orElse(null),
                        closed.date().orElse(null),
                        successor.isEmpty() ? null : successor.getValue().id(),
                        was.details().version(),
                        type.getOptionalValue().map(SettingType::code).orElse(null),
                        phase.getOptionalValue().map(SettingPhase::code).orElse(null)));
        if (Failures.saved(() -> settings.change(entered, reason.getValue()), errors, "Saved " + entered.name())) {
            UI.getCurrent().navigate(SettingListView.class);
        }
    }
}
