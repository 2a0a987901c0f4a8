package org.throughline.sufficiency.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.scenario.DrawnPart;
import org.throughline.sufficiency.scenario.Report;

/**
 * A section of a paper: what the figures say in a sentence, what they are, a picture of them, and the figures.
 *
 * @param heading what it is about
 * @param sentence what the figures say
 * @param definition what is counted and how; blank where the heading says it
 * @param picture a chart or steps with the same figures as the table; null where none helps
 * @param tables the figures
 */
public record PaperSection(
        String heading, String sentence, String definition, Report.@Nullable Part picture, List<PaperTable> tables) {

    /** Copies the list. */
    public PaperSection {
        tables = List.copyOf(tables);
    }

    /** A section without a picture. */
    public PaperSection(String heading, String sentence, String definition, PaperTable... tables) {
        this(heading, sentence, definition, null, List.of(tables));
    }

    /** The picture as SVG; blank where there is none. */
    public String svg() {
        return picture == null ? "" : DrawnPart.of(picture).svg();
    }
}
