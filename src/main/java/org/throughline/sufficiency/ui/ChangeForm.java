package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Refused;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioRefusal;

/** The form for one more change of a scenario: the kind first, then what that kind asks. */
final class ChangeForm extends Div {

    private static final long serialVersionUID = 1L;

    /** What a change can be. */
    private enum Kind {
        OPEN("Open a base or a special school"),
        DELAY("Delay what this scenario opens"),
        PLACES("More or fewer places, import and export"),
        DESIGNATE("Designate a provision for other needs"),
        CLOSE("Close a provision"),
        RETURN("Offer places in the borough when children change phase"),
        NEW_PLANS("More or fewer new plans"),
        CEASING("Plans cease earlier or later"),
        SETTINGS("Another kind of setting when children change phase"),
        INFLATION("Prices rise or fall");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Choice<Kind> kind = new Choice<>("Kind of change", "Choose", List.of(Kind.values()), Kind::label);
    private final Div fields = new Div();
    private final Choice<Integer> year;
    private final Choice<NewProvision> template =
            new Choice<>("Like", "Something else", NewProvision.TEMPLATES, NewProvision::name);
    private final TextField name = new TextField("Name");
    private final Choice<NewProvision.Kind> openingKind = new Choice<>(
            "Base or special school", "Choose", List.of(NewProvision.Kind.values()), NewProvision.Kind::label);
    private final Choice<NeedType> need =
            new Choice<>("Need", "All needs", List.of(NeedType.values()), NeedType::label);
    private final MultiSelectComboBox<NeedType> needs = new MultiSelectComboBox<>("Needs", List.of(NeedType.values()));
    private final Choice<Phase> phase = new Choice<>("Phase", "Choose", List.of(Phase.values()), Phase::label);
    private final TextField ramp = new TextField("Places by year");
    private final Choice<SettingRecord> host;
    private final Choice<Change.Open> opening;
    private final IntegerField years = new IntegerField("Years later");
    private final Choice<ProvisionRecord> provision;
    private final Choice<Change.Why> why =
            new Choice<>("What happens", "Choose", List.of(Change.Why.values()), Change.Why::label);
    private final IntegerField places = new IntegerField("Places");
    private final IntegerField youngest = new IntegerField("From NC year");
    private final IntegerField oldest = new IntegerField("To NC year");
    private final IntegerField percent = new IntegerField("By percent");
    private final Choice<ProvisionType> instead =
            new Choice<>("Who would be in", "All kinds", List.of(ProvisionType.values()), ProvisionType::label);
    private final Choice<ProvisionType> setting =
            new Choice<>("Are in", "Choose", List.of(ProvisionType.values()), ProvisionType::label);

