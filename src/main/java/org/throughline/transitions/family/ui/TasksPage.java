package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.FamilyRecord;
import org.throughline.transitions.family.Standing;

/** The three things that a parent or carer can do, each with how far it is. */
final class TasksPage extends Div {

    private static final long serialVersionUID = 1L;

    private TasksPage(
            Reader reader, FamilyLinks.Open open, FamilyRecord record, Runnable read, Runnable write, Runnable send) {
        int lines = (int) record.lines().count();
        int theirs =
                (int) record.lines().filter(line -> line.standing().isTheirs()).count();
        int asked = record.count(Standing.ASKED);
        Card reading = new Card(new H2(reader.say("tasks.read")));
        if (lines == 0) {
            reading.add(new Paragraph(reader.say("tasks.read-none")));
        } else {
            reading.add(new Paragraph(reader.say("tasks.read-open", theirs)));
            if (asked > 0) {
                reading.add(new Paragraph(reader.say("tasks.read-asked", asked)));
            }
            reading.add(Group.actions(primary(reader.say("tasks.read-go"), read)));
        }
        long answered = open.fields().stream()
                .filter(field -> !open.answers().getOrDefault(field.key(), "").isBlank())
                .count();
        add(
                new H1(reader.say("tasks.title", open.forename())),
                new Paragraph(reader.say("tasks.lead", open.forename(), record.sender())),
                new Paragraph(
                        record.receiver().isBlank()
                                ? reader.say("tasks.to-unknown")
                                : reader.say("tasks.to", record.receiver())),
                reading,
                new Card(
                        new H2(reader.say("tasks.write", open.forename())),
                        new Paragraph(reader.say(
                                "tasks.write-count", answered, open.fields().size())),
                        Group.actions(primary(reader.say("tasks.write-go"), write))),
                new Card(
                        new H2(reader.say("tasks.send")),
                        new Paragraph(reader.say("tasks.send-lead")),
                        Group.actions(new Button(reader.say("tasks.send-go"), click -> send.run()))));
    }

    private static Button primary(String label, Runnable then) {
        Button button = new Button(label, click -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** The page; empty where the link has been closed meanwhile. */
    static Optional<TasksPage> of(Reader reader, Runnable read, Runnable write, Runnable send) {
        return reader.desk().links().open(reader.token(), reader.born()) instanceof FamilyLinks.Outcome.Opened opened
                ? reader.desk()
                        .reading()
                        .again(reader.token(), reader.born())
                        .map(record -> new TasksPage(reader, opened.open(), record, read, write, send))
                : Optional.empty();
    }
}
