package org.throughline.transitions.family;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.shared.language.Sentences;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;

/** How the questions of the catalogue are put to families and children, on screen and on paper. */
public final class FamilyWording {

    private FamilyWording() {}

    /** Whether the language has a sentence for the question. */
    public static boolean isTranslated(Sentences words, Field field) {
        return words.has("question." + field.key());
    }

    /** The question without the name of who is asked; the form's own words where the language has none. */
    public static String question(Sentences words, Field field) {
        if (isTranslated(words, field)) {
            return words.say("question." + field.key());
        }
        String label = field.label().substring(field.label().indexOf(':') + 1).strip();
        return label.substring(0, 1).toUpperCase(Locale.UK) + label.substring(1);
    }

    /** The options that are the family's to choose, as they are stored. */
    public static List<String> options(Field field) {
        return field.options().stream()
                .filter(option -> !field.meaning().link().without().contains(option))
                .toList();
    }

    /** An option in the reader's language. */
    public static String option(Sentences words, Field field, String option) {
        String key = "option." + field.key() + "." + (field.options().indexOf(option) + 1);
        return words.has(key) ? words.say(key) : option;
    }

    /**
     * What to do, and who reads the answer.
     *
     * @param forename the child's
     */
    public static String help(Sentences words, Field field, String forename) {
        String hint = "hint." + field.key();
        return Stream.of(
                        words.has(hint) ? words.say(hint) : "",
                        field.is(Flag.PUPIL_LINK) ? "" : reads(words, field, forename))
                .filter(sentence -> !sentence.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String reads(Sentences words, Field field, String forename) {
        return field.is(Flag.SENDER_ONLY)
                ? words.say("read-by.sender", forename)
                : field.visibility() == Visibility.A
                        ? words.say("read-by.staff", forename)
                        : words.say("read-by.leads");
    }
}
