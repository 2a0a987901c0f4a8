package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Which page of a list.
 *
 * @param number its number, the first is 0
 * @param size how many rows a page has at most
 * @param total how many rows there are on all pages
 */
public record PageOf(
        @Schema(minimum = "0") int number,
        @Schema(minimum = "1", maximum = "200") int size,
        @Schema(minimum = "0") int total) {

    /** The most rows of a page. */
    static final int MOST = 200;
    /** As many rows as a page has where nobody says otherwise. */
    static final String USUAL = "50";

    /** A page that was asked for, of which the total is not known yet. */
    static PageOf asked(int number, int size) {
        if (number < 0 || number > Integer.MAX_VALUE / MOST) {
            throw new WrongFilter("page", "Write the number of the page, the first is 0");
        }
        if (size < 1 || size > MOST) {
            throw new WrongFilter("size", "Write how many rows a page has, from 1 to " + MOST);
        }
        return new PageOf(number, size, 0);
    }

    /** The first row on it. */
    int offset() {
        return number * size;
    }

    /** The same with the total. */
    PageOf of(int rows) {
        return new PageOf(number, size, rows);
    }

    /** The rows of a whole list that are on it. */
    <T> List<T> cut(List<T> all) {
        return all.stream().skip(offset()).limit(size).toList();
    }
}
