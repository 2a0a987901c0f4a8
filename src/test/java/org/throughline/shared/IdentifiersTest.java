package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that bind records of different systems together: their forms and their check digits. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "9434765919", "401 023 2137"})
    void an_nhs_number_is_checked_by_its_last_digit(String typed) {
        assertThat(NhsNumber.problem(typed)).isEmpty();
        assertThat(NhsNumber.of(typed).value()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "4010232138", "943476591", "94347659190", "943476591X", ""})
    void a_wrong_nhs_number_is_refused_with_a_sentence(String typed) {
        assertThat(NhsNumber.problem(typed)).get().asString().startsWith("Enter an NHS number of ten digits");
    }

    @Test
    void an_nhs_number_that_would_need_ten_as_check_digit_does_not_exist() {
        for (int last = 0; last < 10; last++) {
            // six times two is twelve, one more than eleven: ten would be asked for
            assertThat(NhsNumber.isValid("000000006" + last)).isFalse();
            assertThat(NhsNumber.isValid("000000001" + last)).isEqualTo(last == 9);
        }
    }

    @Test
    void a_uln_has_exactly_one_last_digit_or_none() {
        for (String first : new String[] {"123456789", "987654321", "100000001", "555555555"}) {
            long fitting = java.util.stream.IntStream.range(0, 10)
                    .filter(last -> Uln.isValid(first + last))
                    .count();
            assertThat(fitting).as(first).isLessThanOrEqualTo(1);
        }
        assertThat(Uln.isValid("1000000010"))
                .as("10 x 1 + 2 x 1 is 12, less 11 is 1; 10 less 1 is 9")
                .isFalse();
        assertThat(Uln.isValid("1000000019")).isTrue();
        assertThat(Uln.problem("0000000000")).isPresent();
        assertThat(Uln.of("100 000 0019").value()).isEqualTo("1000000019");
    }

    @ParameterizedTest
    @CsvSource({"351/4001,351,4001", "3514001,351,4001", "3510001,351,1", "351-4001,351,4001"})
    void a_dfe_number_is_an_authority_and_an_establishment(String typed, int authority, int establishment) {
        assertThat(Laestab.of(typed)).isEqualTo(new Laestab(authority, establishment));
        assertThat(Laestab.of(typed).number()).isEqualTo(authority * 10_000 + establishment);
        assertThat(Laestab.of(typed).toString()).hasSize(8).contains("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100/4001", "351400", "35140011", "abc/4001", ""})
    void what_is_no_dfe_number_is_refused(String typed) {
        assertThat(Laestab.problem(typed)).isPresent();
    }

    @Test
    void urn_and_ukprn_have_their_lengths() {
        assertThat(Urn.problem("105350")).isEmpty();
        assertThat(Urn.problem("10535")).isPresent();
        assertThat(Urn.of(" 105350 ").value()).isEqualTo(105_350);
        assertThat(Ukprn.problem("10004375")).isEmpty();
        assertThat(Ukprn.problem("20004375")).isPresent();
        assertThat(Ukprn.of("1000 4375")).hasToString("10004375");
        assertThatThrownBy(() -> new Urn(99_999)).hasMessageContaining("six digits");
    }

    @Test
    void a_upn_is_taken_as_people_type_it() {
        assertThat(Upn.of("h80120000 1001")).isEqualTo(Upn.of("H801200001001"));
        assertThat(Upn.isValid("A801200001001"))
                .isEqualTo(Upn.problem("A801200001001").isEmpty());
        assertThatThrownBy(() -> new Upn("H80120000100")).hasMessageContaining("13 characters");
    }

    @Test
    void a_postcode_is_stored_in_one_form() {
        assertThat(Postcode.of("bl90sw").value()).isEqualTo("BL9 0SW");
        assertThat(Postcode.isValid("BL9 0SW")).isTrue();
        assertThatThrownBy(() -> Postcode.of("BL9")).hasMessageContaining("full postcode");
    }

    @Test
    void one_name_is_enough() {
        PersonName one = PersonName.of(" ", " Adeola ");
        assertThat(one.said()).isEqualTo("Adeola");
        assertThat(one.sorted()).isEqualTo("Adeola");
        assertThat(PersonName.of("Sean", "O'Brien").sorted()).isEqualTo("O'Brien, Sean");
        assertThat(PersonName.problem("Sean", " ")).isPresent();
        assertThat(PersonName.problem("Sean", "x".repeat(101))).isPresent();
    }
}
