package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.Instants;
import org.throughline.shared.Refused;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Answer;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.family.FamilyLinks;

/**
 * A question of a family or a child in its language, saved a second after somebody has typed. Where it was answered
 * elsewhere meanwhile, both answers are shown and the reader decides.
 */
@JsModule("context://elements/throughline-drafts.js")
final class SpokenField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_SAVES = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(Instants.LONDON);

    private final transient Reader reader;
    private final transient Field field;
    private final Span state = new Span();
    private final Div both = new Div();
    private final AbstractField<?, String> input;
    private long revision;

    SpokenField(Reader reader, FamilyLinks.Open open, Field field) {
        this(reader, open, field, Asked.input(reader, open, field));
    }

    SpokenField(Reader reader, FamilyLinks.Open open, Field field, AbstractField<?, String> input) {
        this.reader = reader;
        this.field = field;
        this.input = input;
        revision = open.revisions().getOrDefault(field.key(), 0L);
        addClassName("tl-answer");
        state.addClassName("tl-answer-state");
        state.getElement().setAttribute("role", "status");
        input.setValue(Asked.shown(field, open.answers().getOrDefault(field.key(), "")));
        if (input instanceof TextFieldBase<?, String> typed) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
            typed.setWidthFull();
            drafted(typed.getElement());
        }
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        add(input, state, both);
    }

    /** Keeps what is typed in this tab of the browser until the service has it, in case the line is lost. */
    private void drafted(Element typed) {
        UUID link = UUID.nameUUIDFromBytes(reader.token().getBytes(StandardCharsets.UTF_8));
        typed.setAttribute("data-draft", link + " " + field.key() + " 0");
        typed.setAttribute("data-person", "family");
        typed.setAttribute("data-revision", String.valueOf(revision));
        getElement()
                .executeJs(
                        "window.throughlineDraftRestore($0, (text, revision) => this.$server.restore(text, revision))",
                        typed);
    }

    /** What was typed and never arrived, with the revision that its writer had read. */
    @ClientCallable
    private void restore(String text, double readRevision) {
        if (!text.equals(text())) {
            input.setValue(text);
            revision = (long) readRevision;
            save();
        }
    }

    private String text() {
        return Objects.requireNonNullElse(input.getValue(), "");
    }

    private void save() {
        try {
            switch (reader.desk().links().write(reader.token(), reader.born(), field.key(), text(), revision)) {
                case WriteOutcome.Kept kept -> kept(kept.revision(), kept.at());
                case WriteOutcome.Conflict conflict -> showBoth(conflict.theirs());
            }
        } catch (Refused notAccepted) {
            boolean isTooLong = text().length() > field.longest();
            invalid(isTooLong ? reader.say("too-long", field.longest()) : reader.say("closed.title"));
        } catch (DataAccessException | TransactionException notTaken) {
            state.setText(reader.say("not-saved"));
        }
    }

    private void kept(long newRevision, Instant at) {
        revision = newRevision;
        both.removeAll();
        invalid("");
        state.setText(reader.say("saved", TIME.format(at)));
        Element typed = input.getElement();
        if (typed.hasAttribute("data-draft")) {
            typed.setAttribute("data-revision", String.valueOf(revision));
            typed.executeJs("window.throughlineDraftSaved(this, $0)", text());
        }
    }

    private void invalid(String message) {
        if (input instanceof HasValidation validated) {
            validated.setInvalid(!message.isEmpty());
            validated.setErrorMessage(message);
        }
        if (!message.isEmpty()) {
            state.setText("");
        }
    }

    private void showBoth(Answer theirs) {
        String mine = text();
        state.setText(reader.say("both.title"));
        both.removeAll();
        Group choices = Group.actions(
                choose("both.keep-mine", theirs, mine), choose("both.keep-theirs", theirs, theirs.text()));
        if (field.kind() != Kind.CHOICE) {
            choices.add(choose("both.keep-both", theirs, theirs.text() + "\n" + mine));
        }
        both.add(version("both.theirs", theirs.text()), version("both.mine", mine), choices);
    }

    private Component version(String title, String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("tl-lines");
        words.getElement().setAttribute("dir", "auto");
        return new Div(new Paragraph(reader.say(title)), words);
    }

    private Button choose(String label, Answer theirs, String text) {
        return new Button(reader.say(label), click -> {
            revision = theirs.revision();
            input.setValue(Asked.shown(field, text));
            save();
        });
    }
}
