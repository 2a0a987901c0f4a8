package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.html.Image;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * The pictures that a child can tap: OpenMoji, CC BY-SA 4.0, in {@code frontend/icons/easy-read}; which a question has
 * says {@code family/pictures.properties}. What is stored is the English words of a picture, for those who read the
 * record.
 */
final class EasyPictures {

    private static final Sentences STORED = new Sentences("family/messages", Language.ENGLISH);

    private static final Properties PICTURES = pictures();

    private EasyPictures() {}

    private static Properties pictures() {
        Properties read = new Properties();
        try (InputStream file =
                Objects.requireNonNull(EasyPictures.class.getResourceAsStream("/family/pictures.properties"))) {
            read.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    private static List<String> named(String kind, Field field) {
        String words = PICTURES.getProperty(kind + "." + field.key(), "");
        return words.isBlank() ? List.of() : List.of(words.split(" "));
    }

    /**
     * A picture with its words.
     *
     * @param word the end of the key of its words
     * @param file the name of its file
     */
    record Picture(String word, String file) {

        private static Picture of(String named) {
            int colon = named.indexOf(':');
            return colon < 0
                    ? new Picture(named, named)
                    : new Picture(named.substring(0, colon), named.substring(colon + 1));
        }

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
        return named("tapped", field).stream().map(Picture::of).toList();
    }

    /** The picture of a word to choose; none where it has none. */
    static List<Image> of(Field field, String option) {
        List<String> files = named("chosen", field);
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
