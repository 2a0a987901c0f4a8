package org.throughline.casework.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.CaseOwners;
import org.throughline.casework.Cockpit;
import org.throughline.casework.PredictedBreaches;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.security.Officers;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/**
 * The trays of the team: how many cases each officer has and how they stand; a whole tray is handed over in one act.
 */
@Route(CaseNavigation.TEAM)
@PageTitle("The team's cases - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class CaseTeamView extends Main implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Cockpit cockpit;
    private final transient CaseOwners owners;
    private final transient PredictedBreaches breaches;
    private final int entryYear;
    private final Div trays = new Div();
    private final Div handOver = new Div();
    private final ErrorSummary errors = new ErrorSummary();

    CaseTeamView(Cockpit cockpit, CaseOwners owners, PredictedBreaches breaches, CaseOpening opening) {
        this.cockpit = cockpit;
        this.owners = owners;
        this.breaches = breaches;
        entryYear = opening.entry().start();
        addClassName("tl-page");
        add(
                new Anchor(CaseNavigation.CASES, "Back to phase transfers"),
                errors,
                new H1("The team's cases for September " + entryYear),
                trays,
                new H2("Hand over a whole tray"),
                new Paragraph("All cases of one officer that are not over go to another one. The families' key contact"
                        + " changes with them; who had a case before stays in its history."),
                handOver);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        List<Cockpit.Tray> known = cockpit.trays(entryYear);
        trays.removeAll();
        handOver.removeAll();
        if (known.isEmpty()) {
            trays.add(new EmptyState("There are no cases yet. Open them first."));
            return;
        }
        PredictedBreaches.Outlook outlook = breaches.of(entryYear);
        PlainTable table = new PlainTable(
                "Cases by officer",
                "Officer",
                "#Cases",
                "#Late",
                "#At risk",
                "#Predicted to be late",
                "#Not yet due",
                "#In time");
        known.forEach(tray -> table.row(
                new Anchor(CaseNavigation.CASES + "?officer=" + tray.login(), name(tray)),
                new Text(String.valueOf(tray.total())),
                count(tray, ClockStatus.RED),
                count(tray, ClockStatus.AMBER),
                new Text(String.valueOf(outlook.byOfficer().getOrDefault(tray.login(), 0L))),
                count(tray, ClockStatus.NOT_YET_DUE),
                new Text(String.valueOf(of(tray, ClockStatus.GREEN) + of(tray, ClockStatus.TYPE_ONLY)))));
        trays.add(table, said(outlook));
        offer(known);
    }

    /** How it is predicted, and how often that was right. */
    private static Paragraph said(PredictedBreaches.Outlook outlook) {
        String learnt = outlook.finished() == 0
                ? "There are no finished cases of the year before to learn from, so nothing is predicted."
                : "Predicted to be late: the last lawful day is in the next eight weeks, and cases of the year before took"
                        + " longer from this stage to the final plan than there is left. Last year " + outlook.late()
                        + " of " + outlook.finished() + " were late; eight weeks ahead this would have named "
                        + outlook.foreseen() + " of them, and " + (outlook.predicted() - outlook.foreseen())
                        + " that were in time.";
        Paragraph said = new Paragraph(learnt);
        said.addClassName("tl-detail");
        return said;
    }

    private static String name(Cockpit.Tray tray) {
        return Objects.requireNonNullElse(tray.name(), "Nobody yet");
    }

    private static Text count(Cockpit.Tray tray, ClockStatus status) {
        return new Text(String.valueOf(of(tray, status)));
    }

    private static int of(Cockpit.Tray tray, ClockStatus status) {
        return tray.cases().getOrDefault(status, 0);
    }

    private void offer(List<Cockpit.Tray> known) {
        Choice<Cockpit.Tray> from = new Choice<>("Tray of", "Choose a tray", known, CaseTeamView::name);
        Choice<Officers.Officer> to =
                new Choice<>("Officer who takes it", "Choose an officer", owners.officers(), Officers.Officer::name);
        TextField reason = new TextField("Why");
        reason.setMaxLength(1_000);
        reason.setHelperText("Such as: leave until March");
        Button ask = new Button("Hand over", click -> {
            if (from.isEmpty() || to.isEmpty() || reason.getValue().isBlank()) {
                errors.show("Choose the tray and the officer who takes it, and say why");
                return;
            }
            errors.show(List.of());
            ask(from.getValue(), to.getValue(), reason.getValue());
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        handOver.add(Group.form(from, to, reason), Group.actions(ask));
    }

    private void ask(Cockpit.Tray from, Officers.Officer to, String reason) {
        Ask.before(
                "Hand over the tray of " + name(from) + " to " + to.name() + "?",
                "All of its cases that are not over change hands at once, and the families' key contact with them.",
                "Yes, hand it over",
                () -> Failures.saved(
                        () -> {
                            int given = owners.handOver(entryYear, from.login(), to.login(), reason);
                            Done.said(given + " cases handed over to " + to.name());
                            show();
                        },
                        errors));
    }
}
