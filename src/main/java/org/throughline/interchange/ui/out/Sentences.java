package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a check found, folded away under a summary. */
final class Sentences {

    private static final int MOST_SHOWN = 20;

    private Sentences() {}

    /** The sentences, cut at a number that is said; nothing where there are none. */
    static Optional<Details> under(String summary, List<String> sentences) {
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        sentences.stream().limit(MOST_SHOWN).forEach(sentence -> list.add(new ListItem(sentence)));
        if (sentences.size() > MOST_SHOWN) {
            list.add(new ListItem(String.format(Locale.UK, "First %d of %,d shown", MOST_SHOWN, sentences.size())));
        }
        return Optional.of(new Details(summary, list));
    }
}
