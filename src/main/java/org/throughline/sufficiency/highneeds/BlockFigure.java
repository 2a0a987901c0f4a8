package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the block comes to in a year.
 *
 * @param amount pounds and pence
 * @param basis how it is known
 * @param source where it comes from; blank where nobody said
 * @param assumption what it takes for granted; blank where nothing
 * @param changedBy who entered it; null where nobody did
 * @param changedAt when; null where nobody did
 */
public record BlockFigure(
        BigDecimal amount,
        Basis basis,
        String source,
        String assumption,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** How a figure is known. */
    public enum Basis {
        /** Somebody entered it. */
        ENTERED("Entered"),
        /** Made from the records. */
        CALCULATED("Calculated from records"),
        /** Carried forward from the year before. */
        CARRIED("Carried forward"),
        /** Nobody knows yet; counts as nothing. */
        MISSING("Not entered yet");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** A figure that nobody has entered. */
    static BlockFigure missing() {
        return new BlockFigure(BigDecimal.ZERO, Basis.MISSING, "", "", null, null);
    }

    /** A figure made from the records. */
    static BlockFigure calculated(BigDecimal amount, String source, String assumption) {
        return new BlockFigure(amount, Basis.CALCULATED, source, assumption, null, null);
    }
}
