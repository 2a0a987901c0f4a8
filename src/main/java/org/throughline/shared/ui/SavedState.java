package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.Instants;
import org.throughline.shared.Refused;

/**
 * Says beside a field whether what was typed is saved.
 *
 * @param words where it is said
 * @param now the time that is told
 */
public record SavedState(Span words, Supplier<Instant> now) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(Instants.LONDON);

    /** Saves, and says whether that was done. */
    public boolean saved(Runnable save) {
        try {
            save.run();
            says("Saved at " + TIME.format(now.get()));
            return true;
        } catch (Refused notAccepted) {
            says("Not saved. " + notAccepted.refusal().sentence());
        } catch (DataAccessException | TransactionException failure) {
            says("Not saved. " + Failures.sentence(failure));
        }
        return false;
    }

    /** Says something else, such as what is to be put right first. */
    public void says(String text) {
        words.setText(text);
    }
}
