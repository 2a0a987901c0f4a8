package org.throughline.tutorgroups;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Negatives;

/**
 * Finds the children whom a record names. Only a whole name that one child alone has is taken for that child; all else
 * is left for a person to settle.
 */
final class NamesInRecords {

    private NamesInRecords() {}

    /** The names in an answer; none where it says that there is nobody. */
    static List<String> parts(String answer) {
        if (AskedNone.is(answer) || Negatives.isNothing(answer)) {
            return List.of();
        }
        return Arrays.stream(answer.split("[\\n;,/&]| and "))
                .map(part -> part.replaceAll("[.()]", " ").strip())
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, Math.min(part.length(), 200)))
                .distinct()
                .toList();
    }

    /** The child who bears a name; empty where nobody does, or several do and not one alone is of the same school. */
    static Optional<TutorChild> match(String name, TutorChild from, List<TutorChild> children) {
        List<TutorChild> bearers = children.stream()
                .filter(child -> !child.id().equals(from.id()))
                .filter(child -> plain(child.name()).equals(plain(name)))
                .toList();
        if (bearers.size() == 1) {
            return Optional.of(bearers.getFirst());
        }
        List<TutorChild> ofSchool = bearers.stream()
                .filter(child -> child.school().equals(from.school()))
                .toList();
        return ofSchool.size() == 1 ? Optional.of(ofSchool.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        return name.replace('\u2019', '\'').replaceAll("\\s+", " ").strip().toLowerCase(Locale.UK);
    }
}
