package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"j.barlow@bury.gov.uk", "o'neil@school.sch.uk", "senco+send@a-b.example", "A@B.example"})
    void addresses_of_people_at_work_are_taken(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
        assertThat(new EmailAddress(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@b.example, c@d.example",
                "a@b.example\nBcc: c@d.example",
                "A Name <a@b.example>",
                "a b@c.example",
                ".a@b.example",
                "a..b@c.example",
                "a@-b.example",
                "a@[192.0.2.1]"
            })
    void everything_else_is_refused(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void one_that_is_too_long_is_refused_quickly() {
        assertThat(EmailAddress.isValid("a".repeat(250) + "@b.example")).isFalse();
        assertThat(EmailAddress.isValid("a@" + "b-".repeat(120) + "!")).isFalse();
    }

    @Test
    void the_domain_is_told_in_small_letters() {
        assertThat(new EmailAddress("a@Bury.GOV.uk").domain()).isEqualTo("bury.gov.uk");
    }
}
