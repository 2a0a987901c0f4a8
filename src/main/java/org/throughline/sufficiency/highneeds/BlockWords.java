package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What the high-needs block says in words, on the screen and on paper alike. */
public final class BlockWords {

    private BlockWords() {}

    /** The first years whose income has been entered: without it nothing can be said of a deficit. */
    public static List<BlockYear> known(List<BlockYear> block) {
        return isMissing(block.getFirst(), BlockLine.OPENING)
                ? List.of()
                : block.stream()
                        .takeWhile(year -> !isMissing(year, BlockLine.ALLOCATION))
                        .toList();
    }

    private static boolean isMissing(BlockYear year, BlockLine line) {
        return year.of(line).basis() == BlockFigure.Basis.MISSING;
    }

    /** The lines of a year that nobody has entered and the records do not tell. */
    public static List<String> missing(BlockYear year) {
        return year.figures().entrySet().stream()
                .filter(entry -> entry.getValue().basis() == BlockFigure.Basis.MISSING)
                .map(entry -> entry.getKey().label())
                .toList();
    }

    /** What is carried forward at the end of the last year of which it is known. */
    public static String sentence(List<BlockYear> block) {
        List<BlockYear> known = known(block);
        if (known.isEmpty()) {
            return "What is carried forward is not known yet. Enter the deficit brought forward and the high-needs"
                    + " allocation of " + block.getFirst().year().label()
                    + ". Until then the table shows what the records say of the spending. Enter 0 where there is nothing: a"
                    + " total is complete when each of its lines is entered.";
        }
        BlockYear last = known.getLast();
        boolean isDeficit = last.carriedForward().signum() >= 0;
        List<String> missing = missing(last);
        return "On 31 March " + last.year().next().start() + " the block carries forward a "
                + (isDeficit ? "deficit" : "surplus") + " of "
                + pounds(last.carriedForward().abs()) + ", as far as is known."
                + (last.carried().isComplete() ? "" : " " + last.carried().basis() + ", and counted as nothing.")
                + (missing.isEmpty()
                        ? ""
                        : " For " + last.year().label() + ": " + String.join("; ", missing)
                                + ". Enter 0 where there is nothing.");
    }

    /** Pounds and pence, so that sums can be followed. */
    public static String pounds(BigDecimal amount) {
        return (amount.signum() < 0 ? "\u2212" : "") + "£" + String.format(Locale.UK, "%,.2f", amount.abs());
    }
}
