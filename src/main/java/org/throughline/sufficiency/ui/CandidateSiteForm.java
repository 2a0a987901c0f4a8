package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.Refusal;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioRefusal;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.SiteDetails;
import org.throughline.sufficiency.sites.SiteRefusal;

/** The form for what is said about a candidate site. */
final class CandidateSiteForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField("What would open");
    private final Choice<SettingRecord> setting;
    private final IntegerField rooms = new IntegerField("Spare rooms");
    private final Choice<NewProvision.Kind> kind = new Choice<>(
            "Base or special school", "Choose", List.of(NewProvision.Kind.values()), NewProvision.Kind::label);
    private final MultiSelectComboBox<NeedType> needs = new MultiSelectComboBox<>("Needs", List.of(NeedType.values()));
    private final IntegerField youngest = new IntegerField("From NC year");
    private final IntegerField oldest = new IntegerField("To NC year");
    private final TextField places = new TextField("Places by year");
    private final BigDecimalField capital = new BigDecimalField("Pounds to build it");
    private final BigDecimalField annual = new BigDecimalField("Pounds a year for a place");
    private final IntegerField lead = new IntegerField("Lead time in months");
    private final DateFields decided = new DateFields("Decided on");
    private final TextField source = new TextField("Source of these figures");

    /**
     * A form.
     *
     * @param settings settings to choose from
     * @param site the site to change; null for a new one
     * @param stored takes what was entered; it may refuse with a sentence for people
     * @param storing does that and shows what is refused
     */
    CandidateSiteForm(
            List<SettingRecord> settings,
            @Nullable CandidateSite site,
            Consumer<SiteDetails> stored,
            Consumer<Runnable> storing) {
        setting = new Choice<>(
                "At the setting",
                "None: a site of its own",
                settings.stream()
                        .filter(SettingRecord::inBorough)
                        .sorted(Comparator.comparing(SettingRecord::name))
                        .toList(),
                SettingRecord::name);
        needs.setItemLabelGenerator(NeedType::label);
        rooms.setHelperText("Rooms that nobody uses today; 0 where it is all new");
        places.setHelperText("In its first year, its second and so on, such as 6, 12");
        annual.setHelperText("For each place taken: place funding and top-up together");
        lead.setHelperText("From the decision until it can open, consultation and building included");
        source.setHelperText("Such as: feasibility study, May 2026");
        if (site != null) {
            show(site.details());
        }
        Button save = new Button(
                site == null ? "Add the site" : "Save the site",
                click -> storing.accept(() -> stored.accept(entered())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Group.form(
                        name, setting, rooms, kind, needs, youngest, oldest, places, capital, annual, lead, decided,
                        source),
                Group.actions(save));
    }

    private void show(SiteDetails details) {
        name.setValue(details.name());
        setting.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(details.settingId()))
                .findFirst()
                .ifPresent(setting::setValue);
        rooms.setValue(details.spareRooms());
        kind.setValue(details.kind());
        needs.setValue(details.needs());
        youngest.setValue(details.ncYearFrom());
        oldest.setValue(details.ncYearTo());
        places.setValue(details.placesInWords());
        capital.setValue(details.capital());
        annual.setValue(details.annual());
        lead.setValue(details.leadMonths());
        decided.setDate(details.decided());
        source.setValue(details.source());
    }

    private SiteDetails entered() {
        Refusal years = new ScenarioRefusal.YearGroupsOutOfRange(State.YOUNGEST, State.OLDEST);
        return new SiteDetails(
                name.getValue(),
                setting.getOptionalValue().map(SettingRecord::id).orElse(null),
                required(rooms.getValue(), new SiteRefusal.SiteRoomsOutOfRange(SiteDetails.MOST_ROOMS)),
                required(kind.getValue(), new SiteRefusal.SiteKindMissing()),
                needs.getValue(),
                required(youngest.getValue(), years),
                required(oldest.getValue(), years),
                ramp(),
                amount(capital),
                amount(annual),
                required(lead.getValue(), new SiteRefusal.SiteLeadTimeOutOfRange(SiteDetails.LONGEST_LEAD)),
                required(decided.date().orElse(null), new SiteRefusal.SiteDecisionMissing()),
                source.getValue());
    }

    private List<Integer> ramp() {
        return PlacesByYear.of(places.getValue())
                .orElseThrow(() -> new ScenarioRefusal.OpeningPlacesOutOfRange(SiteDetails.MOST_PLACES).refused());
    }

    private static BigDecimal amount(BigDecimalField field) {
        return required(field.getValue(), new SiteRefusal.SiteAmountOutOfRange(SiteDetails.MOST_POUNDS));
    }

    private static <T> T required(@Nullable T value, Refusal otherwise) {
        if (value == null) {
            throw otherwise.refused();
        }
        return Objects.requireNonNull(value);
    }
}
