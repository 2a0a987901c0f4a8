package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Tag;
import org.throughline.transitions.picture.Line;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.picture.Section;

/** The picture of a record on a screen: what matters on day one, then section after section. */
public final class PictureSections extends Div {

    private static final long serialVersionUID = 1L;

    /** The sections of a picture. */
    public PictureSections(RecordPicture picture) {
        if (!picture.dayOne().isEmpty()) {
            add(new H2("For day one"), facts(picture.dayOne()));
        }
        picture.written().forEach(this::section);
        if (!picture.unwritten().isEmpty()) {
            add(new H2("Nothing written that you can see"), new Paragraph(String.join(", ", picture.unwritten())));
        }
    }

    private void section(Section section) {
        add(new H2(section.title()), facts(section.shown()));
        section.remarks().forEach(remark -> add(new Paragraph(small(remark))));
    }

    private static Facts facts(List<Line> lines) {
        Facts facts = new Facts();
        lines.forEach(line -> facts.fact(line.question(), answer(line)));
        return facts;
    }

    private static Div answer(Line line) {
        Span text = new Span(line.text());
        text.addClassName("tl-lines");
        Div answer = new Div(text);
        if (line.isOfFamily()) {
            answer.add(new Tag(line.ownWords(), Tag.Kind.PLAIN));
        }
        answer.add(small(" " + line.day()));
        if (line.isChanged()) {
            answer.add(new Tag("Changed", Tag.Kind.WARNING), small(" " + line.was()));
        }
        return answer;
    }

    private static Span small(String words) {
        Span span = new Span(words);
        span.addClassName("tl-total");
        return span;
    }
}
