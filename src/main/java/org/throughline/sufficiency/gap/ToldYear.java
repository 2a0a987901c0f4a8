package org.throughline.sufficiency.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.sufficiency.Formats;

/**
 * A year's lines as planners may read them. Counts of one to four named children are not told, and another count of the
 * same line and of the same part is told as 'or more', so that none can be worked out from the others. Averages over
 * futures are told as they are: they are of no child.
 */
public final class ToldYear {

    private static final GapPart[] PARTS = GapPart.values();

    private final List<GapLine> lines;
    private final GapLine total;
    private final boolean[][] hidden;

    /** The lines of a year. */
    public ToldYear(GapYear year) {
        lines = year.rows().stream().map(GapLine::new).toList();
        total = new GapLine(year.total());
        hidden = new boolean[lines.size() + 1][PARTS.length];
        if (isNamed()) {
            hide();
        }
    }

    /** Whether the year is of named children: the same in every future. */
    public boolean isNamed() {
        return all().flatMap(line -> line.row().parts().values().stream()).allMatch(GapLine::isKnown);
    }

    /** The lines, those with most short first. */
    public List<GapLine> lines() {
        return lines;
    }

    /** The line of everybody. */
    public GapLine total() {
        return total;
    }

    private Stream<GapLine> all() {
        return Stream.concat(lines.stream(), Stream.of(total));
    }

    private GapLine line(int index) {
        return index < lines.size() ? lines.get(index) : total;
    }

    private int index(GapLine line) {
        return line == total ? lines.size() : lines.indexOf(line);
    }

    private int count(int line, int part) {
        return line(line).part(PARTS[part]);
    }

    private void hide() {
        for (int line = 0; line < hidden.length; line++) {
            for (int part = 0; part < PARTS.length; part++) {
                hidden[line][part] = isFew(count(line, part));
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int line = 0; line < hidden.length; line++) {
                int here = line;
                more |= hideAnother(IntStream.range(0, PARTS.length)
                        .mapToObj(part -> new int[] {here, part})
                        .toList());
            }
            for (int part = 0; part < PARTS.length; part++) {
                int here = part;
                more |= hideAnother(IntStream.range(0, lines.size())
                        .mapToObj(line -> new int[] {line, here})
                        .toList());
            }
        }
    }

    /** Where one cell alone is hidden, hides the smallest other one that is not 0; whether there was one. */
    private boolean hideAnother(List<int[]> cells) {
        List<int[]> counted =
                cells.stream().filter(cell -> count(cell[0], cell[1]) > 0).toList();
        if (counted.stream().filter(cell -> hidden[cell[0]][cell[1]]).count() != 1) {
            return false;
        }
        List<int[]> others = new ArrayList<>(
                counted.stream().filter(cell -> !hidden[cell[0]][cell[1]]).toList());
        others.sort(Comparator.comparingInt(cell -> count(cell[0], cell[1])));
        others.stream().limit(1).forEach(cell -> hidden[cell[0]][cell[1]] = true);
        return !others.isEmpty();
    }

    private static boolean isFew(int count) {
        return count > 0 && count < Formats.FEW;
    }

    /** Whether a count is not told as it is. */
    public boolean isHidden(GapLine line, GapPart part) {
        return hidden[index(line)][part.ordinal()];
    }

    /** How many a part of a line is of, as it may be told. */
    public String told(GapLine line, GapPart part) {
        return isHidden(line, part) ? Formats.roughly(line.part(part)) : Formats.count(line.part(part));
    }

    /** How many of a line have or find a place of the borough, as it may be told. */
    public String toldPlaced(GapLine line) {
        List<GapPart> hiddenParts =
                Stream.of(PARTS).filter(part -> isHidden(line, part)).toList();
        boolean isOpen = hiddenParts.stream().allMatch(GapPart::isPlaced)
                || hiddenParts.stream().noneMatch(GapPart::isPlaced);
        return isOpen && !isFew(line.placed()) || !isNamed()
                ? Formats.count(line.placed())
                : Formats.roughly(line.placed());
    }

    /** A line in words, such as 53 need SEMH, secondary: 24 stay out of the borough, 12 take base places, 17 short. */
    public String words(GapLine line, String who) {
        List<String> told = Stream.of(PARTS)
                .filter(part -> line.part(part) > 0)
                .map(part -> told(line, part) + " " + part.words())
                .toList();
        return Formats.count(line.need()) + " need " + who + (told.isEmpty() ? "" : ": " + String.join(", ", told));
    }

    /** Whether some count is not told as it is. */
    public boolean isAnythingHidden() {
        return all().anyMatch(line -> Stream.of(PARTS).anyMatch(part -> isHidden(line, part)));
    }
}
