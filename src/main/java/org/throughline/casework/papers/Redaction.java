package org.throughline.casework.papers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.people.ChildIdentity;

/**
 * Takes the names of other children out of text: whole names, either way round, and references. A first name or a
 * surname alone is not found, since it may be anybody's: a person reads the paper before it goes out.
 */
final class Redaction {

    static final String BLANK = "[another child]";

    private final List<String> others;

    /** Takes out these children. */
    Redaction(Collection<ChildIdentity> children) {
        others = children.stream()
                .flatMap(Redaction::names)
                .distinct()
                // the longest first, so that no part of a name is left
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Stream<String> names(ChildIdentity child) {
        String forename = child.forename().strip();
        String surname = child.surname().strip();
        Stream<String> names = forename.isEmpty()
                ? Stream.empty()
                : Stream.of(forename + " " + surname, surname + ", " + forename, surname + " " + forename);
        return Stream.concat(names, Stream.of(child.reference())).map(name -> name.toLowerCase(Locale.UK));
    }

    /** The text without them. */
    String of(String text) {
        String clean = text;
        // thousands of names, few of which are there; taking some out brings none in
        String small = text.toLowerCase(Locale.UK);
        for (String name : others) {
            if (small.contains(name)) {
                clean = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(clean)
                        .replaceAll(BLANK);
            }
        }
        return clean;
    }
}
