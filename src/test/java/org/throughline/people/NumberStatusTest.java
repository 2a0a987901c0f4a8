package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far a number is to be trusted when it comes. */
class NumberStatusTest {

    @ParameterizedTest
    @CsvSource({
        "UPN, V351999925001, CHECK_DIGIT_OK",
        // a temporary one
        "UPN, U35199992501A, CHECK_DIGIT_OK",
        "UPN, A801200005001, UNCHECKED",
        "UPN, Q207000016049, UNCHECKED",
        "ULN, 9000000016, CHECK_DIGIT_OK",
        "ULN, 1000000000, CHECK_DIGIT_OK",
        "ULN, 1234567890, UNCHECKED",
        // no last digit fits
        "ULN, 1000000060, UNCHECKED",
        "NHS, 9434765919, CHECK_DIGIT_OK",
        "NHS, 9434765918, UNCHECKED"
    })
    void a_number_that_comes_is_held_against_its_check_digit(NumberKind kind, String number, NumberStatus status) {
        assertThat(NumberStatus.onEntry(kind, number)).isEqualTo(status);
        assertThat(ChildNumber.bare(kind, number).status()).isEqualTo(status);
        assertThat(status.canBeMatched()).isEqualTo(status == NumberStatus.CHECK_DIGIT_OK);
    }

    @ParameterizedTest
    @CsvSource({
        "UPN, ' v351 9999 25001', V351999925001",
        "ULN, 900 000-0016, 9000000016",
        "NHS, 943 476 5919, 9434765919"
    })
    void a_number_is_stored_without_what_people_put_between(NumberKind kind, String typed, String stored) {
        assertThat(kind.cleaned(typed)).isEqualTo(stored);
        assertThat(kind.problem(stored)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NumberKind.class)
    void a_text_that_is_no_number_is_refused_with_what_to_do(NumberKind kind) {
        assertThat(kind.problem("SOMETHING"))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Enter a"));
    }

    @Test
    void what_nobody_said_has_no_source_and_was_never_matched() {
        ChildNumber bare = ChildNumber.bare(NumberKind.UPN, "V351999925001");
        assertThat(bare.source()).isEqualTo(NumberSource.NOT_RECORDED);
        assertThat(bare.matchedBy()).isNull();
        assertThat(bare.matchedAt()).isNull();
    }
}
