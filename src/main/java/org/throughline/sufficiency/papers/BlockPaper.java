package org.throughline.sufficiency.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.highneeds.BlockFigure;
import org.throughline.sufficiency.highneeds.BlockLine;
import org.throughline.sufficiency.highneeds.BlockTotal;
import org.throughline.sufficiency.highneeds.BlockWords;
import org.throughline.sufficiency.highneeds.BlockYear;
import org.throughline.sufficiency.scenario.Report;

/** The high-needs block as a paper: pounds to the penny, and where each figure comes from. */
public final class BlockPaper {

    private static final double MILLION = 1_000_000;
    private static final String LINES =
            "Financial years run from April to March. What is not entered is blank and counts as"
                    + " nothing in the totals. Transport is beside the block: the council's general fund pays it.";

    private BlockPaper() {}

    static PlannerPaper of(List<BlockYear> block, String printed) {
        return new PlannerPaper(
                "High-needs block",
                BlockWords.sentence(block),
                List.of(
                        new PlannerPaper.Fact(
                                "Financial years",
                                block.getFirst().year().label() + " to "
                                        + block.getLast().year().label()),
                        new PlannerPaper.Fact(
                                "Source",
                                "Figures entered by planners, each with its source below; where none is, the records of this"
                                        + " service on the day of printing"),
                        new PlannerPaper.Fact("Data date", printed),
                        new PlannerPaper.Fact("What is counted", LINES),
                        new PlannerPaper.Fact(
                                "Not entered yet for " + block.getFirst().year().label(),
                                String.join("; ", missing(block.getFirst())))),
                List.of(years(block), sources(block)));
    }

    private static List<String> missing(BlockYear year) {
        List<String> missing = BlockWords.missing(year);
        return missing.isEmpty() ? List.of("Nothing") : missing;
    }

    /** The block by year. */
    public static PaperSection years(List<BlockYear> block) {
        List<String> headings = new ArrayList<>(List.of("Line"));
        block.forEach(year -> headings.add("#" + year.year().label()));
        List<List<Cell>> rows = Stream.of(
                        lines(block, BlockLine.Kind.OPENING),
                        lines(block, BlockLine.Kind.INCOME),
                        total(block, "Income", BlockYear::income),
                        lines(block, BlockLine.Kind.SPEND),
                        total(block, "Spend", BlockYear::spend),
                        total(block, "Spend less income", BlockYear::less),
                        lines(block, BlockLine.Kind.WRITE_OFF),
                        total(block, "Deficit carried forward", BlockYear::carried),
                        lines(block, BlockLine.Kind.BESIDE))
                .flatMap(Function.identity())
                .toList();
        return new PaperSection(
                "The block by year",
                BlockWords.sentence(block),
                LINES,
                chart(BlockWords.known(block)),
                List.of(new PaperTable("Block by year", "The block by year, pounds and pence", headings, rows)));
    }

    /** Nothing where fewer than two years are known: one point is no line. */
    private static Report.@Nullable Part chart(List<BlockYear> known) {
        return known.size() < 2
                ? null
                : new Report.Chart(
                        "Deficit carried forward on 31 March",
                        "Million pounds on 31 March",
                        List.of(new Report.Line(
                                "Deficit", known.stream().map(BlockPaper::point).toList())));
    }

    private static Report.Point point(BlockYear year) {
        double deficit = year.carriedForward().doubleValue() / MILLION;
        return new Report.Point(year.year().start() + 1, deficit, deficit, deficit);
    }

    private static Stream<List<Cell>> lines(List<BlockYear> block, BlockLine.Kind kind) {
        return Stream.of(BlockLine.values()).filter(line -> line.kind() == kind).map(line -> {
            List<Cell> row = new ArrayList<>(
                    List.of(Cell.words(line.label() + (kind == BlockLine.Kind.BESIDE ? " (beside the block)" : ""))));
            block.forEach(year -> row.add(cell(year, line)));
            return row;
        });
    }

    private static Cell cell(BlockYear year, BlockLine line) {
        BlockTotal before = year.before();
        return before != null && line == BlockLine.OPENING ? cell(before) : cell(year.of(line));
    }

    private static Cell cell(BlockFigure figure) {
        return figure.basis() == BlockFigure.Basis.MISSING ? Cell.BLANK : Cell.pence(figure.amount());
    }

    /** A total; where lines of it are not entered, a row below says how many. */
    private static Stream<List<Cell>> total(
            List<BlockYear> block, String label, Function<BlockYear, BlockTotal> total) {
        List<Cell> row = new ArrayList<>(List.of(Cell.words(label)));
        List<Cell> missing = new ArrayList<>(List.of(Cell.words(label + ": lines not entered")));
        for (BlockYear year : block) {
            row.add(cell(total.apply(year)));
            missing.add(Cell.count(total.apply(year).missing()));
        }
        boolean isComplete = block.stream().map(total).allMatch(BlockTotal::isComplete);
        return isComplete ? Stream.of(row) : Stream.of(row, missing);
    }

    private static Cell cell(BlockTotal total) {
        return total.isKnown() ? Cell.pence(total.pounds()) : Cell.words("not known");
    }

    private static PaperSection sources(List<BlockYear> block) {
        List<List<Cell>> rows = new ArrayList<>();
        for (BlockLine line : BlockLine.values()) {
            for (BlockYear year : block) {
                BlockFigure figure = year.of(line);
                rows.add(List.of(
                        Cell.words(line.label()),
                        Cell.words(year.year().label()),
                        cell(year, line),
                        Cell.words(figure.basis().label()),
                        Cell.words(figure.source()),
                        Cell.words(figure.assumption()),
                        Cell.words(Objects.requireNonNullElse(figure.changedBy(), ""))));
            }
        }
        return new PaperSection(
                "Where each figure comes from",
                "",
                "",
                new PaperTable(
                        "Sources",
                        "Each figure with its source and what it assumes",
                        List.of("Line", "Year", "#Pounds", "Known from", "Source", "Assumption", "Entered by"),
                        rows),
                new PaperTable(
                        "Definitions",
                        "What each line is",
                        List.of("Line", "What it is"),
                        Stream.of(BlockLine.values())
                                .map(line -> List.of(Cell.words(line.label()), Cell.words(line.definition())))
                                .toList()));
    }
}
