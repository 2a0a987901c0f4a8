package org.throughline.shared.pdf;

import org.throughline.shared.PlainText;

/** What the fonts of a PDF file can show of a text; what they cannot is never dropped without a word. */
final class PrintableText {

    /** Stands for letters that the fonts do not have; they have it themselves. */
    private static final String BOX = "\u25a1";

    private boolean missing;
    private boolean apart;

    /** The text as it can be printed: a box for each letter that cannot. */
    String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        PlainText.of(text).codePoints().forEach(point -> {
            if (isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                missing = true;
                shown.append(BOX);
            }
        });
        String whole = shown.toString();
        apart |= WrittenOrder.isApart(whole);
        return WrittenOrder.of(whole);
    }

    private boolean isShown(int point) {
        return Character.isWhitespace(point) || Character.getType(point) == Character.FORMAT || PrintFonts.has(point);
    }

    /** Whether something could not be printed. */
    boolean isMissing() {
        return missing;
    }

    /** Whether letters that are joined in writing stand side by side. */
    boolean isApart() {
        return apart;
    }
}
