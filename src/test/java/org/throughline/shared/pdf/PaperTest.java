package org.throughline.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.testing.PdfCheck;

class PaperTest {

    private static final String BOX = "\u25a1";
    private static final Paper LIST = new Paper("transfer-list");

    private static Map<String, Object> with(String text) {
        return Map.of("facts", text, "headings", List.of("Child", "#Age"), "rows", List.of(List.of(text, "11")));
    }

    private static byte[] pdf(String text) {
        return LIST.pdf("A list", "A test", with(text));
    }

    @Test
    void text_that_no_paper_can_hold_is_a_file_all_the_same() throws Exception {
        byte[] pdf = pdf("before\uffff and\u0001 after");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf)).contains("before and after").doesNotContain(BOX);
    }

    @Test
    void letters_that_the_fonts_do_not_have_are_a_box_and_a_sentence_says_so() throws Exception {
        // a rare form of a name, outside the plane of most Chinese letters
        byte[] pdf = pdf("\ud842\udfb7\u91ce likes drums");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains(BOX + "\u91ce likes drums")
                .contains("cannot be printed")
                .doesNotContain("#");
    }

    @Test
    void arabic_letters_are_joined_and_stand_from_right_to_left() throws Exception {
        byte[] pdf = pdf("\u0645\u062d\u0645\u062f");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        // the forms within a word, as the font draws them: the last letter stands leftmost
        assertThat(PdfCheck.glyphs(pdf)).contains("\ufeaa\ufee4\ufea4\ufee3");
        assertThat(PdfCheck.text(pdf)).doesNotContain("cannot be printed");
    }

    @Test
    void what_people_write_is_never_read_as_markup_or_as_an_instruction_to_the_template() {
        String typed = "<b>bold</b> & \"so\" ${7 * 7} [[${title}]] th:text=\"${title}\"";
        assertThat(LIST.xhtml("A list", "A test", with(typed)))
                .contains("&lt;b&gt;bold&lt;/b&gt; &amp; &quot;so&quot; ${7 * 7} [[${title}]]")
                .doesNotContain("<b>bold</b>")
                .doesNotContain("49");
    }

    @Test
    void a_column_of_numbers_is_said_in_its_heading_and_its_cells_are_set_right() {
        assertThat(LIST.xhtml("A list", "A test", with("Al Example")))
                .contains("<th>Child</th>", "<th class=\"number\">Age</th>")
                .contains("<td>Al Example</td>", "<td class=\"number\">11</td>");
    }

    @Test
    void the_properties_of_the_file_come_from_title_and_subject() {
        assertThat(LIST.xhtml("Tom & Jo", "A test", with("x")))
                .contains("<title>Tom &amp; Jo</title>")
                .contains("<meta name=\"subject\" content=\"A test\"");
    }
}
