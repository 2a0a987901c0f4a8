package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How refusals about settings and provisions read. */
class ProvisionRefusalTest {

    @Test
    void a_urn_is_a_name_and_has_no_comma() {
        assertThat(new ProvisionRefusal.UrnTaken(123_456).sentence())
                .isEqualTo("Another setting has the URN 123456. Check it, or open that setting");
    }

    @Test
    void a_code_is_named() {
        assertThat(new ProvisionRefusal.CodeTaken("S01").sentence())
                .isEqualTo("Another provision already has the code S01. Enter a different one");
    }
}
