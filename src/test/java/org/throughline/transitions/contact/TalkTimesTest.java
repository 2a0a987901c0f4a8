package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.shared.Refused;

/** Times to talk as people type them. */
class TalkTimesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 10, 0);

    private static ProposedTime read(String line) {
        return TalkTimes.read(line, NOW).getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 May 15:45                      | 2027-05-12T15:45 | 30
            Wed 12 May, 15:45                 | 2027-05-12T15:45 | 30
            Wednesday, 12th May 2027 at 3.45pm | 2027-05-12T15:45 | 30
            12/5/27 3:45 pm                   | 2027-05-12T15:45 | 30
            12 5 2027 15.45 to 16.30          | 2027-05-12T15:45 | 45
            2027-05-12 15:45-16:00            | 2027-05-12T15:45 | 15
            1 Dec 9am to 10                   | 2026-12-01T09:00 | 60
            1 Dec 11:45 until 12:45           | 2026-12-01T11:45 | 60
            30 Nov 12pm for 20 minutes        | 2026-11-30T12:00 | 20
            30 Nov 11.30am, 20 mins           | 2026-11-30T11:30 | 20
            28 Nov 10:01                      | 2026-11-28T10:01 | 30
            28 Nov 9:59                       | 2027-11-28T09:59 | 30
            29 February 9:00                  | never            | 0
            """)
    void a_line_is_a_day_and_a_time(String line, String begins, int minutes) {
        if ("never".equals(begins)) {
            assertThat(problems(line)).singleElement().asString().contains("not a day that is to come");
        } else {
            assertThat(read(line)).isEqualTo(new ProposedTime(LocalDateTime.parse(begins), minutes));
        }
    }

    private static List<String> problems(String text) {
        ContactRefusal refusal = (ContactRefusal) refusalOf(() -> TalkTimes.read(text, NOW));
        return refusal instanceof ContactRefusal.TalkTimesToPutRight(List<String> sentences) ? sentences : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soon                        | Write a day and a time
            15:45                       | Write a day and a time
            12 May                      | Write a day and a time
            Tue 12 May 15:45            | This day is a Wednesday in 2027
            May 12 15:45                | not a day that is to come
            27 November 2026 9:00       | has passed
            28/11/2026 10:00            | has passed
            12 May 2029 9:00            | more than a year away
            31 2 2027 9:00              | not a day that is to come
            12 May 25:00                | not a time of day
            12 May 13pm                 | not a time of day
            12 May 9:00 to 9:02         | Say how long
            12 May 9:00 to 15:00        | Say how long
            12 May 9:00 for 300 minutes | Say how long
            """)
    void what_cannot_be_read_is_named_with_what_to_do(String line, String said) {
        assertThat(problems(line))
                .singleElement()
                .asString()
                .startsWith("'" + line + "'")
                .contains(said);
    }

    @Test
    void each_line_is_named_and_none_is_kept_when_one_is_wrong() {
        assertThat(problems("12 May 9:00\nsoon\n12 May 9am\n13 May 99:00")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "1 May 9:00\n2 May 9:00\n3 May 9:00\n4 May 9:00\n5 May 9:00\n6 May 9:00"})
    void one_to_five_are_proposed(String text) {
        assertThat(refusalOf(() -> TalkTimes.read(text, NOW))).isEqualTo(new ContactRefusal.TalkWithoutTimes());
    }

    @Test
    void what_is_shown_is_read_as_the_same_time() {
        SplittableRandom random = new SplittableRandom(4);
        for (int time = 0; time < 2_000; time++) {
            ProposedTime proposed =
                    new ProposedTime(NOW.plusMinutes(1 + random.nextInt(380 * 24 * 60)), 5 + random.nextInt(236));
            if (proposed.begins()
                    .plusMinutes(proposed.minutes())
                    .toLocalDate()
                    .equals(proposed.begins().toLocalDate())) {
                assertThat(read(proposed.words())).isEqualTo(proposed);
            }
        }
    }

    @Test
    void no_line_ends_in_anything_but_a_time_or_a_sentence() {
        SplittableRandom random = new SplittableRandom(5);
        String letters = "0123456789 :.,-/apmtoMay Dec–\u0660ß";
        for (int line = 0; line < 5_000; line++) {
            StringBuilder text = new StringBuilder("1");
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                assertThat(read(text.toString()).begins()).isAfter(NOW);
            } catch (Refused said) {
                assertThat(said.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void a_time_is_on_the_clock_of_the_country() {
        assertThat(read("12 May 15:45").moment()).isEqualTo("2027-05-12T14:45:00Z");
        assertThat(read("12 January 15:45").moment()).isEqualTo("2027-01-12T15:45:00Z");
        assertThat(read("12 January 15:45").words())
                .isEqualTo(DateTimeFormatter.ofPattern("EEEE", Locale.UK).format(LocalDateTime.of(2027, 1, 12, 0, 0))
                        + " 12 January 2027, 15:45 to 16:15");
    }
}
