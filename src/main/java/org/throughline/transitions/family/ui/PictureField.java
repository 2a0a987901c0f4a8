package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * A question that a child answers by tapping pictures, by writing, or both. The answer is one text: a line for each
 * picture in the words that those who read it understand, then what the child wrote.
 */
final class PictureField extends CustomField<String> {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_SAVES = 1_000;

    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Set<String> tapped = new LinkedHashSet<>();
    private final TextArea own = new TextArea();

    PictureField(Reader reader, Field field) {
        setLabel(Asked.label(reader, field));
        Div pictures = new Div();
        pictures.addClassName("tl-voice-pictures");
        for (EasyPictures.Picture picture : EasyPictures.of(field)) {
            String stored = picture.stored(field);
            Button button = new Button(new Div(picture.image(), new Span(reader.say(picture.key(field)))));
            button.addClickListener(click -> {
                if (!tapped.remove(stored)) {
                    tapped.add(stored);
                }
                mark();
                updateValue();
            });
            buttons.put(stored, button);
            pictures.add(button);
        }
        own.setLabel(reader.say("pupil.own-words"));
        own.setAriaLabel(Asked.label(reader, field) + " " + reader.say("pupil.own-words"));
        own.setValueChangeMode(ValueChangeMode.TIMEOUT);
        own.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
        own.setWidthFull();
        // while somebody types, not when they leave the field
        own.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                updateValue();
            }
        });
        setWidthFull();
        add(pictures, own);
        mark();
    }

    private void mark() {
        buttons.forEach((stored, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(tapped.contains(stored)));
        });
    }

    @Override
    protected String generateModelValue() {
        List<String> lines = new ArrayList<>(
                buttons.keySet().stream().filter(tapped::contains).toList());
        if (!own.getValue().isBlank()) {
            lines.add(own.getValue());
        }
        return String.join("\n", lines);
    }

    @Override
    protected void setPresentationValue(String text) {
        tapped.clear();
        List<String> words = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (buttons.containsKey(line.strip())) {
                tapped.add(line.strip());
            } else {
                words.add(line);
            }
        }
        own.setValue(String.join("\n", words).strip());
        mark();
    }
}
