package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;

/**
 * Somebody who has opened a link.
 *
 * @param desk what the pages need
 * @param token the link's secret
 * @param born the child's date of birth, as it was entered
 * @param words the sentences of their language
 */
record Reader(FamilyDesk desk, String token, LocalDate born, Sentences words) {

    /** A sentence in their language. */
    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** A sentence in their language; English words, marked as such, where the language has none of this name. */
    <C extends Component & com.vaadin.flow.component.HasText> C orEnglish(C component, String key, String english) {
        if (words.has(key)) {
            component.setText(say(key));
        } else {
            component.setText(english);
            english(component);
        }
        return component;
    }

    /** Marks what staff wrote, so that it is spoken and set as English. */
    static void english(Component component) {
        component.getElement().setAttribute("lang", Language.ENGLISH.tag()).setAttribute("dir", "auto");
    }
}
