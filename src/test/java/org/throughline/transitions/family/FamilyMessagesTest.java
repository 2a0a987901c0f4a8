package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.CatalogueFixture;
import org.throughline.transitions.catalogue.Flag;

/** What families and children read is there in every language, says the same things, and is not English by chance. */
class FamilyMessagesTest {

    private static final String FILE = "family/messages";
    private static final Sentences ENGLISH = new Sentences(FILE, Language.ENGLISH);

    /** The file itself: a bundle would fill what is missing with English. */
    private static Properties file(Language language) throws IOException {
        Properties read = new Properties();
        String ending = language == Language.ENGLISH ? "" : "_" + language.tag();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/family/messages" + ending + ".properties"))) {
            read.load(reader);
        }
        return read;
    }

    private static Set<String> placeholders(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> found = new TreeSet<>();
        for (int part = 0; part < parsed.countParts(); part++) {
            MessagePattern.Part each = parsed.getPart(part);
            if (each.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                found.add(parsed.getSubstring(each));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_is_there_in_every_language_and_none_is_left_over(Language language) throws IOException {
        assertThat(file(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(file(Language.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_has_the_placeholders_of_the_english_one(Language language) throws IOException {
        Properties words = file(language);
        for (String key : words.stringPropertyNames()) {
            assertThat(placeholders(words.getProperty(key)))
                    .as(language + " " + key)
                    .isEqualTo(placeholders(ENGLISH.pattern(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void no_sentence_is_english_by_chance(Language language) throws IOException {
        Properties words = file(language);
        for (String key : words.stringPropertyNames()) {
            List<String> own = withoutSyntax(words.getProperty(key));
            List<String> english = withoutSyntax(ENGLISH.pattern(key));
            assertThat(english.isEmpty() || !own.equals(english))
                    .as(language + " " + key + ": " + own)
                    .isTrue();
            if (language.isRightToLeft()) {
                assertThat(own).as(language + " " + key).noneMatch(word -> word.matches("[A-Za-z]{3,}"));
            }
        }
    }

    /**
     * The words of a pattern without what belongs to the plurals, and the one word that is a name in every language.
     */
    private static List<String> withoutSyntax(String pattern) {
        Set<String> syntax = Set.of("plural", "zero", "one", "two", "few", "many", "other", "number", "senco");
        return List.of(pattern.split("[^\\p{L}]+")).stream()
                .filter(word -> !word.isEmpty() && !syntax.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toList());
    }

    @Test
    void every_question_of_a_link_and_every_choice_has_its_sentence() {
        Catalogue newest = CatalogueFixture.catalogues().newest();
        for (Flag flag : List.of(Flag.PARENT_LINK, Flag.PUPIL_LINK)) {
            for (Catalogue.Field field : newest.fields(flag)) {
                assertThat(ENGLISH.has("question." + field.key()))
                        .as(field.key())
                        .isTrue();
                for (int option = 0; option < field.options().size(); option++) {
                    boolean isOffered = !field.meaning()
                            .link()
                            .without()
                            .contains(field.options().get(option));
                    assertThat(ENGLISH.has("option." + field.key() + "." + (option + 1)))
                            .as(field.key() + " " + option)
                            .isEqualTo(isOffered);
                }
            }
        }
    }

    @Test
    void the_headings_of_the_record_are_those_of_the_form() {
        assertThat(CatalogueFixture.catalogues().newest().blocks())
                .allSatisfy(
                        block -> assertThat(ENGLISH.say("block." + block.key())).isEqualTo(block.title()));
    }

    @Test
    void a_choice_in_english_reads_as_the_record_stores_it() {
        CatalogueFixture.catalogues().newest().fields(Flag.PUPIL_LINK).forEach(field -> {
            for (int option = 0; option < field.options().size(); option++) {
                assertThat(ENGLISH.say("option." + field.key() + "." + (option + 1)))
                        .isEqualTo(field.options().get(option));
            }
        });
    }
}
