package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.throughline.shared.language.Language;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.transitions.family.FamilyLine;
import org.throughline.transitions.family.FamilyReading;
import org.throughline.transitions.family.FamilyReading.Outcome;
import org.throughline.transitions.family.FamilyRecord;
import org.throughline.transitions.family.FamilySection;

/** The record as the family reads it, to agree to or ask about line by line. */
final class ReadPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;
    private final ErrorSummary errors;
    private final transient Runnable back;
    private final transient Runnable closed;

    ReadPage(Reader reader, ErrorSummary errors, Runnable back, Runnable closed) {
        this.reader = reader;
        this.errors = errors;
        this.back = back;
        this.closed = closed;
        reader.desk().reading().read(reader.token(), reader.born()).ifPresentOrElse(this::show, closed);
    }

    private void show(FamilyRecord record) {
        removeAll();
        add(
                Group.actions(new Button(reader.say("back"), click -> back.run())),
                new H1(reader.say("read.title", record.child())),
                new Paragraph(reader.say("tasks.lead", record.child(), record.sender()) + " "
                        + (record.receiver().isBlank()
                                ? reader.say("tasks.to-unknown")
                                : reader.say("tasks.to", record.receiver()))),
                new Paragraph(reader.say("read.lead")),
                new Paragraph(reader.say("read.own", record.child())));
        if (reader.words().language() != Language.ENGLISH) {
            add(new Notice(reader.say("read.english")));
        }
        record.sections().forEach(section -> add(section(section)));
        if (record.sections().isEmpty()) {
            add(new Paragraph(reader.say("tasks.read-none")));
        }
        if (!record.gone().isEmpty()) {
            add(new H2(reader.say("gone.title")));
            record.gone().forEach(this::gone);
        }
        add(Group.actions(new Button(reader.say("back"), click -> back.run())));
    }

    private Div section(FamilySection section) {
        H2 title = reader.orEnglish(new H2(), "block." + section.key(), section.title());
        Div part = new Div(title);
        List<LinePiece> pieces = new ArrayList<>();
        for (FamilyLine line : section.lines()) {
            LinePiece piece = new LinePiece(reader, line, this::outcome);
            pieces.add(piece);
            part.add(piece);
        }
        if (section.open().size() > 1) {
            Button all = new Button(reader.say("line.all", title.getText()));
            all.addClickListener(click -> {
                List<FamilyLine> open = pieces.stream()
                        .map(LinePiece::line)
                        .filter(line -> line.standing().isTheirs())
                        .toList();
                if (outcome(reader.desk().reading().agree(reader.token(), reader.born(), open))) {
                    pieces.forEach(LinePiece::again);
                    all.setVisible(false);
                    pieces.getFirst().focus();
                }
            });
            part.add(Group.actions(all));
        }
        return part;
    }

    private void gone(FamilyRecord.Gone gone) {
        H3 question = new H3(gone.question());
        Reader.english(question);
        add(question, new Paragraph(reader.say("line.asked", gone.words())));
        add(new Paragraph(
                gone.answer() == null ? reader.say("line.waits") : reader.say("line.answered", gone.answer())));
    }

    /** Whether it was kept; where not, says why and shows what stands there now. */
    private boolean outcome(Outcome outcome) {
        switch (outcome) {
            case KEPT -> errors.list(List.of());
            case WORDS -> errors.show(reader.say("line.no-words", FamilyReading.LONGEST));
            case CHANGED -> {
                reader.desk().reading().again(reader.token(), reader.born()).ifPresentOrElse(this::show, closed);
                errors.show(reader.say("line.meanwhile"));
            }
            case CLOSED -> closed.run();
        }
        return outcome == Outcome.KEPT;
    }
}
