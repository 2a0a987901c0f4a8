package org.throughline.matching.ui.rules;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** The versions of the weights and further rules, newest first, and what each rule means. */
@Route(RulesNavigation.RULES)
@PageTitle("Weights and rules - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RuleListView extends Main {

    private static final long serialVersionUID = 1L;

    RuleListView(RuleVersions versions) {
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("What counts inside the points of a run. Hard rules, children without a place and"
                        + " children out of the borough always come first: no weight and no rule here can outweigh them. One officer"
                        + " writes a version, another signs it off, and it never changes again.");
        lead.addClassName("tl-lead");
        List<RuleVersion> all = versions.all();
        add(
                new Anchor(RulesNavigation.RUNS, "Back to runs"),
                new H1("Weights and rules"),
                lead,
                Group.actions(new Anchor(RulesNavigation.NEW, "Write a new version")),
                new H2("Versions"),
                all.isEmpty()
                        ? new Paragraph(
                                "There are none yet. Runs use the matching pack's own: every weight 1, no further"
                                        + " rule.")
                        : table(all, versions.inForce().map(RuleVersion::number).orElse(0)),
                new H2("The further rules"),
                meanings());
    }

    private static PlainTable table(List<RuleVersion> all, int inForce) {
        PlainTable table = new PlainTable("Versions", "Version", "State", "Written by", "Why");
        all.forEach(version -> table.row(
                new Anchor(RulesNavigation.version(version.number()), "Version " + version.number()),
                new Text(state(version, inForce)),
                new Text(version.writtenBy() + ", " + Times.shown(version.writtenAt())),
                new Text(version.reason())));
        return table;
    }

    private static String state(RuleVersion version, int inForce) {
        if (!version.isSigned()) {
            return "Draft";
        }
        String signed =
                "Signed off by " + version.signedBy() + ", " + Times.shown(Objects.requireNonNull(version.signedAt()));
        return version.number() == inForce ? "In force. " + signed : signed;
    }

    private static PlainTable meanings() {
        PlainTable table = new PlainTable("What each rule means", "Rule", "When a plan departs from it", "Source");
        for (Rule rule : Rule.values()) {
            table.row(rule.label(), rule.meaning(), rule.source());
        }
        return table;
    }
}
