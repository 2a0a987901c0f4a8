package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.shared.ui.QrCode;
import org.throughline.testing.PdfCheck;

/** The letter that asks a family. */
class PreferenceLettersTest extends PreferTest {

    private static final String ADDRESS = "https://example.invalid/family-preferences/abc";

    @Autowired
    private PreferenceLetters letters;

    private String letter(PreferenceLetters.Address address) throws Exception {
        byte[] file = as(Roles.PLACEMENT_OFFICER, () -> letters.of(known, today().plusDays(15), address))
                .orElseThrow();
        assertThat(PdfCheck.faults(file)).isEmpty();
        return PdfCheck.text(file).replaceAll("\\s+", " ");
    }

    @Test
    void it_says_why_by_when_how_and_what_it_means() throws Exception {
        assertThat(letter(PreferenceLetters.Address.NONE))
                .contains("Invented moves from primary to secondary school in September 2051")
                .contains("Please answer by")
                .contains("unsuitable for Invented's age, ability, aptitude")
                .contains("has not yet been checked by legal")
                .doesNotContain("You need a code");
    }

    @Test
    void with_an_address_it_tells_of_the_code_and_never_has_it() throws Exception {
        assertThat(letter(new PreferenceLetters.Address(ADDRESS, QrCode.svg(ADDRESS))))
                .contains(ADDRESS)
                .contains("We tell you the code by telephone");
    }

    @Test
    void only_officers_print_it() {
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> letters.of(known, today(), PreferenceLetters.Address.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
