package org.throughline.sufficiency.papers;

import java.util.List;
import java.util.Map;
import org.throughline.shared.pdf.Paper;

/**
 * A paper of the planner. Whatever has tables with sentences can be one: it is written as a PDF file with tags (PDF/UA)
 * and as a spreadsheet with the same figures.
 *
 * @param title what it is about
 * @param sentence what it says, in a sentence or two
 * @param facts what is to be known of it: source, data date, assumptions, who made it
 * @param sections from top to bottom
 */
public record PlannerPaper(String title, String sentence, List<Fact> facts, List<PaperSection> sections) {

    /** Stands under every paper. */
    public static final String DECIDES = "It proposes; a named officer decides. Counts only, no names.";

    private static final Paper PDF = new Paper("planner");

    /** Copies the lists. */
    public PlannerPaper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A fact.
     *
     * @param name what it is
     * @param value what is known; "Not recorded" stands for blank
     */
    public record Fact(String name, String value) {

        /** Says so where nothing is known. */
        public Fact {
            value = value.isBlank() ? "Not recorded" : value;
        }
    }

    /** The PDF file. */
    public byte[] pdf() {
        return PDF.pdf(title, "Sufficiency of places", Map.of("paper", this, "decides", DECIDES));
    }

    /** The spreadsheet: a sheet about it, then a sheet for each table. */
    public byte[] spreadsheet() {
        return Spreadsheet.of(this);
    }

    /** The facts as rows of a table. */
    public List<List<String>> about() {
        return facts.stream().map(fact -> List.of(fact.name(), fact.value())).toList();
    }
}
