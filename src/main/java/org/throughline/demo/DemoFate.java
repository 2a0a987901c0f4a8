package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.reply.ReplyKind;

/**
 * What becomes of a consultation of the demonstration, day by day; null for what does not come.
 *
 * @param served the day of service
 * @param acknowledged when the school said that it has it
 * @param chased when the school was reminded
 * @param noResponse when it was noted that nobody answered
 * @param replied when the reply came
 * @param kind what was replied
 * @param judged when the authority recorded its view
 * @param closed when it was closed
 * @param withdrawn when it was withdrawn
 */
record DemoFate(
        @Nullable LocalDate served,
        @Nullable LocalDate acknowledged,
        List<LocalDate> chased,
        @Nullable LocalDate noResponse,
        @Nullable LocalDate replied,
        @Nullable ReplyKind kind,
        @Nullable LocalDate judged,
        @Nullable LocalDate closed,
        @Nullable LocalDate withdrawn) {

    /** Prepared and not served. */
    static final DemoFate PREPARED = new DemoFate(null, null, List.of(), null, null, null, null, null, null);

    /** Served, and nothing came yet. */
    static DemoFate served(LocalDate day) {
        return new DemoFate(day, null, List.of(), null, null, null, null, null, null);
    }

    DemoFate acknowledged(LocalDate day) {
        return new DemoFate(served, day, chased, noResponse, replied, kind, judged, closed, withdrawn);
    }

    DemoFate chased(LocalDate... days) {
        return new DemoFate(served, acknowledged, List.of(days), noResponse, replied, kind, judged, closed, withdrawn);
    }

    DemoFate unanswered(LocalDate day) {
        return new DemoFate(served, acknowledged, chased, day, replied, kind, judged, closed, withdrawn);
    }

    DemoFate replied(LocalDate day, ReplyKind reply) {
        return new DemoFate(served, acknowledged, chased, noResponse, day, reply, judged, closed, withdrawn);
    }

    DemoFate judged(LocalDate day) {
        return new DemoFate(served, acknowledged, chased, noResponse, replied, kind, day, closed, withdrawn);
    }

    DemoFate closed(LocalDate day) {
        return new DemoFate(served, acknowledged, chased, noResponse, replied, kind, judged, day, withdrawn);
    }

    DemoFate withdrawn(LocalDate day) {
        return new DemoFate(served, acknowledged, chased, noResponse, replied, kind, judged, closed, day);
    }
}
