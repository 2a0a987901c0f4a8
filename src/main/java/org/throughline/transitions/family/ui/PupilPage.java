package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.family.FamilyLinks;

/** What a child is asked, in few words and pictures, and who reads the answers. */
final class PupilPage extends Div {

    private static final long serialVersionUID = 1L;

    PupilPage(Reader reader, Runnable send) {
        if (!(reader.desk().links().open(reader.token(), reader.born()) instanceof FamilyLinks.Outcome.Opened opened)) {
            add(new H1(reader.say("closed.title")), new Paragraph(reader.say("closed.lead")));
            return;
        }
        FamilyLinks.Open open = opened.open();
        Notice reads = new Notice(
                new H2(reader.say("pupil.reads")),
                new Paragraph(reader.say("pupil.reads-staff")),
                new Paragraph(reader.say("pupil.reads-leads")),
                new Paragraph(reader.say("pupil.reads-changes")));
        add(new H1(reader.say("pupil.title", open.forename())), new Paragraph(reader.say("pupil.lead")), reads);
        for (Field field : open.fields()) {
            add(new SpokenField(reader, open, field));
        }
        Button yes = new Button(reader.say("pupil.send"), click -> send.run());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(reader.say("pupil.finish")), Group.actions(yes));
        Paragraph credit = new Paragraph(reader.say("pupil.credit", "OpenMoji, CC BY-SA 4.0"));
        credit.addClassName("tl-total");
        add(credit);
    }
}
