package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.shared.language.Language;
import org.throughline.transitions.TransitionTest;

/** The language of a link is kept with it. */
class FamilyLanguagesTest extends TransitionTest {

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyLanguages languages;

    @Test
    void what_a_reader_chose_is_there_when_they_come_back_and_for_no_other_link() {
        var record = record(at(setting("Underhill High")));
        String parent = links.issue(record, VoiceKind.PARENT);
        String pupil = links.issue(record, VoiceKind.PUPIL);
        SecurityContextHolder.clearContext();
        assertThat(languages.of(parent)).isEqualTo(Language.ENGLISH);
        languages.choose(parent, Language.POLISH);
        assertThat(languages.of(parent)).isEqualTo(Language.POLISH);
        assertThat(languages.of(pupil)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_guessed_link_is_english_and_keeps_nothing() {
        languages.choose("guessed", Language.ARABIC);
        assertThat(languages.of("guessed")).isEqualTo(Language.ENGLISH);
    }
}
