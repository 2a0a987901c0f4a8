package org.throughline.casework.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.CaseDue;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.OwnerChange;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Timeline;
import org.throughline.shared.ui.Times;

/** One case: where it is, what comes next and by when, who looks after it, and what happened. */
@Route(CaseNavigation.A_CASE)
@PageTitle("Case - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class CaseView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Children children;
    private final transient Provisions provisions;
    private final transient CaseDesk desk;
    private final transient Clock clock;

    CaseView(Cases cases, Children children, Provisions provisions, CaseDesk desk, Clock clock) {
        this.cases = cases;
        this.children = children;
        this.provisions = provisions;
        this.desk = desk;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlacementNavigation.opened(event, cases::find));
    }

    private void show(CaseRecord known) {
        removeAll();
        LocalDate today = LocalDate.now(clock);
        String name = children.find(known.childId()).map(ChildRecord::name).orElse("A child no longer on record");
        add(
                new Anchor(CaseNavigation.CASES, "Back to phase transfers"),
                new H1(name),
                Group.actions(
                        new Anchor(PlacementNavigation.child(known.childId()), "The child's record"),
                        CaseNavigation.tag(known.status(today))),
                new Notice(known.stage().label()
                        + (known.nextAction().isEmpty()
                                ? ""
                                : ". Next: " + known.nextAction().toLowerCase(Locale.UK))));
        add(new Facts()
                .fact("Move", known.kind().label() + (known.stays() ? ", may stay at the same school" : ""))
                .fact(
                        "Enters",
                        YearGroup.label(known.ncYear()) + " in September "
                                + known.entry().start())
                .fact("Now at", place(known.fromProvisionId(), "No place"))
                .fact("Officer", Objects.requireNonNullElse(known.ownerName(), "Nobody yet"))
                .fact(
                        "Decided",
                        known.provisionId() == null
                                ? Objects.requireNonNullElse(known.namedType(), "Not yet")
                                : place(known.provisionId(), "")));
        dates(known, today);
        desk.parts().forEach(part -> add(part.of(known)));
        add(new H2("Record a step"), new CaseMoveForm(cases, known, today, this::show));
        add(
                new H2("Officer"),
                new CaseOwnerForm(
                        desk.owners(), known, () -> show(cases.find(known.id()).orElseThrow())));
        add(new H2("Note for colleagues"), new CaseNoteForm(cases, known, this::show));
        history(known.id());
    }

    private String place(@Nullable UUID provisionId, String none) {
        return provisionId == null ? none : provisions.nameOf(provisionId);
    }

    private void dates(CaseRecord known, LocalDate today) {
        add(new H2("Dates"));
        PlainTable table = new PlainTable("Dates", "What", "By", "Done", "How it was counted");
        for (CaseDue each : desk.due(known)) {
            table.row(
                    new Text(each.what()),
                    each.isLate(today)
                            ? new Tag("Late: " + Times.day(each.due().lastLawfulDay()), Tag.Kind.DANGER)
                            : new Text(Times.day(each.due().lastLawfulDay())),
                    new Text(day(each.done())),
                    new Text(each.due().howCounted() + " Source: "
                            + each.due().rule().basis()
                            + (each.due().rule().unverified() != null ? " (not yet checked by legal)" : "")));
        }
        add(table);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Times.day(day);
    }

    private void history(UUID caseId) {
        add(new H2("What happened"));
        Timeline timeline = new Timeline("What happened");
        cases.history(caseId)
                .reversed()
                .forEach(step -> timeline.add(
                        step.from() == null ? "Case opened" : step.to().label() + " on " + Times.day(step.on()),
                        step.at(),
                        step.by(),
                        step.reason().isEmpty() ? new String[0] : new String[] {step.reason()}));
        add(timeline);
        Div owners = new Div();
        if (cases.owners(caseId).isEmpty()) {
            owners.add(new EmptyState("Nobody has looked after this case yet."));
        } else {
            PlainTable table = new PlainTable("Who looked after the case", "From", "To", "Why", "By", "When");
            for (OwnerChange change : cases.owners(caseId)) {
                table.row(
                        Objects.requireNonNullElse(change.from(), "Nobody"),
                        Objects.requireNonNullElse(change.to(), "Nobody"),
                        change.reason(),
                        change.by(),
                        Times.shown(change.at()));
            }
            owners.add(table);
        }
        add(new H2("Who looked after it"), owners);
    }
}
