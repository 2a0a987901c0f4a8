package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.RecordPage;

/** What the family asked to be left out or put right, for the sender alone, and what was done about it. */
final class FamilyAskedBox extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    /**
     * A box with what is not settled yet.
     *
     * @param settled what to do once it is
     */
    FamilyAskedBox(RecordPage page, Handovers handovers, ErrorSummary errors, Runnable settled) {
        UUID id = page.details().id();
        List<String> seen = page.familyAsked();
        Notice box = Notice.warning();
        box.setId("family-asked");
        seen.forEach(words -> {
            Paragraph quoted = new Paragraph(words);
            quoted.addClassName("tl-lines");
            box.add(quoted);
        });
        TextArea done = new TextArea("What you did about it");
        done.setWidthFull();
        done.setMaxLength(LONGEST);
        done.setHelperText("For example: taken out of section Health; agreed with the family by telephone on 3 May");
        Button settle = new Button("It is settled", click -> {
            if (Failures.saved(
                    () -> handovers.settleFamilyRequests(id, done.getValue(), seen), errors, "Saved what you did")) {
                settled.run();
            }
        });
        add(
                new H2("What the family asked"),
                new Paragraph(
                        "The family asked for something to be left out or put right. Only you see their words; they"
                                + " are never sent. Change the record where you should, then say what you did."),
                box,
                new Anchor(TransitionNavigation.record(id), "Change the record"),
                done,
                Group.actions(settle));
    }
}
