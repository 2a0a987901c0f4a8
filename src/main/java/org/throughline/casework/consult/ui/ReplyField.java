package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.DeclineGround;
import org.throughline.casework.consult.reply.ReplyCheck;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.SavedState;

/** One question of a reply, which is saved a second after somebody has typed, and says so. */
final class ReplyField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_SAVES = 1_000;

    /** Keeps an answer. */
    interface Writer {

        /** Writes a text from the revision that was read; the revision it has then. */
        long write(ReplyQuestion question, String text, long readRevision);
    }

    private final transient Writer writer;
    private final ReplyQuestion question;
    private final transient Consumer<String> changed;
    private final transient SavedState state;
    private long revision;

    /**
     * A question.
     *
     * @param text what is saved of it
     * @param revision of what is saved; 0 for nothing
     * @param changed told what was answered after it was saved
     */
    ReplyField(
            ConsulteeKind kind,
            ReplyQuestion question,
            String text,
            long revision,
            Writer writer,
            Consumer<String> changed,
            Supplier<Instant> now) {
        this.writer = writer;
        this.question = question;
        this.revision = revision;
        this.changed = changed;
        Span words = new Span();
        words.addClassName("tl-answer-state");
        words.getElement().setAttribute("role", "status");
        this.state = new SavedState(words, now);
        addClassName("tl-answer");
        add(input(kind, text), words);
    }

    private Component input(ConsulteeKind kind, String text) {
        return switch (question.type()) {
            case TEXT -> {
                TextArea area = new TextArea(question.label());
                area.setWidthFull();
                yield typed(area, text);
            }
            case LINE, MONEY -> {
                TextField line = new TextField(question.label());
                if (question.type() == ReplyQuestion.Type.MONEY) {
                    line.setPrefixComponent(new Span("£"));
                }
                yield typed(line, text);
            }
            case CHOICE -> choice(kind, text);
            case YES -> yes(text);
            case DATE -> date(text);
        };
    }

    private <F extends TextFieldBase<?, String>> F typed(F field, String text) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
        field.setValue(text);
        if (!question.hint().isBlank()) {
            ((HasHelper) field).setHelperText(question.hint());
        }
        saving(field, value -> value);
        return field;
    }

    private Component choice(ConsulteeKind kind, String text) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(question.label());
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        List<String> options = question == ReplyQuestion.KIND
                ? Arrays.stream(ReplyKind.values()).map(Enum::name).toList()
                : question.options();
        group.setItems(options);
        group.setItemLabelGenerator(option ->
                question == ReplyQuestion.KIND ? ReplyKind.valueOf(option).label(kind) : option);
        group.setValue(options.contains(text) ? text : null);
        saving(group, value -> Objects.requireNonNullElse(value, ""));
        return group;
    }

    private Component yes(String text) {
        String label = Arrays.stream(DeclineGround.values())
                .filter(ground -> ground.question() == question)
                .map(DeclineGround::label)
                .findFirst()
                .orElse(question.label());
        Checkbox box = new Checkbox(label, ReplyCheck.YES.equals(text));
        saving(box, value -> value ? ReplyCheck.YES : "");
        return box;
    }

    private Component date(String text) {
        DateFields fields = new DateFields(question.label());
        fields.setDate(parsed(text));
        fields.whenChanged(() -> {
            if (fields.isBlank() || fields.date().isPresent()) {
                fields.isWrong();
                save(fields.date().map(LocalDate::toString).orElse(""));
            } else {
                state.says("Not saved yet: enter day, month and year");
            }
        });
        return fields;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private <V> void saving(AbstractField<?, V> field, Function<V, String> words) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(words.apply(field.getValue()));
            }
        });
    }

    private void save(String text) {
        if (state.saved(() -> revision = writer.write(question, text, revision))) {
            changed.accept(text);
        }
    }
}
