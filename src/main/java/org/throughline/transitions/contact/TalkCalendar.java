package org.throughline.transitions.contact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An agreed time as a calendar file (iCalendar, RFC 5545). It names no child and no setting: calendars are read by
 * others.
 */
public final class TalkCalendar {

    /** The media type. */
    public static final String TYPE = "text/calendar";

    private TalkCalendar() {}

    /** The file: the same conversation at another time takes the place of the first in a calendar. */
    public static byte[] of(UUID conversation, Instant starts, int minutes) {
        VEvent event = new VEvent(starts, Duration.ofMinutes(minutes), "Conversation about a move (Throughline)");
        event.add(new Uid(conversation + "@throughline"));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Throughline//Transition records//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }
}
