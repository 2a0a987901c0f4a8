package org.throughline.matching.ui.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** One version of the weights and further rules; a draft is signed off here. */
@Route(RulesNavigation.ONE)
@PageTitle("A version of the weights and rules - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RuleView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RuleVersions versions;
    private final transient Provisions provisions;
    private final ErrorSummary errors = new ErrorSummary();

    RuleView(RuleVersions versions, Provisions provisions) {
        this.versions = versions;
        this.provisions = provisions;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(find(event, versions));
    }

    /** The version that an address names; a page that is not found where there is none. */
    static RuleVersion find(BeforeEnterEvent event, RuleVersions versions) {
        return event.getRouteParameters()
                .get(RulesNavigation.NUMBER)
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .flatMap(versions::find)
                .orElseThrow(NotFoundException::new);
    }

    private void show(RuleVersion version) {
        removeAll();
        Facts facts = new Facts()
                .fact("Written by", version.writtenBy() + ", " + Times.shown(version.writtenAt()))
                .fact("Why", version.reason())
                .fact(
                        "Signed off",
                        version.signedAt() == null
                                ? "No, a draft. Runs that try it out say so"
                                : version.signedBy() + ", " + Times.shown(version.signedAt()));
        add(
                errors,
                new Anchor(RulesNavigation.RULES, "Back to weights and rules"),
                new H1("Weights and rules, version " + version.number()),
                facts,
                actions(version));
        if (!version.isSigned() && version.isOwn()) {
            Notice own = new Notice(
                    "You wrote this version, so another placement officer must sign it off before runs use it by default.");
            add(own);
        }
        add(
                new H2("Weights"),
                RuleTables.weights(version.book()),
                new H2("Further rules"),
                RuleTables.rules(version.book()));
        if (!version.book().feeders().isEmpty()) {
            Map<String, String> names =
                    provisions.all().stream().collect(Collectors.toMap(ProvisionRecord::code, ProvisionRecord::name));
            Function<String, String> name = code -> Objects.requireNonNullElse(names.get(code), code);
            PlainTable feeders = new PlainTable("Feeder pathways", "From", "To");
            version.book().feeders().forEach(feeder -> feeders.row(name.apply(feeder.from()), name.apply(feeder.to())));
            add(new H2("Feeder pathways"), feeders);
        }
    }

    private void signOff(RuleVersion version) {
        if (Failures.saved(
                () -> versions.signOff(version.number(), version.revision()),
                errors,
                "Signed off version " + version.number())) {
            versions.find(version.number()).ifPresent(this::show);
        }
    }

    private void delete(RuleVersion version) {
        if (Failures.saved(
                () -> versions.delete(version.number()), errors, "Deleted the draft, version " + version.number())) {
            UI.getCurrent().navigate(RuleListView.class);
        }
    }

    private Group actions(RuleVersion version) {
        Anchor copy = new Anchor(RulesNavigation.newFrom(version.number()), "Write a new version from this one");
        if (version.isSigned()) {
            return Group.actions(copy);
        }
        Button sign = new Button(
                "Sign off",
                click -> Ask.before(
                        "Sign off version " + version.number() + "?",
                        "New runs use it by default from now on, and it can no longer be changed. This cannot be undone.",
                        "Yes, sign it off",
                        () -> signOff(version)));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setVisible(!version.isOwn());
        Button delete = new Button(
                "Delete this draft",
                click -> Ask.before(
                        "Delete the draft, version " + version.number() + "?",
                        "Its weights, rules and pathways are lost. This cannot be undone.",
                        "Yes, delete it",
                        () -> delete(version)));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return Group.actions(
                sign, new Anchor(RulesNavigation.change(version.number()), "Change this draft"), copy, delete);
    }
}
