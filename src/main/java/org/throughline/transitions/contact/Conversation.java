package org.throughline.transitions.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation between the two settings about a child.
 *
 * @param id the conversation
 * @param version the version read
 * @param askedBy who asked for it
 * @param byReceiver whether the receiving setting asked
 * @param askedAt when
 * @param about what it is about
 * @param times the times proposed by either side, in the order proposed
 * @param notes what was said; blank before
 * @param actions what was agreed, by day
 */
public record Conversation(
        UUID id,
        long version,
        String askedBy,
        boolean byReceiver,
        Instant askedAt,
        String about,
        List<TalkTime> times,
        String notes,
        List<TalkAction> actions) {

    /** Copies the lists. */
    public Conversation {
        times = List.copyOf(times);
        actions = List.copyOf(actions);
    }

    /** The time at which the two talk; empty before one is agreed. */
    public Optional<TalkTime> agreed() {
        return times.stream()
                .filter(time -> time.state() == TalkTime.State.AGREED)
                .findFirst();
    }

    /** The times that a side is to answer. */
    public List<TalkTime> toAnswer(boolean byReceivingSide) {
        return times.stream()
                .filter(time -> time.state() == TalkTime.State.PROPOSED && time.byReceiver() != byReceivingSide)
                .toList();
    }

    /** Whether no time is agreed and none waits for an answer. */
    public boolean isStuck() {
        return times.stream()
                .noneMatch(time -> time.state() == TalkTime.State.AGREED || time.state() == TalkTime.State.PROPOSED);
    }
}
