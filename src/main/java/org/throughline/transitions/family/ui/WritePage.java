package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.family.FamilyLinks;

/** The questions that a parent or carer is asked, each saved while it is answered. */
final class WritePage extends Div {

    private static final long serialVersionUID = 1L;

    WritePage(Reader reader, Runnable back) {
        add(Group.actions(new Button(reader.say("back"), click -> back.run())));
        if (!(reader.desk().links().open(reader.token(), reader.born()) instanceof FamilyLinks.Outcome.Opened opened)) {
            add(new H1(reader.say("closed.title")), new Paragraph(reader.say("closed.lead")));
            return;
        }
        FamilyLinks.Open open = opened.open();
        add(
                new H1(reader.say("write.title", open.forename())),
                new Paragraph(reader.say("write.lead")),
                new Notice(reader.say("write.shared")));
        for (Field field : open.fields()) {
            add(new SpokenField(reader, open, field));
        }
        Button done = new Button(reader.say("write.go"), click -> back.run());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(done));
    }
}
