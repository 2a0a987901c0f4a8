package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.matching.RunRequest;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.shared.ui.Group;

/** The fields with which an officer says how a run shall search. */
public final class RunSettings extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 60;

    private final TextField name = new TextField("Name of the run");
    private final RadioButtonGroup<Profile> profile = new RadioButtonGroup<>("What comes first");
    private final IntegerField seconds = new IntegerField("Longest time in seconds");
    private final IntegerField preference = weight("Preference rank");
    private final IntegerField travel = weight("Travel distance");
    private final IntegerField cost = weight("Annual cost");
    private final IntegerField sibling = weight("Siblings together");
    private final IntegerField seed = new IntegerField("Seed");
    private final IntegerField steps = new IntegerField("Step limit (optional)");

    /** Fields with the usual values. */
    public RunSettings(String suggestedName) {
        name.setValue(suggestedName);
        profile.setItems(Profile.values());
        profile.setItemLabelGenerator(each -> each == Profile.BOROUGH_FIRST
                ? "Borough first: the fewest children out of the borough"
                : "Preference first: the most first preferences, then the borough");
        profile.setValue(Profile.BOROUGH_FIRST);
        seconds.setValue(SECONDS);
        seconds.setHelperText("From 1 to 3,600");
        seed.setValue(0);
        seed.setHelperText("The same seed and steps repeat a run");
        steps.setHelperText("Ends the search after so many steps");
        Component expert = Group.form(preference, travel, cost, sibling, seed, steps);
        Details details = new Details("Weights, seed and steps", expert);
        details.setOpened(false);
        name.setWidth("24rem");
        name.setMaxWidth("100%");
        add(Group.form(name, seconds), profile, details);
    }

    private static IntegerField weight(String label) {
        IntegerField field = new IntegerField("Weight: " + label.toLowerCase(Locale.UK));
        field.setValue(1);
        field.setHelperText("0 leaves it out; 1 is usual");
        return field;
    }

    /**
     * What was entered.
     *
     * @throws IllegalArgumentException with a sentence for people when a number is missing or out of range
     */
    public RunRequest request() {
        if (Stream.of(seconds, preference, travel, cost, sibling, seed).anyMatch(IntegerField::isEmpty)) {
            throw new IllegalArgumentException("Enter whole numbers for the time, the weights and the seed");
        }
        Integer limit = steps.getValue();
        return new RunRequest(
                name.getValue(),
                Objects.requireNonNull(profile.getValue()),
                new Weights(preference.getValue(), travel.getValue(), cost.getValue(), sibling.getValue()),
                seconds.getValue(),
                limit == null ? null : limit.longValue(),
                seed.getValue());
    }
}
