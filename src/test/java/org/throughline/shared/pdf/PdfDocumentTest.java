package org.throughline.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.PdfCheck;

class PdfDocumentTest {

    private static final String BOX = "\u25a1";

    private static byte[] with(String text) {
        return new PdfDocument("A record", "A test")
                .heading(1, text)
                .written(text)
                .bytes();
    }

    @Test
    void text_that_no_paper_can_hold_is_a_file_all_the_same() throws Exception {
        byte[] pdf = with("before\uffff and\u0001 after");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf)).contains("before and after").doesNotContain(BOX);
    }

    @Test
    void letters_that_the_fonts_do_not_have_are_a_box_and_a_sentence_says_so() throws Exception {
        byte[] pdf = with("\u674e\u5c0f\u9f99 likes drums");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains(BOX + BOX + BOX + " likes drums")
                .contains("cannot be printed")
                .doesNotContain("#");
    }

    @Test
    void arabic_letters_are_joined_and_stand_from_right_to_left() throws Exception {
        byte[] pdf = with("\u0645\u062d\u0645\u062f");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        // the forms within a word, as the font draws them: the last letter stands leftmost
        assertThat(PdfCheck.glyphs(pdf)).contains("\ufeaa\ufee4\ufea4\ufee3");
        assertThat(PdfCheck.text(pdf)).doesNotContain("cannot be printed");
    }
}
