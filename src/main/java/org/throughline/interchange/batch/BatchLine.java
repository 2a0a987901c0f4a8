package org.throughline.interchange.batch;

import java.util.List;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.FoundLine;

/**
 * A line of a batch.
 *
 * @param position its number in the batch, from 0 on
 * @param effect what loading it would do, or has done
 * @param line what the file says
 * @param changes in what the file and the record differ; none for something new
 * @param choice what a person chose
 */
public record BatchLine(int position, Effect effect, FoundLine line, List<FieldChange> changes, LineChoice choice) {

    /** Whether something that a person typed is kept against the file. */
    public boolean keepsTyped() {
        return !choice.overwrites() && changes.stream().anyMatch(FieldChange::isTyped);
    }
}
