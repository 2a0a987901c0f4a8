package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.family.FamilyLine;
import org.throughline.transitions.family.FamilyReading;

/** A line of the record with what a family ticked beside it on paper. */
final class TickedLine extends Div {

    private static final long serialVersionUID = 1L;

    /** What can be ticked. */
    private enum Tick {
        RIGHT("This is right"),
        ASKED("They ask");

        private final String label;

        Tick(String label) {
            this.label = label;
        }

        private String label() {
            return label;
        }
    }

    private final transient FamilyLine line;
    private final RadioButtonGroup<@Nullable Tick> tick = new RadioButtonGroup<>();
    private final TextArea words = new TextArea("What they ask, in their words");

    TickedLine(FamilyLine line) {
        this.line = line;
        tick.setLabel(line.question() + (line.isComment() ? " (comment by staff)" : ""));
        tick.setItems(Arrays.asList(Tick.values()));
        tick.setItemLabelGenerator(Tick::label);
        tick.setHelperText(standing(line));
        words.setMaxLength(FamilyReading.LONGEST);
        words.setWidthFull();
        words.setVisible(false);
        tick.addValueChangeListener(change -> words.setVisible(isAsked()));
        Paragraph text = new Paragraph(line.text());
        text.addClassName("tl-lines");
        add(text, tick, words);
    }

    private static String standing(FamilyLine line) {
        return switch (line.standing()) {
            case OPEN -> "Nothing said yet";
            case AGREED -> "They have agreed to this";
            case CHANGED -> "Changed since they agreed";
            case ASKED -> "They have asked about this; it is not answered";
            case ANSWERED -> "They asked about this, and it is answered";
        };
    }

    FamilyLine line() {
        return line;
    }

    String words() {
        return words.getValue();
    }

    boolean isTicked() {
        return tick.getValue() != null;
    }

    boolean isRight() {
        return tick.getValue() == Tick.RIGHT;
    }

    boolean isAsked() {
        return tick.getValue() == Tick.ASKED;
    }

    /** Is saved, and not saved again where another line is refused. */
    void isSaved() {
        tick.clear();
    }
}
