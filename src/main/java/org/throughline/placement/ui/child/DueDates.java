package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.caseclock.ChildClock;
import org.throughline.ehcp.caseclock.ChildClocks;
import org.throughline.ehcp.caseclock.ChildTransfer;
import org.throughline.ehcp.caseclock.ClockException;
import org.throughline.ehcp.caseclock.ClockState;
import org.throughline.ehcp.caseclock.ClocksOfChild;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.rulebook.RuleKey;
import org.throughline.people.ChildRecord;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/** What is due by law for a child and how it was counted, on the page of the child; for placement officers. */
@Component
class DueDates {

    private final ChildClocks clocks;

    DueDates(ChildClocks clocks) {
        this.clocks = clocks;
    }

    /** The part of the page. */
    Div of(ChildRecord child) {
        ClocksOfChild all = clocks.of(child);
        Div part = new Div(new H2("Due dates"));
        if (all.clocks().isEmpty() && all.transfer().isEmpty()) {
            part.add(new EmptyState(
                    "Nothing is due. When a request, a plan or a review is on record, what the law asks for is here."));
        }
        if (!all.clocks().isEmpty()) {
            part.add(table(all));
        }
        all.transfer().ifPresent(transfer -> transfer(part, transfer));
        actions(part, Objects.requireNonNull(child.id()), all);
        return part;
    }

    private static PlainTable table(ClocksOfChild all) {
        PlainTable table = new PlainTable("Due dates", "What", "Due", "State", "How counted");
        all.clocks()
                .forEach(clock -> table.row(
                        rule(clock.due().rule()),
                        due(clock.due()),
                        state(clock),
                        new Text(clock.due().howCounted())));
        return table;
    }

    /** What is due, with a link to the rule, and a mark where legal has not checked it. */
    private static Div rule(ClockRule rule) {
        Div cell = new Div(new Anchor(RuleKey.of(rule).address(), rule.title()));
        if (rule.unverified() != null) {
            cell.add(new Text(" "), new Tag("Not yet checked by legal", Tag.Kind.WARNING));
        }
        return cell;
    }

    /** The last lawful day; below it the target, and the later day that an exception allows. */
    private static Div due(DueDate due) {
        Div cell = new Div(new Div(Times.day(due.lastLawfulDay())));
        if (!due.workingDayTarget().equals(due.lastLawfulDay())) {
            cell.add(new Div("Working-day target: " + Times.day(due.workingDayTarget())));
        }
        LocalDate later = due.dueWithException();
        if (!due.exceptions().isEmpty()) {
            cell.add(new Div(later == null ? "With exception: it goes on" : "With exception: " + Times.day(later)));
        }
        return cell;
    }

    private static Div state(ChildClock clock) {
        Div cell = new Div(tag(clock.state()));
        if (clock.done() != null) {
            cell.add(new Div(Times.day(clock.done())));
        }
        return cell;
    }

    private static Tag tag(ClockState state) {
        return new Tag(
                state.label(),
                switch (state) {
                    case OVERDUE, LATE -> Tag.Kind.DANGER;
                    case EXCEPTED, UNKNOWN, IN_TIME_WITH_EXCEPTION -> Tag.Kind.WARNING;
                    case AHEAD -> Tag.Kind.INFO;
                    case IN_TIME -> Tag.Kind.PLAIN;
                });
    }

    private static void transfer(Div part, ChildTransfer transfer) {
        part.add(
                new H3("Phase transfer: " + transfer.dates().kind().label()),
                new Facts()
                        .fact("State", status(transfer.status()))
                        .fact("Deadline", Times.day(transfer.dates().deadlineShown()))
                        .fact("Final plan by", Times.day(transfer.dates().lastLawfulDay()))
                        .fact("Review meeting by", Times.day(transfer.dates().reviewBy()))
                        .fact("Review meeting held", day(transfer.done().reviewHeld()))
                        .fact("Draft by", Times.day(transfer.dates().draftBy()))
                        .fact("Draft sent", day(transfer.done().draftSent()))
                        .fact("Final plan", day(transfer.done().finalPlan()))
                        .fact("How counted", transfer.dates().due().howCounted()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Times.day(day);
    }

    private static Tag status(ClockStatus status) {
        return new Tag(
                status.label(),
                switch (status) {
                    case RED -> Tag.Kind.DANGER;
                    case AMBER, TYPE_ONLY -> Tag.Kind.WARNING;
                    case GREEN, NOT_YET_DUE -> Tag.Kind.INFO;
                    case EXEMPT -> Tag.Kind.PLAIN;
                });
    }

    private static void actions(Div part, UUID childId, ClocksOfChild all) {
        long holding = all.exceptions().stream().filter(ClockException::holds).count();
        part.add(Group.actions(new Anchor(
                PlacementNavigation.child(childId) + "/exceptions",
                holding == 0 ? "Record an exception to a time limit" : "Exceptions to time limits (" + holding + ")")));
    }
}
