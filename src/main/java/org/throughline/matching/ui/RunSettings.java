package org.throughline.matching.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.MatchingRefusal;
import org.throughline.matching.RunRequest;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.matching.ui.rules.RulesNavigation;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;

/** The fields with which an officer says how a run shall search. */
public final class RunSettings extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 60;

    private final TextField name = new TextField("Name of the run");
    private final RadioButtonGroup<Profile> profile = new RadioButtonGroup<>("What comes first");
    private final IntegerField seconds = new IntegerField("Longest time in seconds");
    private final Choice<RuleVersion> rules;
    private final IntegerField seed = new IntegerField("Seed");
    private final IntegerField steps = new IntegerField("Step limit (optional)");

    /** Fields with the usual values; the weights and rules in force are chosen. */
    public RunSettings(String suggestedName, RuleVersions versions) {
        name.setValue(suggestedName);
        profile.setItems(Profile.values());
        profile.setItemLabelGenerator(each -> each == Profile.BOROUGH_FIRST
                ? "Borough first: the fewest children out of the borough"
                : "Preference first: the most first preferences, then the borough");
        profile.setValue(Profile.BOROUGH_FIRST);
        seconds.setValue(SECONDS);
        seconds.setHelperText("From 1 to 3,600");
        rules = new Choice<>(
                "Weights and rules",
                "The matching pack's own: every weight 1, no further rule",
                versions.all(),
                RuleVersion::label);
        rules.getListDataView()
                .getItems()
                .filter(RuleVersion::isSigned)
                .findFirst()
                .ifPresent(rules::setValue);
        rules.setWidth("24rem");
        rules.setMaxWidth("100%");
        Paragraph notice = new Paragraph();
        notice.addClassName("tl-total");
        notice.getElement().setAttribute("role", "status");
        rules.addValueChangeListener(change -> notice.setText(notice(change.getValue())));
        notice.setText(notice(rules.getValue()));
        seed.setValue(0);
        seed.setHelperText("The same seed and steps repeat a run");
        steps.setHelperText("Ends the search after so many steps");
        Details details = new Details("Advanced: repeatable search", Group.form(seed, steps));
        details.setOpened(false);
        name.setWidth("24rem");
        name.setMaxWidth("100%");
        add(
                Group.form(name, seconds),
                profile,
                Group.form(rules),
                notice,
                Group.actions(new Anchor(RulesNavigation.RULES, "See or write weights and rules")),
                details);
    }

    private static String notice(@Nullable RuleVersion version) {
        if (version == null) {
            return "";
        }
        String groups = version.book().isAboutGroups()
                ? "Rules about groups are on: the run searches for its whole time, and the proof knows a bound only."
                : "";
        return version.isSigned() ? groups : ("A draft: the run will say that it is not signed off. " + groups).strip();
    }

    /**
     * What was entered.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when a number is missing or out of range
     */
    public RunRequest request() {
        if (Stream.of(seconds, seed).anyMatch(IntegerField::isEmpty)) {
            throw new MatchingRefusal.RunNumbersMissing().refused();
        }
        Integer limit = steps.getValue();
        return new RunRequest(
                name.getValue(),
                Objects.requireNonNull(profile.getValue()),
                rules.getOptionalValue().map(RuleVersion::number).orElse(null),
                seconds.getValue(),
                limit == null ? null : limit.longValue(),
                seed.getValue());
    }
}
