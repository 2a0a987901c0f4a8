package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody sees in a cell is named by its number, and never changes what the cell says. */
class InvisibleTest {

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({
        "0020, false", // space
        "0009, false", // tab
        "0041, false", // A
        "007E, false", // ~
        "00A0, true", // no-break space
        "00AD, true", // soft hyphen
        "00E9, false", // e acute
        "200A, true", // hair space
        "200B, true", // zero-width space
        "200F, true", // right-to-left mark
        "2010, false", // hyphen
        "202E, true", // right-to-left override
        "3000, true", // ideographic space
        "FEFF, true", // byte order mark
        "1F600, false", // a face, of two chars
        "E0001, true" // language tag, of two chars
    })
    void spaces_but_the_ordinary_one_and_marks_without_width_are_not_seen(String number, boolean invisible) {
        int point = Integer.parseInt(number, 16);
        String text = "a" + Character.toString(point) + "b";
        assertThat(Invisible.is(point)).isEqualTo(invisible);
        assertThat(Invisible.isIn(text)).isEqualTo(invisible);
        assertThat(Invisible.shown(text)).isEqualTo(invisible ? "a<U+" + number + ">b" : text);
    }

    @Test
    void at_the_ends_they_are_dropped_with_the_spaces() {
        assertThat(Invisible.strip("\uFEFF \u00A0OAK-RP\u200B\t\r\n")).isEqualTo("OAK-RP");
        assertThat(Invisible.strip(Character.toString(0xE0001) + "a" + Character.toString(0xE0001)))
                .isEqualTo("a");
    }

    @Test
    void within_the_text_nothing_is_dropped() {
        assertThat(Invisible.strip(" OAK\u00A0RP ")).isEqualTo("OAK\u00A0RP");
        assertThat(Invisible.strip(Character.toString(0x1F600))).isEqualTo(Character.toString(0x1F600));
    }

    @Test
    void of_nothing_but_what_is_not_seen_nothing_is_left() {
        assertThat(Invisible.strip("")).isEmpty();
        assertThat(Invisible.strip(" \u00A0\u200B\uFEFF ")).isEmpty();
        assertThat(Invisible.isIn("")).isFalse();
    }
}
