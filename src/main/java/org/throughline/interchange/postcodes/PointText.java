package org.throughline.interchange.postcodes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.geography.PostcodePoint;
import org.throughline.shared.GridReference;

/**
 * Postcodes of a district as text, twenty characters each: the second part, metres east and north, and the month in
 * which it went out of use, if it did.
 */
final class PointText {

    private static final int MONTHS = 100;

    private PointText() {}

    static void append(StringBuilder text, String code, long easting, long northing, String ended) {
        text.append(code, code.length() - 3, code.length())
                .append(' ')
                .append(easting)
                .append(' ')
                .append(northing)
                .append(ended.isEmpty() ? "" : " ")
                .append(ended)
                .append('\n');
    }

    static String of(Collection<PostcodePoint> points) {
        StringBuilder text = new StringBuilder();
        for (PostcodePoint point : points) {
            append(
                    text,
                    point.code(),
                    Math.round(point.at().easting()),
                    Math.round(point.at().northing()),
                    month(point.ended()));
        }
        return text.toString();
    }

    private static String month(@Nullable LocalDate day) {
        return day == null ? "" : String.valueOf(day.getYear() * MONTHS + day.getMonthValue());
    }

    /** The month that a cell such as 202511 says, by its first day; null where it says none. */
    private static @Nullable LocalDate month(String cell) {
        int month = Integer.parseInt(cell);
        try {
            return LocalDate.of(month / MONTHS, month % MONTHS, 1);
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    /** The postcodes of a district, by code; of one that stands twice the last. */
    static Map<String, PostcodePoint> read(String district, CharSequence text) {
        Map<String, PostcodePoint> points = new TreeMap<>();
        text.toString().lines().forEach(line -> {
            String[] cells = line.split(" ", -1);
            PostcodePoint point = new PostcodePoint(
                    district + cells[0],
                    new GridReference(Long.parseLong(cells[1]), Long.parseLong(cells[2])),
                    cells.length > 3 ? month(cells[3]) : null);
            points.put(point.code(), point);
        });
        return points;
    }

    /** The same, where a file does not say which are out of use: those that are out of use on record stay so. */
    static Map<String, PostcodePoint> endedAsKnown(Map<String, PostcodePoint> file, Map<String, PostcodePoint> known) {
        Map<String, PostcodePoint> points = new TreeMap<>();
        file.forEach((code, point) -> {
            PostcodePoint before = known.get(code);
            points.put(code, before == null ? point : new PostcodePoint(code, point.at(), before.ended()));
        });
        return points;
    }

    /** Those of a file that are not on record, or are elsewhere or out of use otherwise than on record. */
    static List<PostcodePoint> other(Map<String, PostcodePoint> file, Map<String, PostcodePoint> known) {
        List<PostcodePoint> other = new ArrayList<>();
        file.forEach((code, point) -> {
            if (!point.equals(known.get(code))) {
                other.add(point);
            }
        });
        return other;
    }
}
