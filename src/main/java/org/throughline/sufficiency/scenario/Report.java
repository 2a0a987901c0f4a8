package org.throughline.sufficiency.scenario;

import java.util.List;

/**
 * What is said about scenarios, on the screen and on paper alike.
 *
 * @param title what it is about
 * @param parts from top to bottom
 */
public record Report(String title, List<Part> parts) {

    /** Copies the list. */
    public Report {
        parts = List.copyOf(parts);
    }

    /** A part of a report. */
    public sealed interface Part {}

    /**
     * A heading.
     *
     * @param text its words
     */
    public record Heading(String text) implements Part {}

    /**
     * A paragraph.
     *
     * @param text its words
     * @param important whether it is to stand out
     */
    public record Words(String text, boolean important) implements Part {}

    /**
     * Sentences one below the other.
     *
     * @param sentences the sentences
     */
    public record Sentences(List<String> sentences) implements Part {

        /** Copies the list. */
        public Sentences {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A table.
     *
     * @param caption what it is
     * @param titled whether the caption is shown above it; not where a heading has said it
     * @param headings of the columns; one that begins with # is of numbers
     * @param rows cells of each row
     */
    public record Table(String caption, boolean titled, List<String> headings, List<List<String>> rows)
            implements Part {

        /** Copies the lists. */
        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Lines by year, each with a band around it. A table with the same figures follows.
     *
     * @param title what it shows
     * @param unit what is counted; stands at the upright axis
     * @param known the last year of the only line that is known, after which it is forecast; 0 where every line is of
     *     one kind
     * @param lines the lines
     */
    public record Chart(String title, String unit, int known, List<Line> lines) implements Part {

        /** Copies the list. */
        public Chart {
            lines = List.copyOf(lines);
        }

        /** A chart of lines of one kind. */
        public Chart(String title, String unit, List<Line> lines) {
            this(title, unit, 0, lines);
        }
    }

    /**
     * A line.
     *
     * @param name what it is
     * @param points its points
     */
    public record Line(String name, List<Point> points) {

        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param year the calendar year in which the academic year starts
     * @param low lower end of the band
     * @param middle the line
     * @param high upper end of the band
     */
    public record Point(int year, double low, double middle, double high) {}

    /**
     * Steps from one number to another. A table with the same figures follows.
     *
     * @param title what it shows
     * @param steps the steps
     */
    public record Steps(String title, List<Step> steps) implements Part {

        /** Copies the list. */
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step.
     *
     * @param name what it is
     * @param from where it begins; 0 for a number that stands by itself
     * @param to where it ends
     */
    public record Step(String name, double from, double to) {}
}
