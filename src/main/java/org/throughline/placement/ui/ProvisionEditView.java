package org.throughline.placement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;

/** Adds a provision, or changes one with its places. */
@Route(PlacementNavigation.PROVISIONS + "/:" + PlacementNavigation.ID + "/edit")
@RouteAlias(PlacementNavigation.PROVISIONS + "/" + PlacementNavigation.NEW)
@PageTitle("Change a provision - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ProvisionEditView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACES_LINE =
            Pattern.compile("(\\d{4}) +(-?\\d{1,2}) +(-?\\d{1,2}) +(\\d{1,5})(?: +(\\d{1,5}))?");

    private final transient Provisions provisions;
    private final transient Settings settings;
    private final H1 heading = new H1("Add a provision");
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<SettingRecord> setting;
    private final TextField code = new TextField("Code in files");
    private final TextField name = new TextField("Name");
    private final Choice<ProvisionType> type =
            new Choice<>("Type", "Choose", Arrays.asList(ProvisionType.values()), ProvisionType::label);
    private final MultiSelectComboBox<NeedType> designation =
            new MultiSelectComboBox<>("Designation (blank for any need)");
    private final IntegerField from = new IntegerField("First NC year");
    private final IntegerField to = new IntegerField("Last NC year");
    private final Choice<Sex> sex = new Choice<>("Admits", "Everyone", List.of(Sex.values()), Sex::label);
    private final TextField features = new TextField("Features (optional)");
    private final BigDecimalField cost = new BigDecimalField("Cost in pounds, a child a year");
    private final IntegerField opens = new IntegerField("First academic year open (optional)");
    private final IntegerField closes = new IntegerField("First academic year closed (optional)");
    private final TextArea places = new TextArea("Places commissioned");
    private final NewSetting newSetting = new NewSetting(this::addSetting);
    private transient Optional<ProvisionRecord> before = Optional.empty();

    ProvisionEditView(Provisions provisions, Settings settings) {
        this.settings = settings;
        this.provisions = provisions;
        this.setting = new Choice<>("Setting", "Choose", provisions.settings(), SettingRecord::name);
        addClassName("tl-page");
        designation.setItems(NeedType.values());
        designation.setItemLabelGenerator(NeedType::label);
        from.setHelperText("Reception is 0, nursery -1");
        opens.setHelperText("The year in which it starts: 2027 is 2027/28");
        features.setHelperText("In capitals, with spaces between, such as WHEELCHAIR HYDRO");
        places.setWidth("30rem");
        places.setMaxWidth("100%");
        places.setHelperText("One line each: academic year, first NC year, last NC year, places, places kept back");
        places.setMinHeight("10rem");
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph example =
                new Paragraph("For example: 2027 7 11 80 2 means 80 places in 2027/28 for years 7 to 11, two of"
                        + " them kept back. A year without a line repeats the last one. With no line at all a specialist"
                        + " or alternative provision has no places; a mainstream school has no limit.");
        example.addClassName("tl-lead");
        add(
                errors,
                heading,
                Group.form(setting, code, name, type, designation, from, to, sex, features, cost, opens, closes),
                newSetting,
                new H2("Places"),
                example,
                places,
                Group.actions(save, new Anchor(PlacementNavigation.PROVISIONS, "Cancel")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get(PlacementNavigation.ID).ifPresent(id -> {
            ProvisionRecord provision = Ids.parse(id).flatMap(provisions::find).orElseThrow(NotFoundException::new);
            before = Optional.of(provision);
            show(provision);
        });
    }

    private void show(ProvisionRecord provision) {
        heading.setText("Change " + provision.name());
        setting.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(provision.setting().id()))
                .findFirst()
                .ifPresent(setting::setValue);
        setting.setReadOnly(true);
        newSetting.setVisible(false);
        code.setValue(provision.code());
        name.setValue(provision.name());
        type.setValue(provision.type());
        designation.setValue(provision.designation());
        from.setValue(provision.ncYearFrom());
        to.setValue(provision.ncYearTo());
        sex.setValue(provision.sex());
        features.setValue(String.join(" ", provision.features()));
        cost.setValue(provision.annualCost());
        opens.setValue(provision.opens());
        closes.setValue(provision.closes());
        places.setValue(provision.places().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%d %d %d %d %d",
                        row.academicYear(),
                        row.ncYearFrom(),
                        row.ncYearTo(),
                        row.places(),
                        row.keptBack()))
                .collect(Collectors.joining("\n")));
    }

    private void addSetting(SettingRecord added) {
        if (Failures.saved(() -> settings.record(added), errors, "Added " + added.name())) {
            setting.setItems(provisions.settings());
            setting.setValue(added);
            newSetting.setOpened(false);
        }
    }

    private void save() {
        List<String> problems = new ArrayList<>();
        if (setting.isEmpty() || type.isEmpty()) {
            problems.add("Choose the setting and the type");
        }
        if (from.isEmpty() || to.isEmpty() || cost.isEmpty()) {
            problems.add("Enter both NC years and the cost as numbers");
        }
        List<CommissionedPlaces> rows = rows(problems);
        if (!problems.isEmpty()) {
            errors.show(problems);
            return;
        }
        List<UUID> saved = new ArrayList<>();
        if (Failures.saved(() -> saved.add(provisions.record(entered(rows))), errors, "Saved " + name.getValue())) {
            UI.getCurrent().navigate(PlacementNavigation.provision(saved.getFirst()));
        }
    }

    private List<CommissionedPlaces> rows(List<String> problems) {
        List<CommissionedPlaces> rows = new ArrayList<>();
        List<String> lines = places.getValue().lines().map(String::strip).toList();
        for (int index = 0; index < lines.size(); index++) {
            Matcher numbers = PLACES_LINE.matcher(lines.get(index));
            if (numbers.matches()) {
                rows.add(new CommissionedPlaces(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3)),
                        Integer.parseInt(numbers.group(4)),
                        numbers.group(5) == null ? 0 : Integer.parseInt(numbers.group(5))));
            } else if (!lines.get(index).isEmpty()) {
                problems.add("Places, line " + (index + 1) + ": enter four or five numbers such as 2027 7 11 80 2");
            }
        }
        return rows;
    }

    private ProvisionRecord entered(List<CommissionedPlaces> rows) {
        Set<String> tokens = new TreeSet<>(Arrays.asList(
                features.getValue().strip().toUpperCase(Locale.ROOT).split("\\s+")));
        tokens.remove("");
        return new ProvisionRecord(
                before.map(ProvisionRecord::id).orElse(null),
                before.map(ProvisionRecord::version).orElse(null),
                setting.getValue(),
                code.getValue().strip(),
                name.getValue(),
                type.getValue(),
                designation.getValue(),
                from.getValue(),
                to.getValue(),
                sex.getValue(),
                tokens,
                Objects.requireNonNullElse(cost.getValue(), BigDecimal.ZERO),
                opens.getValue(),
                closes.getValue(),
                rows,
                before.map(ProvisionRecord::otherSeats).orElse(List.of()));
    }
}
