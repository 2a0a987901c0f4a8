package org.throughline.shared.csv;

/** Cells of CSV that no spreadsheet takes for a formula, and the way back. */
public final class SafeCell {

    private static final String BEGINNINGS = "=+-@\t\r\0";

    private SafeCell() {}

    /** A text with an apostrophe in front where a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text of before. */
    public static String undone(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        // blanks and quotes in any order, so that one apostrophe more changes nothing
        String first = text.replaceFirst("^[\\p{javaWhitespace}\"']+", "");
        return !first.isEmpty() && BEGINNINGS.indexOf(first.charAt(0)) >= 0;
    }
}
