package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.options.Candidate;
import org.throughline.sufficiency.options.InvestmentOptions;
import org.throughline.sufficiency.options.OptionRefusal;
import org.throughline.sufficiency.options.Question;
import org.throughline.sufficiency.plan.PlanRequest;

/** The form that asks what to open under the budgets of several years. */
final class InvestmentOptionForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal USUAL_BUDGET = BigDecimal.valueOf(3_000_000);

    private final List<BigDecimalField> budgets = new ArrayList<>();
    private final Checkbox isCarried = new Checkbox("What a year leaves over can be spent in later years");
    private final Choice<PlanRequest.Aim> aim = new Choice<>(
            "After fewest without a place", "Choose", List.of(PlanRequest.Aim.values()), InvestmentOptionForm::words);
    private final Choice<Integer> notBefore;
    private final IntegerField futures = new IntegerField("Other futures to look at");
    private final CheckboxGroup<Candidate> openings = new CheckboxGroup<>("Openings to choose from");
    private final Paragraph tooLate = new Paragraph();
    private final List<Integer> years;

    /**
     * A form.
     *
     * @param possible academic years of the forecast, one or more
     * @param candidates what may be opened, none of it before a year
     * @param asked takes the question; it may refuse with a sentence for people
     * @param storing does that and shows what is refused
     */
    InvestmentOptionForm(
            List<Integer> possible,
            IntFunction<List<Candidate>> candidates,
            Consumer<Question> asked,
            Consumer<Runnable> storing) {
        years = possible.stream().limit(Question.MOST_YEARS).toList();
        for (int year : years) {
            BigDecimalField budget = new BigDecimalField("Budget for September " + year);
            budget.setHelperText("Pounds for what opens then. Leave blank for none");
            budgets.add(budget);
        }
        budgets.getFirst().setValue(USUAL_BUDGET);
        aim.setEmptySelectionAllowed(false);
        aim.setValue(PlanRequest.Aim.BOROUGH);
        notBefore = new Choice<>("Nothing opens before", "Choose", years, year -> "September " + year);
        notBefore.setEmptySelectionAllowed(false);
        notBefore.setValue(years.getFirst());
        futures.setValue(Question.USUAL_FUTURES);
        futures.setHelperText("The answer is for the middle future; these show how it does when things go otherwise");
        openings.setItemLabelGenerator(InvestmentOptionForm::label);
        openings.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        notBefore.addValueChangeListener(change -> offer(candidates.apply(change.getValue())));
        offer(candidates.apply(years.getFirst()));
        Button begin = new Button("Find the best options", click -> storing.accept(() -> asked.accept(question())));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Group.form(budgets.toArray(Component[]::new)),
                isCarried,
                Group.form(aim, notBefore, futures),
                openings,
                tooLate,
                Group.actions(begin, new Anchor(CandidateSiteListView.PATH, "Candidate sites")));
    }

    static String words(PlanRequest.Aim aim) {
        return aim == PlanRequest.Aim.BOROUGH ? "fewest out of the borough" : "least cost";
    }

    private static String label(Candidate candidate) {
        BigDecimal capital = candidate.capital();
        return candidate.name()
                + (candidate.host().isBlank() ? "" : " at " + candidate.host())
                + ", from September " + candidate.from()
                + (candidate.siteId() == null ? "" : " by its lead time")
                + (capital == null ? "" : ", " + Formats.pounds(capital));
    }

    /** Offers what can open in these years, as many as may be chosen from already chosen. */
    private void offer(List<Candidate> all) {
        List<Candidate> possible =
                all.stream().filter(each -> each.from() <= years.getLast()).toList();
        openings.setItems(possible);
        openings.select(
                possible.stream().limit(InvestmentOptions.MOST_CANDIDATES).toList());
        String late = all.stream()
                .filter(each -> each.from() > years.getLast())
                .map(each -> each.name() + " (September " + each.from() + ")")
                .collect(Collectors.joining(", "));
        tooLate.setText("Too late for these budgets by their lead time: " + late + ".");
        tooLate.setVisible(!late.isEmpty());
    }

    private Question question() {
        if (budgets.stream().allMatch(BigDecimalField::isEmpty)) {
            throw new OptionRefusal.BudgetMissing().refused();
        }
        return new Question(
                years.getFirst(),
                budgets.stream()
                        .map(field -> Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO))
                        .toList(),
                isCarried.getValue(),
                aim.getValue(),
                Optional.ofNullable(futures.getValue()).orElse(0),
                List.copyOf(openings.getSelectedItems()));
    }
}
