package org.throughline.transitions.catalogue;

import java.util.stream.Stream;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;

/**
 * The answer of somebody who asked and was told that there is none. It is an answer of its own: apart from a blank,
 * which says that nobody has asked, and from words for nothing, which somebody typed.
 */
public final class AskedNone {

    /** As it is kept, shown and handed over. */
    public static final String TEXT = "Asked: none";

    private AskedNone() {}

    /** Whether an answer is this one. */
    public static boolean is(String answer) {
        return TEXT.equals(answer.strip());
    }

    /** The question with this answer among its words, where it can be answered so. */
    public static Field among(Field field) {
        return field.kind() == Kind.CHOICE && isOffered(field)
                ? field.worded(
                        field.label(),
                        field.hint(),
                        Stream.concat(field.options().stream(), Stream.of(TEXT)).toList())
                : field;
    }

    /** Whether a question can be answered so: not where one of its own words already says it. */
    public static boolean isOffered(Field field) {
        return field.kind() != Kind.CHOICE || field.options().stream().noneMatch(Negatives::isNothing);
    }
}
