package org.throughline.transitions.contact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.throughline.shared.Instants;

/**
 * Agreed times and visits as a calendar file (iCalendar, RFC 5545). It names no child and no setting: calendars are
 * read by others.
 */
public final class TalkCalendar {

    /** The media type. */
    public static final String TYPE = "text/calendar";

    private TalkCalendar() {}

    /** The file: the same conversation at another time takes the place of the first in a calendar. */
    public static byte[] of(UUID conversation, Instant starts, int minutes) {
        return file(List.of(
                event(conversation, starts, Duration.ofMinutes(minutes), "Conversation about a move (Throughline)")));
    }

    /** The file of the visits that are planned, each in the time of the country. */
    public static byte[] of(List<Visit> visits) {
        return file(visits.stream()
                .filter(visit -> visit.state() == Visit.State.PLANNED)
                .map(TalkCalendar::event)
                .toList());
    }

    private static VEvent event(Visit visit) {
        VEvent event = event(
                Objects.requireNonNull(visit.id()),
                visit.on().atTime(visit.begins()).atZone(Instants.LONDON).toInstant(),
                Duration.between(visit.begins(), visit.ends()),
                visit.kind().label() + " (Throughline)");
        if (!visit.place().isBlank()) {
            event.add(new Location(visit.place()));
        }
        return event;
    }

    private static VEvent event(UUID id, Instant starts, Duration takes, String summary) {
        VEvent event = new VEvent(starts, takes, summary);
        event.add(new Uid(id + "@throughline"));
        return event;
    }

    private static byte[] file(List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Throughline//Transition records//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        events.forEach(calendar::add);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }
}
