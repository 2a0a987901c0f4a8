package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of a list.
 *
 * @param <T> what it is of
 * @param definition what the figures mean and how they were counted
 * @param dataDate the day for which they hold
 * @param source where they come from
 * @param page which page this is
 * @param items what is on it
 */
@Schema(description = "A page of a list, with what its figures mean, the day for which they hold and their source.")
public record Answer<T>(String definition, LocalDate dataDate, String source, PageOf page, List<T> items)
        implements Counted {

    /** Copies the list. */
    public Answer {
        items = List.copyOf(items);
    }

    @Override
    public int rows() {
        return items.size();
    }
}
