package org.throughline.interchange.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/** Points of the National Grid as text: metres east and north with a space between. */
public final class GridText {

    private GridText() {}

    /** A point as text; blank for none. */
    public static String of(@Nullable GridReference at) {
        return at == null ? "" : metres(at.easting()) + " " + metres(at.northing());
    }

    private static String metres(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The point that {@link #of} wrote; null for blank. */
    public static @Nullable GridReference read(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? null
                : new GridReference(
                        Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }

    /** The point of two cells; empty where they are no point of Great Britain, 0 and 0 among them. */
    public static Optional<GridReference> ofCells(String easting, String northing) {
        if (!isNumber(easting) || !isNumber(northing)) {
            return Optional.empty();
        }
        GridReference at = new GridReference(Double.parseDouble(easting), Double.parseDouble(northing));
        return at.isInGreatBritain() && at.easting() > 0 && at.northing() > 0 ? Optional.of(at) : Optional.empty();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[0-9]{1,7}(\\.[0-9]{1,3})?");
    }
}
