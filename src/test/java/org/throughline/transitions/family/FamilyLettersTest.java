package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shared.language.Language;
import org.throughline.shared.ui.QrCode;
import org.throughline.testing.PdfCheck;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.TransitionsRefusal;

/** The letter can do what the link can, in each language, and tells nothing that the link does not. */
class FamilyLettersTest extends TransitionTest {

    private static final String ADDRESS = "https://throughline.example/voice/0123456789abcdef";
    private static final LocalDate BY = LocalDate.of(2027, 5, 3);

    @Autowired
    private FamilyLetters letters;

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyReading reading;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record() {
        record = record(at(setting("Underhill High")));
    }

    private static FamilyLetters.Asked asked(VoiceKind kind, Language language) {
        return new FamilyLetters.Asked(kind, language, BY, ADDRESS, QrCode.svg(ADDRESS), BY.plusDays(1));
    }

    private byte[] letter(VoiceKind kind, Language language) {
        return letters.letter(record, asked(kind, language));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_parent_finds_who_writes_by_when_how_what_is_written_and_room_to_answer() throws Exception {
        transitions.write(record, "relations.apart", 0, "Dylan, who hit her", 0);
        transitions.write(record, "voices.pupil_worries", 0, "Getting lost", 0);
        byte[] pdf = letter(VoiceKind.PARENT, Language.ENGLISH);
        assertThat(text(pdf))
                .contains("From Alderbank", "To the parent or carer of Test")
                .contains("Please answer by 3 May 2027")
                .contains("On this paper", "By telephone", "The page is open until 4 May 2027")
                .contains("Short steps", "Asthma", "☐ This is right", "☐ I want to ask:")
                .contains(
                        "Your hopes", "All staff who work with Test read this", "☐ Everything but what is named below")
                .doesNotContain("Dylan", "Getting lost", "Not asked", "5 January 2016", "not yet been checked");
    }

    @Test
    void a_child_is_asked_in_few_words_and_told_who_reads_it() throws Exception {
        assertThat(text(letter(VoiceKind.PUPIL, Language.ENGLISH)))
                .contains("To Test", "Who reads this?", "Nobody changes your words", "☐ A bit worried")
                .doesNotContain("Short steps", "Asthma", "5 January 2016");
    }

    @Test
    void what_the_family_asked_is_on_it_with_the_answer() throws Exception {
        String token = links.issue(record, VoiceKind.PARENT);
        LocalDate born = LocalDate.of(2016, 1, 5);
        FamilyLine line =
                reading.again(token, born).orElseThrow().lines().findFirst().orElseThrow();
        reading.ask(token, born, line, "Is that so?");
        assertThat(text(letter(VoiceKind.PARENT, Language.ENGLISH)))
                .contains("You asked: Is that so?", "The school has not answered yet");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_is_sound_in_every_language_and_each_letter_is_drawn(Language language) throws Exception {
        for (VoiceKind kind : VoiceKind.values()) {
            byte[] pdf = letter(kind, language);
            assertThat(PdfCheck.faults(pdf)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getLanguage())
                        .isEqualTo(language == Language.URDU ? "en" : language.tag());
            }
            assertThat(PdfCheck.glyphs(pdf)).doesNotContain("□").doesNotContain("#");
        }
    }

    @Test
    void a_translation_says_that_no_speaker_has_checked_it() throws Exception {
        assertThat(text(letter(VoiceKind.PARENT, Language.POLISH)))
                .contains("nie zostało jeszcze sprawdzone", "3 maja 2027", "Short steps");
    }

    @Test
    void nobody_but_the_sender_has_it_printed() {
        be("secondary");
        assertThat(refusalOf(() -> letter(VoiceKind.PARENT, Language.ENGLISH)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }
}
