package org.throughline.shared.language;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.throughline.shared.Instants;

/**
 * The sentences of a message file in one language: {@code xx_ur.properties} beside {@code xx.properties}, which is
 * English. Patterns are ICU messages, so that plurals follow the language.
 */
public final class Sentences {

    private static final char BEGIN = '\u2068';
    private static final char END = '\u2069';

    private final ResourceBundle patterns;
    private final Language language;

    /**
     * The sentences of a file.
     *
     * @param file its name without ending, such as {@code family/messages}
     */
    public Sentences(String file, Language language) {
        this.language = language;
        this.patterns = ResourceBundle.getBundle(
                file,
                language == Language.ENGLISH ? Locale.ROOT : Locale.of(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The names of all sentences. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** Whether there is a sentence of this name. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** A sentence as it stands in the file, with its placeholders. */
    public String pattern(String key) {
        return patterns.getString(key);
    }

    /**
     * A sentence with its values filled in: days as the language writes them, numbers by its plurals, words set apart
     * where their direction may differ from the sentence's.
     *
     * @throws java.util.MissingResourceException when there is none of this name
     */
    public String say(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            shown[index] = switch (values[index]) {
                case LocalDate day -> day(day);
                case Number number -> number;
                default -> apart(values[index].toString());
            };
        }
        return new MessageFormat(patterns.getString(key), language.locale()).format(shown);
    }

    /** A day with the name of its month. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** The day of a moment in the time of the country. */
    public String day(Instant at) {
        return day(at.atZone(Instants.LONDON).toLocalDate());
    }

    /** Words in a sentence, isolated where either runs from right to left, so that neither turns the other around. */
    public String apart(String words) {
        return language.isRightToLeft() || words.codePoints().anyMatch(Sentences::isRightToLeft)
                ? BEGIN + words + END
                : words;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
