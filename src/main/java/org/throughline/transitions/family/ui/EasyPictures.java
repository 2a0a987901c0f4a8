package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.html.Image;
import java.util.List;
import java.util.Map;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * The pictures that a child can tap: OpenMoji, CC BY-SA 4.0, in {@code frontend/icons/easy-read}. What is stored is the
 * English words of a picture, for those who read the record.
 */
final class EasyPictures {

    private static final Sentences STORED = new Sentences("family/messages", Language.ENGLISH);

    /** The pictures of a question whose answer is written, by its key. */
    private static final Map<String, List<Picture>> TAPPED = Map.of(
            "voices.pupil_looking",
            List.of(
                    new Picture("friends", "friends"),
                    new Picture("lessons", "lessons"),
                    new Picture("sport", "sport"),
                    new Picture("art", "art"),
                    new Picture("music", "music"),
                    new Picture("lunch", "lunch")),
            "voices.pupil_worries",
            List.of(
                    new Picture("lost", "lost"),
                    new Picture("friends", "alone"),
                    new Picture("noise", "noise"),
                    new Picture("bus", "bus"),
                    new Picture("homework", "homework"),
                    new Picture("lunch", "lunch")),
            "voices.pupil_questions",
            List.of(
                    new Picture("help", "help"),
                    new Picture("where", "where"),
                    new Picture("wear", "wear"),
                    new Picture("bring", "bring"),
                    new Picture("toilets", "toilets"),
                    new Picture("visit", "visit")));

    /** The pictures of the words of a choice, in their order. */
    private static final Map<String, List<String>> CHOSEN =
            Map.of("voices.pupil_feeling", List.of("happy", "all-right", "worried", "very-worried"));

    private EasyPictures() {}

    /**
     * A picture with its words.
     *
     * @param word the end of the key of its words
     * @param file the name of its file
     */
    record Picture(String word, String file) {

        String key(Field field) {
            return "picture." + field.key() + "." + word;
        }

        /** As it is stored. */
        String stored(Field field) {
            return STORED.say(key(field));
        }

        Image image() {
            return EasyPictures.image(file);
        }
    }

    /** The pictures of a question; none where it has none. */
    static List<Picture> of(Field field) {
        return TAPPED.getOrDefault(field.key(), List.of());
    }

    /** The picture of a word to choose; none where it has none. */
    static List<Image> of(Field field, String option) {
        List<String> files = CHOSEN.getOrDefault(field.key(), List.of());
        int number = field.options().indexOf(option);
        return number < 0 || number >= files.size() ? List.of() : List.of(image(files.get(number)));
    }

    /** The words beside it say what it shows, so that it is not spoken twice. */
    private static Image image(String file) {
        Image image = new Image("icons/easy-read/" + file + ".svg", "");
        image.addClassName("tl-voice-picture");
        return image;
    }
}
