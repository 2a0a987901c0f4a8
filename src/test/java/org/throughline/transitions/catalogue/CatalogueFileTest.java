package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.transitions.catalogue.Catalogue.Field;

/** A mistake in the questions stops the start, with a sentence that names the file and the question. */
class CatalogueFileTest {

    private static final Path SECOND = Path.of("src/main/resources/transitions/catalogue-2.json");

    /** The second version with one thing changed. */
    private static CatalogueFile with(String before, String after) throws IOException {
        String text = Files.readString(SECOND);
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        return new CatalogueFile("mine.json", text.substring(0, at) + after + text.substring(at + before.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "flags": ["PRIMARY_NEED",  | "flags": ["PRIMARY",           | question sen.primary: 'PRIMARY' is not a word for 'flags'
            "flags": ["PRIMARY_NEED",  | "flag": ["PRIMARY_NEED",       | question sen.primary: 'flag' is not known here
            "flags": ["PRIMARY_NEED",  | "flags": [                     | the questions: none is flagged PRIMARY_NEED
            "flags": ["SECONDARY_NEED"]| "flags": ["PRIMARY_NEED"]      | question sen.secondary: only one question may be flagged PRIMARY_NEED, and sen.primary is
            "whenPlan": "E EHC plan"   | "whenPlan": "An EHC plan"      | question sen.provision: 'whenPlan' names the answer 'An EHC plan', which is not among its options
            "answers": ["E EHC plan"]  | "answers": ["E"]               | question sen.provision: 'tierRules' names the answer 'E', which is not among its options
            "answers": ["E EHC plan"]  | "below": 90                    | question sen.provision: a rule of a CHOICE, and of nothing else, names answers
            "below": 90                | "below": "ninety"              | question attendance.percent, tierRules: 'below' is not a number
            "with": "profile.worse"    | "with": "profile.worst"        | question profile.works: its prompt goes with profile.worst, which is no question
            "kind": "LINE"             | "kind": "ROW"                  | question profile.interest: 'ROW' is not a word for 'kind'. Use one of TEXT, LINE, CHOICE, DATE, NUMBER
            "key": "works"             | "key": "worse"                 | question profile.worse: it stands twice
            "label": "Special interest"| "label": " "                   | question profile.interest: 'label' is missing
            "offeredFirst": true       | "offeredFirst": false          | the phases: exactly one has to say
            """)
    void what_does_not_fit_is_said_with_file_and_question(String before, String after, String sentence)
            throws IOException {
        CatalogueFile wrong = with(before.strip(), after.strip());
        assertThatThrownBy(() -> wrong.catalogue(2))
                .isInstanceOf(WrongCatalogue.class)
                .hasMessageStartingWith("The questions in mine.json are wrong: ")
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void what_keeps_a_child_safe_is_seen_by_all_staff() throws IOException {
        CatalogueFile wrong = with("\"visibility\": \"A\",\n     \"hint\": \"Seen by all staff", "\"hint\": \"Seen by");
        assertThatThrownBy(() -> wrong.catalogue(2))
                .hasMessageContaining("question medical.allergy: what keeps a child safe is seen by all staff");
    }

    @Test
    void what_a_family_asks_to_be_left_out_never_leaves_the_sender() throws IOException {
        CatalogueFile wrong = with("\"SENDER_ONLY\", \"LEAVE_OUT\"", "\"LEAVE_OUT\"");
        assertThatThrownBy(() -> wrong.catalogue(2))
                .hasMessageContaining("question voices.withheld: what a family asks to be left out or put right is"
                        + " flagged SENDER_ONLY too");
    }

    @Test
    void a_word_that_stands_twice_is_not_read_as_the_last() throws IOException {
        CatalogueFile wrong = with("\"kind\": \"LINE\"", "\"kind\": \"TEXT\", \"kind\": \"LINE\"");
        assertThatThrownBy(() -> wrong.catalogue(2))
                .hasMessageStartingWith("The questions in mine.json cannot be read:")
                .hasMessageContaining("kind");
    }

    @Test
    void a_file_that_is_no_json_is_said_with_the_line() throws IOException {
        CatalogueFile wrong = with("\"version\": 2,", "\"version\": 2");
        assertThatThrownBy(() -> wrong.catalogue(2))
                .hasMessageStartingWith("The questions in mine.json cannot be read:")
                .hasMessageContaining("line 3");
    }

    @Test
    void the_number_in_the_name_is_the_version() throws IOException {
        CatalogueFile wrong = with("\"version\": 2,", "\"version\": 3,");
        assertThatThrownBy(() -> wrong.catalogue(2))
                .hasMessageContaining("the file: 'version' is not 2, the number in its name");
    }

    @Test
    void a_flag_of_a_block_is_one_of_each_of_its_questions() {
        Catalogue newest = CatalogueFixture.catalogues().newest();
        assertThat(newest.fields(Flag.PROFILE))
                .extracting(Field::key)
                .contains("profile.appreciate", "profile.works", "medical.allergy")
                .doesNotContain("medical.condition");
    }

    @Test
    void but_for_what_is_filled_in_the_first_two_versions_say_the_same_of_the_questions_that_both_have() {
        Catalogues all = CatalogueFixture.catalogues();
        assertThat(all.version(1).fields())
                .isNotEmpty()
                .allSatisfy(old -> assertThat(
                                all.version(2).field(old.key()).orElseThrow().meaning())
                        .as(old.key())
                        .usingRecursiveComparison()
                        .ignoringFields("prefill")
                        .isEqualTo(old.meaning()));
        assertThat(all.keys(Flag.LEAVE_OUT)).containsExactly("voices.withheld");
        assertThat(all.phasesDuringYear()).containsExactly("IN_YEAR");
    }
}
