package org.throughline.transitions.contribute.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.contribute.ContributionForm;
import org.throughline.transitions.ui.AnswerField;

/** The questions that a contributor answers, section by section, and the button that hands the part in. */
final class ContributionPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ContributionDesk desk;
    private final transient ContributionForm form;
    private final UUID draft;
    private final String person;

    /**
     * The page of a contributor.
     *
     * @param draft what drafts in the browser are kept under
     * @param person who types, for drafts in the browser
     * @param ready what the button says
     * @param then what it does
     */
    ContributionPage(
            ContributionForm form, ContributionDesk desk, UUID draft, String person, String ready, Runnable then) {
        this.form = form;
        this.desk = desk;
        this.draft = draft;
        this.person = person;
        boolean sends = form.contributor().sends();
        add(
                new H1("What should the next place know about " + form.child() + "?"),
                new Facts()
                        .fact("Born", Times.day(form.born()))
                        .fact("Move", form.move())
                        .fact("Moves to", form.destination())
                        .fact(sends ? "Kept for you by" : "Asked by", sends ? "The local authority" : form.asker())
                        .fact("You write as", form.contributor().label()),
                new Paragraph(
                        "What you write is saved as you type. You can stop and come back. Leave out what you do not"
                                + " know; you do not have to fill in every part."));
        if (!form.isOpen()) {
            add(Notice.warning("The record has gone to the next setting, so your part can be read and not changed."));
        }
        boolean first = true;
        for (ContributionForm.Part part : form.parts()) {
            add(section(part, first));
            first = false;
        }
        if (form.contributor().handedInAt() != null) {
            add(new Paragraph("Handed in " + Times.shown(form.contributor().handedInAt()) + ", by "
                    + form.contributor().handedInBy() + ". You can change it until the record is sent."));
        }
        if (form.isOpen()) {
            Button done = new Button(ready, click -> then.run());
            done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(
                    new H2("When you are ready"),
                    new Paragraph(
                            sends
                                    ? "You read everything again before it is sent."
                                    : "Your words go into the record under your name, beside what others wrote. "
                                            + form.asker() + " sends the record to the next setting."),
                    Group.actions(done));
        }
    }

    private Details section(ContributionForm.Part part, boolean isOpen) {
        long written = part.fields().stream()
                .filter(field -> form.lines().containsKey(field.key())
                        && !form.lines().get(field.key()).text().isBlank())
                .count();
        Span title = new Span(part.title());
        title.addClassName("tl-section-title");
        Span state = new Span(
                written == 0
                        ? "Nothing written"
                        : written + " of " + part.fields().size() + " written");
        state.addClassName("tl-total");
        Details section = new Details(new Span(title, state));
        section.addClassName("tl-section");
        Div answers = new Div();
        answers.addClassName("tl-answers");
        for (Field field : part.fields()) {
            answers.add(new AnswerField(
                            field,
                            0,
                            form.lines().get(field.key()),
                            form.isOpen(),
                            (asked, item, text, revision) -> desk.write(asked.key(), text, revision),
                            () -> {})
                    .drafted(draft, person));
        }
        section.add(answers);
        section.setOpened(isOpen || written > 0);
        return section;
    }
}
