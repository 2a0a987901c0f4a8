package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.family.FamilyLine;
import org.throughline.transitions.family.FamilyReading;
import org.throughline.transitions.family.FamilyReading.Outcome;
import org.throughline.transitions.family.Standing;

/** A line of the record with what the family says of it. */
final class LinePiece extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;
    private final transient Predicate<Outcome> kept;
    private transient FamilyLine line;

    /**
     * A line.
     *
     * @param kept is told what came of saying something; whether it was kept
     */
    LinePiece(Reader reader, FamilyLine line, Predicate<Outcome> kept) {
        this.reader = reader;
        this.line = line;
        this.kept = kept;
        addClassName("tl-voice-line");
        getElement().setAttribute("tabindex", "-1");
        show();
    }

    FamilyLine line() {
        return line;
    }

    /** Puts the keyboard here, where the buttons that were pressed are gone. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    /** Reads the line anew. */
    void again() {
        reader.desk()
                .reading()
                .again(reader.token(), reader.born())
                .flatMap(record -> record.lines()
                        .filter(each -> each.key().equals(line.key()))
                        .findFirst())
                .ifPresent(now -> {
                    line = now;
                    show();
                });
    }

    private void show() {
        removeAll();
        H3 question = reader.orEnglish(new H3(), "record." + line.key().field(), line.question());
        if (line.isComment()) {
            question.setText(reader.say("read.comment", question.getText()));
        }
        Paragraph text = new Paragraph(line.isNone() ? reader.say("read.answer-none") : line.text());
        text.addClassName("tl-lines");
        if (!line.isNone()) {
            Reader.english(text);
        }
        add(question, text);
        said();
        if (line.standing() != Standing.ASKED) {
            buttons(question.getText());
        }
    }

    private void said() {
        FamilyLine.Said said = line.said();
        if (said == null) {
            return;
        }
        Div words = new Div();
        words.addClassName("tl-voice-said");
        String way = said.onPaper() ? "-paper" : "";
        switch (line.standing()) {
            case AGREED ->
                words.add(new Paragraph(
                        reader.say("line.agreed" + way, reader.words().day(said.at()))));
            case CHANGED -> words.add(new Paragraph(reader.say("line.changed")));
            case OPEN -> {}
            case ASKED ->
                words.add(
                        new Paragraph(reader.say("line.asked" + way, said.words())),
                        new Paragraph(reader.say("line.waits")));
            case ANSWERED ->
                words.add(
                        new Paragraph(reader.say("line.asked" + way, said.words())),
                        new Paragraph(reader.say("line.answered", String.valueOf(said.answer()))));
        }
        add(words);
    }

    private void buttons(String question) {
        Button ask = new Button(reader.say("line.ask"), click -> ask(question));
        ask.setAriaLabel(reader.say("line.ask-of", question));
        if (line.standing() == Standing.AGREED) {
            add(Group.actions(ask));
            return;
        }
        Button right = new Button(
                reader.say("line.right"),
                click -> done(reader.desk().reading().agree(reader.token(), reader.born(), List.of(line))));
        right.setAriaLabel(reader.say("line.right-of", question));
        right.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(right, ask));
    }

    private void ask(String question) {
        show();
        TextArea words = new TextArea(reader.say("line.words"));
        words.setMaxLength(FamilyReading.LONGEST);
        words.setWidthFull();
        Button send = new Button(
                reader.say("line.send"),
                click -> done(reader.desk().reading().ask(reader.token(), reader.born(), line, words.getValue())));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button not = new Button(reader.say("line.send-not"), click -> {
            show();
            focus();
        });
        remove(getChildren().toList().getLast());
        Div form = new Div(words, Group.actions(send, not));
        form.addClassName("tl-answer");
        form.getElement().setAttribute("role", "group").setAttribute("aria-label", reader.say("line.ask-of", question));
        add(form);
        words.focus();
    }

    private void done(Outcome outcome) {
        if (kept.test(outcome)) {
            again();
            focus();
        }
    }
}
