package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.transitions.family.FamilyRecord;
import org.throughline.transitions.family.Standing;

/** Asks before a part is sent off, and says what is not done yet. */
final class SendPage extends Div {

    private static final long serialVersionUID = 1L;

    SendPage(Reader reader, Runnable back, Runnable send) {
        add(new H1(reader.say("send.title")), new Paragraph(reader.say("send.lead")));
        reader.desk().reading().again(reader.token(), reader.born()).ifPresent(record -> open(reader, record));
        Button yes = new Button(reader.say("send.yes"), click -> send.run());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(yes, new Button(reader.say("send.no"), click -> back.run())));
    }

    private void open(Reader reader, FamilyRecord record) {
        int theirs =
                (int) record.lines().filter(line -> line.standing().isTheirs()).count();
        if (theirs > 0) {
            add(new Notice(reader.say("send.open", theirs)));
        }
        int asked = record.count(Standing.ASKED);
        if (asked > 0) {
            add(Notice.warning(reader.say("send.asked", asked)));
        }
    }
}
