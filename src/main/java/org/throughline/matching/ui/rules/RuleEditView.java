package org.throughline.matching.ui.rules;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.RuleSetting;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersionRefusal;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** Writes a version of the weights and further rules, or changes a draft. */
@Route(RulesNavigation.CHANGE)
@RouteAlias(RulesNavigation.NEW)
@PageTitle("Write weights and rules - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RuleEditView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RuleVersions versions;
    private final transient List<ProvisionRecord> register;
    private final ErrorSummary errors = new ErrorSummary();
    private final H1 heading = new H1("Write weights and rules");
    private final TextArea reason = new TextArea("Why this version");
    private final Map<Weights.Part, IntegerField> weights = new EnumMap<>(Weights.Part.class);
    private final Map<Rule, IntegerField> points = new EnumMap<>(Rule.class);
    private final Map<RuleSetting, IntegerField> settings = new EnumMap<>(RuleSetting.class);
    private final List<RuleSet.Feeder> feeders = new ArrayList<>();
    private final ComboBox<ProvisionRecord> from = new ComboBox<>("From");
    private final ComboBox<ProvisionRecord> to = new ComboBox<>("To");
    private final Div pathways = new Div();
    private transient Optional<RuleVersion> draft = Optional.empty();

    RuleEditView(RuleVersions versions, Provisions provisions) {
        this.versions = versions;
        this.register = provisions.all();
        addClassName("tl-page");
        Button save = new Button("Save as a draft", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reason.setWidthFull();
        reason.setHelperText("What it is for and who asked for it; kept with every run that uses it");
        add(
                errors,
                new Anchor(RulesNavigation.RULES, "Back to weights and rules"),
                heading,
                reason,
                new H2("Weights"),
                new Paragraph("How much each part of the points counts. 0 leaves it out."),
                Group.form(Stream.of(Weights.Part.values())
                        .map(part -> weights.computeIfAbsent(part, key -> number(label(part), 0, Weights.MAX)))
                        .toArray(IntegerField[]::new)),
                new H2("Further rules"),
                new Paragraph(
                        "Points for each unit by which a plan departs from a rule; 0 switches it off. 100 points are"
                                + " £10,000 a year, 7.7 km or one step in the preferences."));
        for (Rule rule : Rule.values()) {
            add(new H3(rule.label()), new Paragraph(rule.meaning() + " Source: " + rule.source() + "."), fields(rule));
        }
        add(new H3("Pathways for the rule on feeder pathways"), pathways, adding(), Group.actions(save));
        show(RuleSet.PACK);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get(RulesNavigation.NUMBER).isPresent()) {
            RuleVersion version = RuleView.find(event, versions);
            draft = Optional.of(version);
            heading.setText("Change the draft, version " + version.number());
            reason.setValue(version.reason());
            show(version.book());
        } else {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(RulesNavigation.FROM)
                    .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                    .flatMap(number -> versions.find(Integer.parseInt(number)))
                    .or(versions::inForce)
                    .ifPresent(version -> show(version.book()));
        }
    }

    private static String label(Weights.Part part) {
        return "Weight of " + part.label();
    }

    private static IntegerField number(String label, int min, int max) {
        IntegerField field = new IntegerField(label);
        field.setMin(min);
        field.setMax(max);
        field.setHelperText("From " + min + " to " + String.format(Locale.UK, "%,d", max));
        return field;
    }

    private Group fields(Rule rule) {
        List<IntegerField> fields = new ArrayList<>();
        IntegerField each = number("Points for " + rule.unit(), 0, RuleSet.MOST_POINTS);
        each.setHelperText("0 is off; " + rule.suggested() + " is a proposal");
        each.setAriaLabel(rule.label() + ": points for " + rule.unit());
        points.put(rule, each);
        fields.add(each);
        for (RuleSetting setting : rule.settings()) {
            IntegerField field = number(setting.label(), setting.min(), setting.max());
            settings.put(setting, field);
            fields.add(field);
        }
        return Group.form(fields.toArray(IntegerField[]::new));
    }

    private Group adding() {
        for (ComboBox<ProvisionRecord> side : List.of(from, to)) {
            side.setItems(register);
            side.setItemLabelGenerator(ProvisionRecord::name);
        }
        Button add = new Button("Add the pathway", click -> {
            if (!from.isEmpty() && !to.isEmpty()) {
                RuleSet.Feeder feeder =
                        new RuleSet.Feeder(from.getValue().code(), to.getValue().code());
                if (!feeders.contains(feeder)) {
                    feeders.add(feeder);
                }
                to.clear();
                showFeeders();
            }
        });
        return Group.form(from, to, add);
    }

    private void show(RuleSet book) {
        weights.forEach((part, field) -> field.setValue(book.weights().of(part)));
        points.forEach((rule, field) -> field.setValue(book.points(rule)));
        settings.forEach((setting, field) -> field.setValue(book.setting(setting)));
        feeders.clear();
        feeders.addAll(book.feeders());
        showFeeders();
    }

    private void showFeeders() {
        pathways.removeAll();
        if (feeders.isEmpty()) {
            pathways.add(new Paragraph("None yet."));
            return;
        }
        PlainTable table = new PlainTable("Feeder pathways", "From", "To", "Remove");
        for (RuleSet.Feeder feeder : feeders) {
            Button remove = new Button("Remove", click -> {
                feeders.remove(feeder);
                showFeeders();
            });
            remove.setAriaLabel("Remove " + name(feeder.from()) + " to " + name(feeder.to()));
            table.row(new Text(name(feeder.from())), new Text(name(feeder.to())), remove);
        }
        pathways.add(table);
    }

    private String name(String code) {
        return register.stream()
                .filter(provision -> provision.code().equals(code))
                .map(ProvisionRecord::name)
                .findFirst()
                .orElse(code);
    }

    private RuleSet book() {
        List<String> wrong = Stream.of(weights.values(), points.values(), settings.values())
                .flatMap(fields -> fields.stream())
                .filter(IntegerField::isEmpty)
                .map(IntegerField::getLabel)
                .map(label -> label + ": enter a whole number")
                .collect(Collectors.toCollection(ArrayList::new));
        weights.values().stream()
                .filter(field -> !field.isEmpty() && (field.getValue() < 0 || field.getValue() > Weights.MAX))
                .forEach(field -> wrong.add(field.getLabel() + ": enter a whole number from 0 to 1,000"));
        if (!wrong.isEmpty()) {
            throw new RuleVersionRefusal.RulesToPutRight(wrong).refused();
        }
        Map<Rule, Integer> on = new EnumMap<>(Rule.class);
        points.forEach((rule, field) -> on.put(rule, field.getValue()));
        Map<RuleSetting, Integer> set = new EnumMap<>(RuleSetting.class);
        settings.forEach((setting, field) -> set.put(setting, field.getValue()));
        return new RuleSet(
                new Weights(
                        weight(Weights.Part.PREFERENCE),
                        weight(Weights.Part.TRAVEL),
                        weight(Weights.Part.COST),
                        weight(Weights.Part.SIBLING)),
                on,
                set,
                feeders);
    }

    private int weight(Weights.Part part) {
        return Objects.requireNonNull(weights.get(part)).getValue();
    }

    private void save() {
        List<Integer> saved = new ArrayList<>();
        boolean isSaved = Failures.saved(
                () -> draft.ifPresentOrElse(
                        version -> {
                            versions.change(version.number(), version.revision(), book(), reason.getValue());
                            saved.add(version.number());
                        },
                        () -> saved.add(versions.write(book(), reason.getValue()))),
                errors,
                "Saved the draft");
        if (isSaved) {
            UI.getCurrent().navigate(RulesNavigation.version(saved.getFirst()));
        }
    }
}
