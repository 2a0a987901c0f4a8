package org.throughline.sufficiency.returns;

import java.util.List;
import org.throughline.sufficiency.papers.PlannerPaper;

/**
 * A return as far as the records go.
 *
 * @param kind which
 * @param toFillIn what is not known and blank in the file, as sentences
 * @param paper what it holds
 */
public record PreparedReturn(ReturnKind kind, List<String> toFillIn, PlannerPaper paper) {

    /** Copies the list. */
    public PreparedReturn {
        toFillIn = List.copyOf(toFillIn);
    }
}
