package org.throughline.transitions.family;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as the family reads it before it agrees.
 *
 * @param child the child's forename; all of the name where there is no forename
 * @param sender the setting that wrote it
 * @param receiver where it goes; blank where that is not known
 * @param sections what is written that the family may see
 * @param gone what the family asked about lines that the school has taken out since
 */
public record FamilyRecord(
        String child, String sender, String receiver, List<FamilySection> sections, List<Gone> gone) {

    /**
     * A question of the family about a line that is no longer there.
     *
     * @param question the line's question as it was shown
     * @param words what the family asked
     * @param answer what the school answered; null where it has not
     */
    public record Gone(
            String question, String words, @Nullable String answer) {}

    /** Copies the lists. */
    public FamilyRecord {
        sections = List.copyOf(sections);
        gone = List.copyOf(gone);
    }

    /** Its lines, in order. */
    public Stream<FamilyLine> lines() {
        return sections.stream().flatMap(section -> section.lines().stream());
    }

    /** How many lines stand so. */
    public int count(Standing standing) {
        return (int) lines().filter(line -> line.standing() == standing).count();
    }
}
