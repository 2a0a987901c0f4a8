package org.throughline.transitions.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.DatabaseRefusal;
import org.throughline.shared.Instants;
import org.throughline.shared.Refused;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Visibility;

/**
 * One question that is saved every second while somebody types, and before anything else is done. Where two people
 * write the same answer, the second is shown both and decides; nothing is overwritten unseen.
 */
@JsModule("context://elements/throughline-drafts.js")
public final class AnswerField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_SAVES = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(Instants.LONDON);

    /** Keeps an answer. */
    public interface Writer {

        /** Writes a text from the revision that was read. */
        WriteOutcome write(Field field, int item, String text, long readRevision);
    }

    /** Says who may see an answer. */
    interface Restriction {

        /** Keeps an answer for fewer people, or for as many as its question allows. */
        WriteOutcome restrict(Field field, int item, Visibility visibility, long readRevision);
    }

    private final transient Field field;
    private final int item;
    private final transient Writer writer;
    private final transient Runnable afterSaving;
    private final Span state = new Span();
    private final Div merge = new Div();
    private final Div tools = new Div();
    private final Div phrases = new Div();
    private final AbstractField<?, String> input;
    private String base;
    private long revision;
    private transient @Nullable Instant written;

    /**
     * A question with its answer.
     *
     * @param item 0, or the number of the entry
     * @param entry the answer; null where there is none
     * @param editable whether it can be written
     * @param writer keeps what is typed
     * @param afterSaving what to do when something was saved
     */
    public AnswerField(
            Field field, int item, @Nullable Answer entry, boolean editable, Writer writer, Runnable afterSaving) {
        this.field = field;
        this.item = item;
        this.writer = writer;
        this.afterSaving = afterSaving;
        base = entry == null ? "" : entry.text();
        revision = entry == null ? 0 : entry.revision();
        written = entry == null ? null : entry.writtenAt();
        addClassName("tl-answer");
        state.addClassName("tl-answer-state");
        state.getElement().setAttribute("role", "status");
        input = input();
        input.setReadOnly(!editable);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        add(input, state, tools, phrases, merge);
        if (entry != null && !entry.text().isBlank()) {
            state.setText(entry.source().label() + ": " + entry.writtenBy()
                    + (entry.isOfFamily() && !editable ? ". Their own words: nobody else changes them" : ""));
        }
        remark();
    }

    /** Offers sentences that were used before, when somebody asks for them. */
    AnswerField offering(Supplier<List<String>> source) {
        if (field.kind() == Catalogue.Kind.TEXT && !input.isReadOnly()) {
            Button ask = new Button("Phrases", click -> showPhrases(source.get()));
            ask.addThemeNames("tertiary", "small");
            ask.setAriaLabel("Phrases used here before: " + field.label());
            tools.add(ask);
        }
        return this;
    }

    /**
     * Offers 'Asked: none', by a click or by Alt and N in the field; once more takes it back. Nothing typed is lost.
     */
    AnswerField orNone() {
        if (input.isReadOnly() || item == Answer.COMMENT || !AskedNone.isOffered(field)) {
            return this;
        }
        Button none = new Button("", click -> none());
        none.addThemeNames("tertiary", "small");
        none.setTooltipText("Alt and N in the field");
        Runnable name = () -> {
            boolean isNone = AskedNone.is(text());
            none.setText(isNone ? "Take back" : AskedNone.TEXT);
            none.setAriaLabel((isNone ? "Take back 'Asked: none': " : "Asked: none: ") + field.label());
            none.setVisible(isNone || text().isBlank());
        };
        name.run();
        input.addValueChangeListener(change -> name.run());
        Shortcuts.addShortcutListener(this, this::none, Key.KEY_N, KeyModifier.ALT)
                .listenOn(this);
        tools.addComponentAsFirst(none);
        return this;
    }

    /** Offers to restrict what is answered to SENCO and pastoral leads, and to open it to all staff again. */
    AnswerField restricting(Visibility now, Restriction restriction) {
        if (!input.isReadOnly() && item != Answer.COMMENT && field.visibility() == Visibility.A) {
            AudienceButton button = new AudienceButton(
                    field.label(), now, wanted -> keep(() -> restriction.restrict(field, item, wanted, revision)));
            button.setVisible(!base.isBlank());
            input.addValueChangeListener(change -> button.setVisible(!text().isBlank()));
            tools.add(button);
        }
        return this;
    }

    private void none() {
        if (text().isBlank() || AskedNone.is(text())) {
            set(AskedNone.is(text()) ? "" : AskedNone.TEXT);
            save();
        }
    }

    private void showPhrases(List<String> sentences) {
        phrases.removeAll();
        phrases.addClassName("tl-phrases");
        if (sentences.isEmpty()) {
            phrases.add(new Span("No phrases yet: they come from what is written about other children this year."));
        }
        for (String sentence : sentences) {
            Button use = new Button(sentence, click -> {
                append(sentence);
                save();
            });
            use.addThemeNames("small");
            phrases.add(use);
        }
    }

    private void append(String sentence) {
        set(text().isBlank() ? sentence : text().stripTrailing() + "\n" + sentence);
    }

    private void set(String text) {
        input.setValue(text);
    }

    private AbstractField<?, String> input() {
        String label = (item == Answer.COMMENT ? "What staff say beside it: " : "")
                + field.label()
                + (field.visibility() == Visibility.B ? " (SENCO and pastoral only)" : "");
        return switch (item == Answer.COMMENT ? Catalogue.Kind.TEXT : field.kind()) {
            case TEXT -> {
                TextArea area = new TextArea(label);
                saving(area);
                area.setHelperText(field.hint());
                area.setWidthFull();
                area.setValue(base);
                yield area;
            }
            case CHOICE -> {
                Choice<String> choice = new Choice<>(label, "Not answered", field.options(), word -> word);
                choice.setHelperText(field.hint());
                choice.setValue(base.isBlank() || !field.options().contains(base) ? null : base);
                yield choice;
            }
            default -> {
                TextField line = new TextField(label);
                saving(line);
                line.setHelperText(field.hint());
                line.setValue(base);
                yield line;
            }
        };
    }

    /** Saved every second while somebody types, and before anything else that the page asks for. */
    private void saving(TextFieldBase<?, String> typed) {
        typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
        typed.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
    }

    /**
     * Keeps what is typed in this tab of the browser until the service has it, and gives it back to the same person.
     *
     * @param person the username
     */
    public AnswerField drafted(UUID record, String person) {
        if (!input.isReadOnly() && input instanceof TextFieldBase) {
            Element typed = input.getElement();
            typed.setAttribute("data-draft", record + " " + field.key() + " " + item);
            typed.setAttribute("data-person", person);
            typed.setAttribute("data-revision", String.valueOf(revision));
            getElement()
                    .executeJs(
                            "window.throughlineDraftRestore($0, (text, revision) => this.$server.restore(text,"
                                    + " revision))",
                            typed);
        }
        return this;
    }

    /** What was typed and never arrived, with the revision that its writer had read. */
    @ClientCallable
    private void restore(String text, double readRevision) {
        if (input.isReadOnly() || text.equals(text())) {
            return;
        }
        set(text);
        revision = (long) readRevision;
        save();
    }

    private String text() {
        return Objects.requireNonNullElse(input.getValue(), "");
    }

    /** The key of the question, where it is answered. */
    Optional<String> answered() {
        return base.isBlank() ? Optional.empty() : Optional.of(field.key());
    }

    private void save() {
        keep(() -> writer.write(field, item, text(), revision));
    }

    /** Whether it was kept. */
    private boolean keep(Supplier<WriteOutcome> change) {
        try {
            switch (change.get()) {
                case WriteOutcome.Kept kept -> {
                    revision = kept.revision();
                    typedIsSaved();
                    base = text();
                    merge.removeAll();
                    invalid("");
                    this.written = kept.at();
                    state.setText("Saved at " + TIME.format(kept.at()));
                    remark();
                    afterSaving.run();
                    return true;
                }
                case WriteOutcome.Conflict conflict -> showBoth(conflict.theirs());
            }
        } catch (Refused notAccepted) {
            state.setText("Not saved");
            invalid(String.valueOf(notAccepted.getMessage()));
        } catch (DataAccessException | TransactionException notTaken) {
            state.setText(
                    DatabaseRefusal.of(notTaken).kind() == DatabaseRefusal.Kind.UNREACHABLE
                            ? "Not saved yet: the database does not answer. Your text is still here; type on to try again"
                            : "Not saved. " + Failures.sentence(notTaken));
        }
        return false;
    }

    private void typedIsSaved() {
        Element typed = input.getElement();
        if (typed.hasAttribute("data-draft")) {
            typed.setAttribute("data-revision", String.valueOf(revision));
            typed.executeJs("window.throughlineDraftSaved(this, $0)", text());
        }
    }

    private void remark() {
        if (written != null && item != Answer.COMMENT) {
            RecordPage.remark(field, text(), LocalDate.ofInstant(written, Instants.LONDON))
                    .ifPresent(this::invalid);
        }
    }

    private void invalid(String message) {
        if (input instanceof HasValidation validated) {
            validated.setInvalid(!message.isEmpty());
            validated.setErrorMessage(message);
        }
    }

    /** Both texts and the one they began from; nothing is chosen for the person. */
    private void showBoth(Answer theirs) {
        String mine = text();
        state.setText("Not saved: " + theirs.writtenBy() + " wrote here at " + TIME.format(theirs.writtenAt())
                + " while you were writing");
        merge.removeAll();
        merge.addClassName("tl-merge");
        Group choices = Group.actions(choose("Keep mine", theirs, mine), choose("Keep theirs", theirs, theirs.text()));
        if (field.kind() != Catalogue.Kind.CHOICE) {
            choices.add(choose("Keep both, one after the other", theirs, theirs.text() + "\n" + mine));
        }
        merge.add(
                version("What it was before", base),
                version("What " + theirs.writtenBy() + " wrote", theirs.text()),
                version("What you wrote", mine),
                choices);
    }

    private static Div version(String title, String text) {
        Paragraph words = new Paragraph(text.isBlank() ? "Nothing" : text);
        words.addClassName("tl-lines");
        Span heading = new Span(title);
        heading.addClassName("tl-total");
        return new Div(heading, words);
    }

    private Button choose(String label, Answer theirs, String text) {
        Button button = new Button(label, click -> {
            revision = theirs.revision();
            base = theirs.text();
            set(text);
            save();
        });
        button.setAriaLabel(label + ": " + field.label());
        return button;
    }
}
