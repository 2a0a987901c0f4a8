package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The high-needs block of a financial year. Every total is the sum of its lines to the penny.
 *
 * @param year the year
 * @param figures every line
 */
public record BlockYear(FinancialYear year, Map<BlockLine, BlockFigure> figures) {

    /** Copies the map; a line that is not there is not entered yet. */
    public BlockYear {
        Map<BlockLine, BlockFigure> all = new EnumMap<>(BlockLine.class);
        for (BlockLine line : BlockLine.values()) {
            all.put(line, figures.getOrDefault(line, BlockFigure.missing()));
        }
        figures = all;
    }

    /** A line. */
    public BlockFigure of(BlockLine line) {
        return Objects.requireNonNull(figures.get(line));
    }

    /** Pounds of all lines of a kind. */
    public BigDecimal sum(BlockLine.Kind kind) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> entry.getValue().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is spent beyond the income of the year; below 0 where income is left. */
    public BigDecimal overspent() {
        return sum(BlockLine.Kind.SPEND).subtract(sum(BlockLine.Kind.INCOME));
    }

    /** The deficit on 31 March at the end of the year; a surplus is below 0. */
    public BigDecimal carriedForward() {
        return sum(BlockLine.Kind.OPENING).add(overspent()).subtract(sum(BlockLine.Kind.WRITE_OFF));
    }

    /** The year after the one given, which begins with what that carries forward unless it says itself. */
    BlockYear after(BlockYear before) {
        if (of(BlockLine.OPENING).basis() == BlockFigure.Basis.ENTERED) {
            return this;
        }
        Map<BlockLine, BlockFigure> all = new EnumMap<>(figures);
        all.put(
                BlockLine.OPENING,
                new BlockFigure(
                        before.carriedForward(),
                        BlockFigure.Basis.CARRIED,
                        "Deficit carried forward from " + before.year().label(),
                        "",
                        null,
                        null));
        return new BlockYear(year, all);
    }
}
