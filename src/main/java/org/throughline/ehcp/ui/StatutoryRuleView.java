package org.throughline.ehcp.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.ehcp.rulebook.RuleKey;
import org.throughline.ehcp.rulebook.RuleSignOffs;
import org.throughline.ehcp.rulebook.SignOff;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/** One version of a statutory rule, and the sign-off of the head of service. */
@Route(StatutoryRulesView.PATH + "/:rule")
@PageTitle("A statutory rule - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class StatutoryRuleView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ClockRules rules;
    private final transient RuleSignOffs signOffs;
    private final boolean maySign;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField by = new TextField("Head of service");
    private final DateFields on = new DateFields("Signed on");

    StatutoryRuleView(ClockRules rules, RuleSignOffs signOffs, CurrentUser user) {
        this.rules = rules;
        this.signOffs = signOffs;
        this.maySign = user.has(Roles.PLACEMENT_OFFICER);
        addClassName("tl-page");
        by.setMaxLength(200);
        by.setHelperText("The name of the person who signed");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RuleKey key =
                event.getRouteParameters().get("rule").flatMap(RuleKey::parse).orElseThrow(NotFoundException::new);
        ClockRule rule = rules.book().rules().stream()
                .filter(each -> RuleKey.of(each).equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(rule, signOffs.all().get(key));
    }

    private void show(ClockRule rule, @Nullable SignOff signOff) {
        removeAll();
        errors.list(List.of());
        add(
                new Anchor(StatutoryRulesView.PATH, "Back to statutory rules"),
                errors,
                new H1(rule.id() + ": " + rule.title()));
        String unverified = rule.unverified();
        if (unverified != null) {
            add(Notice.warning("Not yet checked by legal: " + unverified + "."));
        }
        add(facts(rule), new H2("Sign-off"));
        if (signOff == null) {
            add(Notice.warning("The head of service has not signed this version off."));
        } else {
            add(new Facts()
                    .fact("Signed off by", signOff.by())
                    .fact("Signed on", Times.day(signOff.on()))
                    .fact("Recorded", signOff.recordedBy() + ", " + Times.shown(signOff.recordedAt())));
        }
        if (maySign) {
            form(RuleKey.of(rule), signOff);
        }
    }

    private static Facts facts(ClockRule rule) {
        return new Facts()
                .fact("Starts with", orNone(rule.startEvent()))
                .fact("How long, or how much", orNone(rule.term().label()))
                .fact("What is decided by it", orNone(rule.decides()))
                .fact("Where it stands", rule.basis())
                .fact("Source", rule.source())
                .fact("Who is told", orNone(rule.told()))
                .fact("In the SEN2 return", orNone(rule.sen2()))
                .fact("Valid from", Times.day(rule.validFrom()))
                .fact(
                        "Valid until",
                        Optional.ofNullable(rule.validTo()).map(Times::day).orElse("Further notice"));
    }

    private static String orNone(String words) {
        return words.isBlank() ? "Nothing" : words;
    }

    private void form(RuleKey key, @Nullable SignOff signOff) {
        by.setValue(signOff == null ? "" : signOff.by());
        on.setDate(signOff == null ? null : signOff.on());
        Button save = new Button("Record the sign-off", click -> save(key));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Group actions = Group.actions(save);
        if (signOff != null) {
            actions.add(new Button(
                    "Take the sign-off back",
                    click -> Ask.before(
                            "Take the sign-off back?",
                            "The rule counts as before, and is listed as not signed off. Who did this is noted.",
                            "Yes, take it back",
                            () -> done(() -> signOffs.withdraw(key), "Took the sign-off back"))));
        }
        add(Group.form(by), on, actions);
    }

    private void save(RuleKey key) {
        if (on.isWrong() || on.isBlank()) {
            errors.show(on.problem());
            return;
        }
        done(() -> signOffs.record(key, by.getValue(), on.date().orElseThrow()), "Recorded the sign-off");
    }

    private void done(Runnable work, String said) {
        if (Failures.saved(work, errors, said)) {
            UI.getCurrent().navigate(StatutoryRulesView.class);
        }
    }
}
