package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The code that opens an empty service. */
class SetupCodeTest {

    private final SetupCode setup = new SetupCode();

    @Test
    void it_is_taken_in_any_case_and_with_blanks_around_it() {
        assertThatCode(() -> setup.check(" " + setup.toPrint().toLowerCase(Locale.ROOT) + " "))
                .doesNotThrowAnyException();
    }

    @Test
    void after_ten_wrong_codes_not_even_the_right_one_is_taken() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(refusalOf(() -> setup.check("WRONG"))).isEqualTo(new SecurityRefusal.SetupCodeWrong());
        }
        assertThat(refusalOf(() -> setup.check(setup.toPrint())))
                .isEqualTo(new SecurityRefusal.SetupCodeTriedTooOften());
    }

    @Test
    void right_ones_do_not_count() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatCode(() -> setup.check(setup.toPrint())).doesNotThrowAnyException();
        }
    }

    @Test
    void after_nine_wrong_codes_the_right_one_is_still_taken() {
        for (int attempt = 0; attempt < 9; attempt++) {
            refusalOf(() -> setup.check("WRONG"));
        }
        assertThatCode(() -> setup.check(setup.toPrint())).doesNotThrowAnyException();
    }

    @Test
    void part_of_it_or_more_than_it_is_wrong() {
        for (String entered : List.of("", " ", setup.toPrint().substring(1), setup.toPrint() + "A")) {
            assertThat(refusalOf(() -> setup.check(entered))).isEqualTo(new SecurityRefusal.SetupCodeWrong());
        }
    }

    @Test
    void each_start_has_its_own_of_ten_clear_letters_and_digits() {
        assertThat(setup.toPrint()).matches("[A-Z2-9]{10}");
        assertThat(new SetupCode().toPrint()).isNotEqualTo(setup.toPrint());
    }
}
