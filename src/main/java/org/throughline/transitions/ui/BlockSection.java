package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Tag;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;

/** A section of a record: its state in the heading, its questions once somebody opens it. */
final class BlockSection extends Details {

    private static final long serialVersionUID = 1L;

    private final transient RecordPage page;
    private final transient Block block;
    private final String person;
    private final transient AnswerField.Writer writer;
    private final transient AnswerField.Restriction restriction;
    private final transient Function<Field, List<String>> phrases;
    private final Div items = new Div();
    private final Span state = new Span();
    private final List<AnswerField> fields = new ArrayList<>();
    private boolean built;
    private int count;

    BlockSection(
            RecordPage page,
            Block block,
            String person,
            AnswerField.Writer writer,
            AnswerField.Restriction restriction,
            Function<Field, List<String>> phrases) {
        this.page = page;
        this.person = person;
        this.block = block;
        this.writer = writer;
        this.restriction = restriction;
        this.phrases = phrases;
        setId("block-" + block.key());
        addClassName("tl-section");
        Span title = new Span(block.title());
        title.addClassName("tl-section-title");
        Span need = new Span(
                Objects.requireNonNull(page.phase().blocks().get(block.key())).label());
        need.addClassName("tl-total");
        setSummary(new Span(title, state, need));
        showState(page.progress(block));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                build();
            }
        });
    }

    /** The block's key in the catalogue. */
    String key() {
        return block.key();
    }

    private void showState(RecordPage.Progress progress) {
        state.removeAll();
        state.add(
                progress == RecordPage.Progress.COMPLETE
                        ? new Span(progress.label())
                        : new Tag(
                                progress.label(),
                                progress == RecordPage.Progress.STARTED ? Tag.Kind.INFO : Tag.Kind.PLAIN));
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
                        .filter(item -> item < Answer.COMMENT)
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
        Div shown = new Div();
        shown.addClassName("tl-answers");
        for (Field field : block.fields(page.phase())) {
            Answer entry = page.answers(field.key()).get(item);
            AnswerField answer = field(field, item, entry);
            fields.add(answer);
            if (page.leads()) {
                answer.restricting(entry == null ? field.visibility() : entry.visibility(), restriction);
            }
            shown.add(answer.offering(() -> phrases.apply(field)).orNone());
            Answer comment = page.answers(field.key()).get(Answer.COMMENT);
            if (!block.repeat() && (comment != null || entry != null && entry.isOfFamily())) {
                shown.add(field(field, Answer.COMMENT, comment));
            }
            page.contributed(field.key()).forEach(line -> shown.add(field(field, line.item(), line)));
        }
        return shown;
    }

    private AnswerField field(Field field, int item, @Nullable Answer entry) {
        AnswerField answer = new AnswerField(
                AskedNone.among(field),
                item,
                entry,
                page.writes().contains(field.visibility())
                        && (entry == null || !entry.isOfFamily() && !entry.isContribution()),
                writer,
                item >= Answer.COMMENT ? () -> {} : this::countAnswers);
        return answer.drafted(page.details().id(), person);
    }

    private void countAnswers() {
        long answered = fields.stream()
                .flatMap(field -> field.answered().stream())
                .distinct()
                .count();
        showState(
                answered == 0
                        ? RecordPage.Progress.EMPTY
                        : answered >= block.fields(page.phase()).size()
                                ? RecordPage.Progress.COMPLETE
                                : RecordPage.Progress.STARTED);
    }
}
