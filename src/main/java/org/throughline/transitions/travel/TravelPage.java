package org.throughline.transitions.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the support of a record.
 *
 * @param child the child's name as people say it
 * @param sender name of the sending setting
 * @param due the day from which the receiving setting is asked
 * @param version the version read; 0 where nobody has answered
 * @param answeredBy who answered; null where nobody has
 * @param answeredAt when; null where nobody has
 * @param lines the lines of support, in the order of the record
 */
public record TravelPage(
        String child,
        String sender,
        LocalDate due,
        long version,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        List<HelpLine> lines) {

    /** Copies the lines. */
    public TravelPage {
        lines = List.copyOf(lines);
    }

    /** How many lines came out so. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
