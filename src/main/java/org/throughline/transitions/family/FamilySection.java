package org.throughline.transitions.family;

import java.util.List;

/**
 * A section of the record as the family reads it.
 *
 * @param key key of the block
 * @param title its heading
 * @param lines its lines, in order; never empty
 */
public record FamilySection(String key, String title, List<FamilyLine> lines) {

    /** Copies the lines. */
    public FamilySection {
        lines = List.copyOf(lines);
    }

    /** The lines of which the family has said nothing, or nothing of what stands there now. */
    public List<FamilyLine> open() {
        return lines.stream().filter(line -> line.standing().isTheirs()).toList();
    }
}
