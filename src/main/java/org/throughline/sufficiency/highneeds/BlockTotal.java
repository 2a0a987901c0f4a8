package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;

/**
 * A total of the block, and what is missing in it.
 *
 * @param pounds the sum of what is known, to the penny
 * @param missing lines in it that nobody has entered, those of earlier years that it carries on included
 * @param isKnown whether enough is known to show the sum: without the income or the deficit it would mislead
 */
public record BlockTotal(BigDecimal pounds, int missing, boolean isKnown) {

    /** Whether every line in it is known. */
    public boolean isComplete() {
        return missing == 0;
    }

    /** How the total is known, for people and for the file. */
    public String basis() {
        if (isComplete()) {
            return "Sum";
        }
        return "Not complete: " + missing + (missing == 1 ? " line" : " lines") + " not entered";
    }
}
