package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Catalogue.Block;
import org.throughline.transitions.Catalogue.Field;
import org.throughline.transitions.RecordPage;

/** The questions of one block; they are built when somebody opens it. */
final class BlockSection extends Details {

    private static final long serialVersionUID = 1L;

    private final transient RecordPage page;
    private final transient Block block;
    private final transient AnswerField.Writer writer;
    private final Div items = new Div();
    private boolean built;
    private int count;

    BlockSection(RecordPage page, Block block, AnswerField.Writer writer) {
        super(block.title());
        this.page = page;
        this.block = block;
        this.writer = writer;
        setId("block-" + block.key());
        setWidthFull();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                build();
            }
        });
    }

    private void build() {
        if (built) {
            return;
        }
        built = true;
        if (!block.lead().isBlank()) {
            add(new Paragraph(block.lead()));
        }
        add(items);
        if (!block.repeat()) {
            items.add(fields(0));
            return;
        }
        count = Math.max(
                1,
                block.fields().stream()
                        .flatMap(field -> page.answers(field.key()).keySet().stream())
                        .max(Integer::compare)
                        .orElse(1));
        IntStream.rangeClosed(1, count).forEach(this::addItem);
        if (!page.writes().isEmpty()) {
            add(Group.actions(new Button("Add another", click -> addItem(++count))));
        }
    }

    private void addItem(int item) {
        Span heading = new Span(block.title() + ": entry " + item);
        heading.addClassName("tl-total");
        items.add(heading, fields(item));
    }

    private Div fields(int item) {
        Div fields = new Div();
        fields.addClassName("tl-answers");
        for (Field field : block.fields(page.phase())) {
            fields.add(new AnswerField(
                    field,
                    item,
                    page.answers(field.key()).get(item),
                    page.writes().contains(field.visibility()),
                    writer));
        }
        return fields;
    }
}
