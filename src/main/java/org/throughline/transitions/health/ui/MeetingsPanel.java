package org.throughline.transitions.health.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.health.HealthHandover;
import org.throughline.transitions.health.HealthJob;
import org.throughline.transitions.health.HealthMeeting;
import org.throughline.transitions.health.HealthMeetings;
import org.throughline.transitions.health.HealthTask;

/** Meetings of several services about a hand-over, with what was agreed. */
final class MeetingsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HealthMeetings meetings;
    private final transient HealthHandover handover;
    private final transient Clock clock;
    private final ErrorSummary errors;

    MeetingsPanel(HealthMeetings meetings, HealthHandover handover, Clock clock, ErrorSummary errors) {
        this.meetings = meetings;
        this.handover = handover;
        this.clock = clock;
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        add(new H2("Meetings of the services"));
        List<HealthMeeting> all = meetings.of(handover);
        if (all.isEmpty()) {
            add(new Paragraph("No meeting is noted yet."));
        }
        all.forEach(each -> add(card(each)));
        add(adding());
    }

    private Card card(HealthMeeting meeting) {
        Card card = new Card(
                new H2("Meeting of " + Times.day(meeting.on())),
                new Paragraph("Who comes: "
                        + meeting.people().stream()
                                .map(HealthMeeting.Person::label)
                                .collect(Collectors.joining("; "))));
        if (!meeting.actions().isEmpty()) {
            PlainTable table = new PlainTable("Actions of " + Times.day(meeting.on()), "What", "Who", "By", "Done");
            for (HealthMeeting.Action action : meeting.actions()) {
                Button done = new Button(
                        "Done", click -> saved("Marked it as done", () -> meetings.done(handover, action.id())));
                done.setAriaLabel("Done: " + action.task().label());
                LocalDate on = action.doneOn();
                table.row(
                        new Text(action.task().label()),
                        new Text(action.who().label()),
                        new Text(Times.day(action.due())),
                        on == null ? done : new Text(Times.day(on)));
            }
            card.add(table.cards());
        }
        card.add(agreeing(meeting));
        return card;
    }

    private Details agreeing(HealthMeeting meeting) {
        Choice<HealthTask> task =
                new Choice<>("What was agreed", "Choose", Arrays.asList(HealthTask.values()), HealthTask::label);
        TextField name = HealthHandoverView.name("Who does it", "");
        Choice<HealthJob> job = job("What they do");
        DateFields due = new DateFields("By");
        Button add = new Button("Add the action", click -> {
            if (task.isEmpty() || job.isEmpty()) {
                errors.show("Choose what was agreed and what the person does");
            } else if (!due.isWrong()) {
                saved(
                        "Added the action",
                        () -> meetings.agree(
                                handover,
                                meeting.id(),
                                task.getValue(),
                                new HealthMeeting.Person(name.getValue(), job.getValue()),
                                due.date().orElse(null)));
            }
        });
        return new Details("Add an action", Group.form(task, name, job), due, Group.actions(add));
    }

    private Details adding() {
        DateFields on = new DateFields("Meeting on");
        on.setDate(LocalDate.now(clock));
        Div people = new Div();
        List<Row> rows = new ArrayList<>();
        Runnable more = () -> {
            Row row = new Row(rows.size() + 1);
            rows.add(row);
            people.add(row);
        };
        more.run();
        more.run();
        Button another = new Button("Another person", click -> more.run());
        Button save = new Button("Note the meeting", click -> {
            List<HealthMeeting.Person> named = rows.stream()
                    .filter(row -> !row.name.isEmpty())
                    .map(Row::person)
                    .toList();
            if (rows.stream().anyMatch(row -> !row.name.isEmpty() && row.job.isEmpty())) {
                errors.show("Choose what each person does");
            } else if (!on.isWrong()) {
                saved(
                        "Noted the meeting",
                        () -> meetings.meet(handover, on.date().orElse(null), named));
            }
        });
        return new Details("Note a meeting", on, people, Group.actions(another, save));
    }

    private static Choice<HealthJob> job(String label) {
        return new Choice<>(label, "Choose", Arrays.asList(HealthJob.values()), HealthJob::label);
    }

    private void saved(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }

    /** Somebody who comes to a meeting. */
    private static final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField name;
        private final Choice<HealthJob> job;

        Row(int number) {
            name = HealthHandoverView.name("Person " + number, "");
            job = job("What person " + number + " does");
            add(Group.form(name, job));
        }

        private HealthMeeting.Person person() {
            return new HealthMeeting.Person(name.getValue(), job.getValue());
        }
    }
}
