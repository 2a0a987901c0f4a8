package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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

    private static Visit visit(LocalDate on, Visit.State state) {
        return new Visit(
                UUID.randomUUID(),
                1,
                TALK,
                "Invented, Amina",
                Visit.Kind.EXTRA_VISIT,
                on,
                LocalTime.of(9, 30),
                LocalTime.of(11, 0),
                "Amina and her mother",
                "Library",
                state,
                "Bring a coat",
                List.of());
    }

    @Test
    void planned_visits_are_events_in_the_time_of_the_country_and_name_nobody() throws Exception {
        byte[] file = TalkCalendar.of(List.of(
                visit(LocalDate.of(2027, 6, 15), Visit.State.PLANNED),
                visit(LocalDate.of(2027, 1, 12), Visit.State.PLANNED),
                visit(LocalDate.of(2027, 6, 16), Visit.State.CANCELLED)));
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("DTSTART:20270615T083000Z\r\n", "DTSTART:20270112T093000Z\r\n", "LOCATION:Library\r\n")
                .contains("SUMMARY:Extra visit (Throughline)\r\n")
                .doesNotContain("Amina", "Invented", "coat");
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.getComponents()).hasSize(2);
    }
}
