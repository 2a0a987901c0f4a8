package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

/** An agreed time as a file for a calendar. */
class TalkCalendarTest {

    private static final UUID TALK = UUID.fromString("7d2c1df0-6a4d-4c7e-9a5a-2d3b8f1c0e11");

    @Test
    void it_is_a_valid_calendar_with_one_event_at_the_moment_and_of_the_length_agreed() throws Exception {
        byte[] file = TalkCalendar.of(TALK, Instant.parse("2027-05-12T14:45:00Z"), 45);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20270512T144500Z\r\n")
                .contains("DURATION:PT45M\r\n")
                .contains("UID:" + TALK + "@throughline\r\n")
                .endsWith("END:VCALENDAR\r\n");
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.getComponents()).hasSize(1);
    }
}