    /**
     * A form.
     *
     * @param possible academic years a change may begin in
     * @param register the provisions there are
     * @param there changes that the scenario has
     * @param added takes the new change; it may refuse with a sentence for people
     * @param storing does that and shows what is refused
     */
    ChangeForm(
            List<Integer> possible,
            List<ProvisionRecord> register,
            List<Change> there,
            Consumer<Change> added,
            Consumer<Runnable> storing) {
        year = new Choice<>("In September", "Choose", possible, String::valueOf);
        year.setEmptySelectionAllowed(false);
        possible.stream().findFirst().ifPresent(year::setValue);
        provision = new Choice<>(
                "Provision",
                "Choose",
                register.stream()
                        .filter(each -> each.type().isSpecialist())
                        .sorted(Comparator.comparing(ProvisionRecord::name))
                        .toList(),
                ProvisionRecord::name);
        host = new Choice<>(
                "Where",
                "Not known yet",
                register.stream()
                        .map(ProvisionRecord::setting)
                        .filter(SettingRecord::inBorough)
                        .distinct()
                        .sorted(Comparator.comparing(SettingRecord::name))
                        .toList(),
                SettingRecord::name);
        opening = new Choice<>(
                "What is delayed",
                "Choose",
                there.stream()
                        .filter(Change.Open.class::isInstance)
                        .map(Change.Open.class::cast)
                        .toList(),
                Change.Open::name);
        ramp.setHelperText("In its first year, its second and so on, such as 30, 45, 60");
        percent.setHelperText("Such as 10, or -10 for fewer or lower");
        needs.setItemLabelGenerator(NeedType::label);
        template.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                take(change.getValue());
            }
        });
        kind.setEmptySelectionAllowed(false);
        kind.addValueChangeListener(change -> show(change.getValue()));
        kind.setValue(Kind.OPEN);
        Button add = new Button("Add the change", click -> storing.accept(() -> added.accept(change())));
        add(Group.form(kind), fields, Group.actions(add));
    }

    private void take(NewProvision like) {
        name.setValue(like.name());
        openingKind.setValue(like.kind());
        need.setValue(like.need());
        phase.setValue(like.phase());
        ramp.setValue(
                String.join(", ", like.ramp().stream().map(String::valueOf).toList()));
    }

    private void show(Kind of) {
        fields.removeAll();
        fields.add(Group.form(asked(of)));
    }

    private Component[] asked(Kind of) {
        return switch (of) {
            case OPEN -> new Component[] {template, name, openingKind, need, phase, ramp, year, host};
            case DELAY -> new Component[] {opening, years};
            case PLACES -> new Component[] {provision, why, places, year};
            case DESIGNATE -> new Component[] {provision, needs, year};
            case CLOSE -> new Component[] {provision, year};
            case RETURN -> new Component[] {year};
            case NEW_PLANS -> new Component[] {need, youngest, oldest, percent, year};
            case CEASING -> new Component[] {youngest, oldest, percent, year};
            case SETTINGS -> new Component[] {need, instead, setting, percent, year};
            case INFLATION -> new Component[] {instead, percent, year};
        };
    }

    private Change change() {
        int from = year.getOptionalValue().orElseThrow(() -> missing("Choose the year"));
        return switch (kind.getValue()) {
            case OPEN ->
                new Change.Open(
                        from,
                        name.getValue().strip(),
                        chosen(openingKind, "Choose a base or a special school"),
                        chosen(need, "Choose the need it is for"),
                        chosen(phase, "Choose the phase"),
                        ramp(),
                        host.getOptionalValue().map(SettingRecord::at).orElse(null),
                        host.getOptionalValue().map(SettingRecord::name).orElse(""));
            case DELAY -> {
                Change.Open delayed =
                        chosen(opening, "Choose what is delayed; this scenario must open something first");
                yield new Change.Delay(delayed.from(), delayed.name(), number(years, "Enter the years"));
            }
            case PLACES -> {
                ProvisionRecord of = provision();
                yield new Change.Places(
                        from,
                        of.code(),
                        of.name(),
                        chosen(why, "Choose what happens"),
                        number(places, "Enter the places"));
            }
            case DESIGNATE ->
                new Change.Designate(from, provision().code(), provision().name(), needs.getValue());
            case CLOSE -> new Change.Close(from, provision().code(), provision().name());
            case RETURN -> new Change.Return(from);
            case NEW_PLANS ->
                new Change.NewPlans(
                        from,
                        Optional.ofNullable(need.getValue()).map(Set::of).orElse(Set.of()),
                        orElse(youngest, State.YOUNGEST),
                        orElse(oldest, State.OLDEST),
                        number(percent, "Enter the change in percent"));
            case CEASING ->
                new Change.Ceasing(
                        from,
                        orElse(youngest, State.YOUNGEST),
                        orElse(oldest, State.OLDEST),
                        number(percent, "Enter the change in percent"));
            case SETTINGS ->
                new Change.Settings(
                        from,
                        need.getValue(),
                        chosen(instead, "Choose where they would be"),
                        chosen(setting, "Choose where they are"),
                        number(percent, "Give how many of them in percent"));
            case INFLATION ->
                new Change.Inflation(from, instead.getValue(), number(percent, "Enter the change in percent"));
        };
    }

    private ProvisionRecord provision() {
        return chosen(provision, "Choose the provision");
    }

    private List<Integer> ramp() {
        return PlacesByYear.of(ramp.getValue())
                .orElseThrow(() -> missing("Enter the places of each year as whole numbers, such as 30, 45, 60"));
    }

    private static <T> T chosen(Choice<T> choice, String otherwise) {
        return choice.getOptionalValue().orElseThrow(() -> missing(otherwise));
    }

    private static int number(IntegerField field, String otherwise) {
        @Nullable Integer value = field.getValue();
        if (value == null) {
            throw missing(otherwise);
        }
        return value;
    }

    private static int orElse(IntegerField field, int usual) {
        @Nullable Integer value = field.getValue();
        return value == null ? usual : value;
    }

    private static Refused missing(String sentence) {
        return new ScenarioRefusal.ChangeToPutRight(List.of(sentence)).refused();
    }
}
