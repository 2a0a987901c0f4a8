package org.throughline.transitions.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.people.schooling.Term;
import org.throughline.shared.AcademicYear;
import org.throughline.transitions.travel.ShownCounts;

/**
 * An evaluation as screen, paper and spreadsheet show it.
 *
 * @param question what is evaluated
 * @param move the move as people read it
 * @param rows a row a level of support, all levels last
 * @param recorded when attendance of these children was last recorded; null where none is
 * @param shown how counts are shown to the reader
 */
public record ImpactReport(
        ImpactQuestion question,
        String move,
        List<ImpactRow> rows,
        @Nullable Instant recorded,
        ShownCounts shown) {

    /** Fewer children than this are said to be too few to go by. */
    static final int FEW = 30;

    private static final String HIDDEN = "hidden";
    private static final String NONE = "no data";

    /** Copies the rows. */
    public ImpactReport {
        rows = List.copyOf(rows);
    }

    /** What is evaluated, as a title. */
    public String title() {
        return "Evaluation of impact: " + move + ", " + new AcademicYear(question.entryYear()).label();
    }

    /** Whether there is anything to compare. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.compared() == 0);
    }

    /** The headings of both tables; one that begins with # is of a column of numbers. */
    public List<String> headings() {
        return List.of(
                "Level of support",
                "#Children with a record",
                "#Compared",
                "#Before",
                "#After",
                "#Expected",
                "After less expected",
                "#Compared, a year earlier",
                "#Before, a year earlier",
                "#After, a year earlier",
                "Note");
    }

    /** Sessions missed in percent, level by level. */
    public List<List<String>> absence() {
        return table(ImpactRow::absence);
    }

    /** Children suspended at least once in percent, level by level. */
    public List<List<String>> suspended() {
        return table(ImpactRow::suspended);
    }

    private List<List<String>> table(Function<ImpactRow, Measure> measure) {
        return rows.stream().map(row -> cells(row, measure.apply(row))).toList();
    }

    private List<String> cells(ImpactRow row, Measure measure) {
        boolean own = shown.isShown(row.compared());
        boolean earlier = shown.isShown(row.yearEarlier());
        List<String> cells = new ArrayList<>();
        cells.add(row.label());
        cells.add(shown.of(row.records()));
        cells.add(shown.of(row.compared()));
        cells.add(percent(measure.before(), own));
        cells.add(percent(measure.after(), own));
        cells.add(percent(measure.expected(), own && earlier));
        cells.add(own && earlier ? difference(measure) : HIDDEN);
        cells.add(shown.of(row.yearEarlier()));
        cells.add(percent(measure.yearEarlierBefore(), earlier));
        cells.add(percent(measure.yearEarlierAfter(), earlier));
        cells.add(note(row));
        return List.copyOf(cells);
    }

    private static String percent(@Nullable Double value, boolean isShown) {
        return !isShown ? HIDDEN : value == null ? NONE : String.format(Locale.UK, "%.1f", value);
    }

    private static String difference(Measure measure) {
        Double above = measure.aboveExpected();
        if (above == null) {
            return NONE;
        }
        Double range = measure.range();
        String points = String.format(Locale.UK, "%+.1f points", above);
        return range == null
                ? points
                : String.format(Locale.UK, "%s (95 %% range %+.1f to %+.1f)", points, above - range, above + range);
    }

    private static String note(ImpactRow row) {
        if (row.compared() == 0) {
            return "Nothing to compare";
        }
        return row.compared() < FEW || row.yearEarlier() < FEW ? "Few children" : "";
    }

    /** What the figures are and are not, as sentences. */
    public List<String> definitions() {
        String period = question.term() == Term.YEAR
                ? "the whole school year"
                : "the " + question.term().label() + " term";
        AcademicYear after = new AcademicYear(question.entryYear());
        AcademicYear before = new AcademicYear(question.entryYear() - 1);
        return List.of(
                "Children: those with a transition record for this move that was received, by the level of support in"
                        + " force when it was sent. Compared: those of them whose schools have given figures of "
                        + period
                        + " both before the move (" + before.label() + ") and after it (" + after.label() + "). Where"
                        + " nobody has figures from before, as in Reception, figures after the move are compared alone.",
                "Absence: sessions missed as a share of sessions possible, in percent, child by child, then the mean."
                        + " Suspensions: the share of children suspended at least once, in percent. Both come from the"
                        + " attendance files of schools.",
                "Expected: what the figure after the move would be had it changed as it did for children of the same"
                        + " level who moved a year earlier. A minus before 'points' means less than expected. The range"
                        + " holds the true difference in 95 of 100 such comparisons; where it goes from minus to plus,"
                        + " the difference may be chance.",
                "This is no proof of cause. Children of each level differ in more than the support they had, levels may"
                        + " have been decided differently from year to year, and schools record absence in their own"
                        + " ways. 'Few children' stands where fewer than " + FEW
                        + " are compared on either side: chance alone can move their figures a lot.");
    }
}
