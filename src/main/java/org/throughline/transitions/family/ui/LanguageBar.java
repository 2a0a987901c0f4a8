package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.shared.ui.Group;

/** The languages to choose from, each called what it is called in itself. */
final class LanguageBar extends Nav {

    private static final long serialVersionUID = 1L;

    LanguageBar(Sentences words, Consumer<Language> chosen) {
        setAriaLabel(words.say("language"));
        Group buttons = Group.actions();
        for (Language language : Language.values()) {
            Button button = new Button(language.ownName(), click -> chosen.accept(language));
            button.getElement().setAttribute("lang", language.tag());
            button.addThemeNames("tertiary");
            if (language == words.language()) {
                button.getElement().setAttribute("aria-current", "true");
                button.addClassName("tl-voice-chosen");
            }
            buttons.add(button);
        }
        add(buttons);
        if (!words.language().isChecked()) {
            add(new Paragraph(words.say("unchecked")));
        }
    }
}
