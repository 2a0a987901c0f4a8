package org.throughline.transitions.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.transitions.catalogue.Visibility;

/**
 * A section of a record as its reader sees it.
 *
 * @param key the block's key in the catalogue
 * @param title the heading
 * @param seesAll whether the reader sees what the SENCO sees, so that a blank is one
 * @param lines every question that is asked, in order
 */
public record Section(String key, String title, boolean seesAll, List<Line> lines) {

    /** Copies the lines. */
    public Section {
        lines = List.copyOf(lines);
    }

    /** The lines that have an answer to show. */
    public List<Line> shown() {
        return lines.stream().filter(Line::isShown).toList();
    }

    /** Whether there is an answer to show. */
    public boolean isWritten() {
        return lines.stream().anyMatch(Line::isShown);
    }

    /** The same section with some of its lines. */
    public Section only(Predicate<Line> wanted) {
        return new Section(key, title, seesAll, lines.stream().filter(wanted).toList());
    }

    /** What is to be known of the questions without an answer, as sentences; empty when nothing. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        String blank = named(line -> line.state() == Line.State.NOT_ASKED);
        if (!blank.isEmpty()) {
            remarks.add((seesAll ? "Not asked: " : "Not asked, or not for you to see: ") + blank + ".");
        }
        for (Visibility visibility : Visibility.values()) {
            String others = named(line -> line.state() == Line.State.FOR_OTHERS && line.seenBy() == visibility);
            if (!others.isEmpty()) {
                remarks.add("For " + visibility.label() + " only: " + others + ".");
            }
        }
        return List.copyOf(remarks);
    }

    private String named(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(Line::question).collect(Collectors.joining("; "));
    }
}
