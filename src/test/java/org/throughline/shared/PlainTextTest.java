package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x1, 0x7, 0xC, 0x7F, 0x85, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFEFF})
    void what_no_paper_can_hold_does_not_come_in(int point) {
        assertThat(PlainText.of("a" + Character.toString(point) + "b")).isEqualTo("ab");
    }

    @Test
    void half_of_a_pair_does_not_come_in_and_a_whole_one_does() {
        assertThat(PlainText.of("a\ud83db")).isEqualTo("ab");
        assertThat(PlainText.of("a\ude00b")).isEqualTo("ab");
        assertThat(PlainText.of("a\ud83d\ude00b")).isEqualTo("a\ud83d\ude00b");
    }

    @Test
    void letters_of_every_script_come_in_as_they_are() {
        String letters =
                "Zo\u00eb O\u2019Neill \u0639\u0645\u0631 \u674e\u5c0f\u9f99 \u05d1\u05ea \u0141\u00f3d\u017a\tone\ntwo";
        assertThat(PlainText.of(letters)).isEqualTo(letters);
    }

    @Test
    void a_line_has_no_line_ends() {
        assertThat(PlainText.line("  Ada\r\nMary\t Ann \u0001")).isEqualTo("Ada Mary Ann");
    }
}
