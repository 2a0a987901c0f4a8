package org.throughline.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.testing.PdfCheck;

/** A name of any script can be printed: no letter is missing, by the maps of the fonts themselves. */
class PrintFontsTest {

    private static final Paper LIST = new Paper("transfer-list");

    private static byte[] pdf(List<String> names) {
        return LIST.pdf(
                "Names",
                "A test",
                Map.of(
                        "facts",
                        "Names of every script",
                        "headings",
                        List.of("Child", "#Age"),
                        "rows",
                        names.stream().map(name -> List.of(name, "11")).toList()));
    }

    private static List<String> all() {
        return Stream.concat(NamesOfEveryScript.AS_WRITTEN.stream(), NamesOfEveryScript.JOINED.stream())
                .toList();
    }

    @Test
    void the_fonts_have_every_letter_of_the_names() {
        assertThat(all()).hasSizeGreaterThan(30);
        all().forEach(name -> assertThat(name.codePoints()
                        .filter(point -> !Character.isWhitespace(point) && !PrintFonts.has(point))
                        .mapToObj(Character::getName))
                .as(name)
                .isEmpty());
    }

    @Test
    void no_glyph_is_missing_and_the_file_is_sound() throws Exception {
        byte[] pdf = pdf(all());
        assertThat(PdfCheck.missingGlyphs(pdf)).isEmpty();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        String text = PdfCheck.text(pdf);
        assertThat(text).doesNotContain("#").doesNotContain("\u25a1").doesNotContain("cannot be printed");
        NamesOfEveryScript.AS_WRITTEN.forEach(name -> assertThat(text).contains(name));
    }

    @Test
    void joined_letters_can_be_read_by_a_screen_reader() throws Exception {
        assertThat(PdfCheck.text(pdf(List.of("शर्मा")))).contains("र्");
        assertThat(PdfCheck.text(pdf(List.of("চন্দ্র")))).contains("ন্দ্র");
    }

    @Test
    void a_vowel_before_its_consonant_is_drawn_there_and_letters_that_stay_apart_are_said() throws Exception {
        assertThat(WrittenOrder.of("ਸਿੰਘ")).isEqualTo("ਿਸੰਘ");
        assertThat(WrittenOrder.of("செல்வி")).isEqualTo("ெசல்வி");
        assertThat(WrittenOrder.of("கொ")).isEqualTo("ெகா");
        assertThat(WrittenOrder.of("Zoë")).isEqualTo("Zoë");
        assertThat(PdfCheck.text(pdf(List.of("ਗੁਰਪ੍ਰੀਤ")))).contains("stand side by side");
        assertThat(PdfCheck.text(pdf(List.of("ਹਰਮਨ ਕੌਰ", "शर्मा")))).doesNotContain("stand side by side");
    }

    @Test
    void a_page_without_such_letters_takes_no_font_beside_the_first() {
        assertThat(PrintFonts.others("Zoë O’Connor-Łukasiewicz, Γιώργος, محمد")).isEmpty();
        assertThat(PrintFonts.others("李 and ਕੌਰ")).hasSize(2);
        assertThat(pdf(List.of("Zoë"))).hasSizeLessThan(60_000);
        assertThat(pdf(List.of("李小龙"))).hasSizeLessThan(90_000);
    }
}
