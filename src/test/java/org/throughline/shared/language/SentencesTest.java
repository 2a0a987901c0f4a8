package org.throughline.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Sentences in the language of who reads them. */
class SentencesTest {

    private static final String FILE = "family/messages";

    @Test
    void names_that_run_the_other_way_are_set_apart() {
        Sentences english = new Sentences(FILE, Language.ENGLISH);
        assertThat(english.say("pupil.title", "Ann")).isEqualTo("Hello Ann");
        assertThat(english.say("pupil.title", "مريم")).isEqualTo("Hello \u2068مريم\u2069");
        assertThat(new Sentences(FILE, Language.ARABIC).say("pupil.title", "Ann"))
                .contains("\u2068Ann\u2069");
    }

    @Test
    void numbers_follow_the_plurals_of_the_language() {
        assertThat(new Sentences(FILE, Language.ENGLISH).say("tasks.read-open", 1))
                .isEqualTo("There is one line to look at.");
        assertThat(new Sentences(FILE, Language.ENGLISH).say("tasks.read-open", 12))
                .contains("12 lines");
        Sentences polish = new Sentences(FILE, Language.POLISH);
        assertThat(polish.say("tasks.read-open", 2))
                .isNotEqualTo(polish.say("tasks.read-open", 5).replace("5", "2"));
    }

    @Test
    void months_have_the_names_of_the_language() {
        LocalDate day = LocalDate.of(2027, 3, 3);
        assertThat(new Sentences(FILE, Language.ENGLISH).day(day)).isEqualTo("3 March 2027");
        assertThat(new Sentences(FILE, Language.POLISH).day(day)).isEqualTo("3 marca 2027");
        assertThat(new Sentences(FILE, Language.ARABIC).day(day)).contains("مارس");
    }

    @Test
    void a_tag_that_is_none_of_ours_is_english() {
        assertThat(Language.of("xx")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("ur")).isEqualTo(Language.URDU);
    }
}
