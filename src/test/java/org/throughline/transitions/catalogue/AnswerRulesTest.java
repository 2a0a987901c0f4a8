package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.shared.Refusal;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;

class AnswerRulesTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 26);

    private static Field field(Kind kind) {
        return new Field(
                "test.field",
                "Question",
                kind,
                Visibility.A,
                "",
                kind == Kind.CHOICE ? List.of("Yes", "No") : List.of(),
                List.of(),
                Meaning.NONE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void asked_and_none_is_an_answer_to_every_question_whose_words_do_not_say_it(Kind kind) {
        Field asked =
                kind == Kind.CHOICE ? field(kind).worded("Question", "", List.of("Often", "At times")) : field(kind);
        assertThat(AnswerRules.cleaned(asked, "Asked: none ")).isEqualTo(AskedNone.TEXT);
        assertThat(AnswerRules.remark(asked, AskedNone.TEXT, WRITTEN)).isEmpty();
        assertThat(AskedNone.isOffered(field(Kind.CHOICE))).isFalse();
        assertThat(refusalOf(() -> AnswerRules.cleaned(field(Kind.CHOICE), AskedNone.TEXT)))
                .isEqualTo(new AnswerRefusal.AnswerNotOffered("Question"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27 3 2026",
                "27/3/2026",
                "27.03.26",
                "27-3-26",
                "27 March 2026",
                "27th mar 2026",
                "2026-03-27",
                "  27 3 2026 "
            })
    void days_are_read_as_people_write_them(String text) {
        assertThat(AnswerRules.cleaned(field(Kind.DATE), text)).isEqualTo("27 March 2026");
        assertThat(AnswerRules.remark(field(Kind.DATE), text, WRITTEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/27/2026", "31 2 2026", "spring", "27 3", "99 xyz 2026"})
    void what_is_no_day_is_kept_as_typed_with_a_remark(String text) {
        assertThat(AnswerRules.cleaned(field(Kind.DATE), text)).isEqualTo(text);
        assertThat(AnswerRules.remark(field(Kind.DATE), text, WRITTEN))
                .hasValueSatisfying(remark -> assertThat(remark).contains("27 March 2026"));
    }

    @Test
    void numbers_lose_signs_and_keep_their_decimals() {
        assertThat(AnswerRules.cleaned(field(Kind.NUMBER), " 92.5 %")).isEqualTo("92.5");
        assertThat(AnswerRules.cleaned(field(Kind.NUMBER), "1,250")).isEqualTo("1250");
        assertThat(AnswerRules.remark(field(Kind.NUMBER), "10,001", WRITTEN)).isPresent();
        assertThat(AnswerRules.remark(field(Kind.NUMBER), "about ninety", WRITTEN))
                .isPresent();
        assertThat(AnswerRules.cleaned(field(Kind.NUMBER), "about ninety")).isEqualTo("about ninety");
    }

    @ParameterizedTest
    @CsvSource({"27 11 2026, future", "1/1/2099, future", "26 11 2026,", "3 September 1999, more than 26 years"})
    void a_day_that_cannot_have_been_is_said(String text, String remark) {
        assertThat(AnswerRules.remark(field(Kind.DATE), text, WRITTEN).orElse(""))
                .contains(remark == null ? "" : remark);
        assertThat(AnswerRules.remark(field(Kind.DATE), text, WRITTEN).isEmpty())
                .isEqualTo(remark == null);
    }

    @Test
    void a_share_of_more_than_everything_is_said() {
        Field share = field(Kind.NUMBER).worded("Attendance this year, %", "", List.of());
        assertThat(AnswerRules.remark(share, "193", WRITTEN))
                .hasValueSatisfying(remark -> assertThat(remark).contains("more than 100 %"));
        assertThat(AnswerRules.remark(share, "100", WRITTEN)).isEmpty();
        assertThat(AnswerRules.remark(field(Kind.NUMBER), "193", WRITTEN)).isEmpty();
    }

    @Test
    void pasted_text_loses_what_word_leaves_and_keeps_every_letter() {
        assertThat(AnswerRules.cleaned(field(Kind.TEXT), "One\r\ntwo\u000bthree\u00a0four\u0007\ufeff\f"))
                .isEqualTo("One\ntwo\nthree four");
        String letters = "😀 عمر בת Zoë O’Neill – “quoted”";
        assertThat(AnswerRules.cleaned(field(Kind.TEXT), letters)).isEqualTo(letters);
        // a letter and its accent apart are the same as together
        assertThat(AnswerRules.cleaned(field(Kind.TEXT), "Zoe\u0308")).isEqualTo("Zoë");
        assertThat(AnswerRules.cleaned(field(Kind.LINE), "one\n two\n")).isEqualTo("one two");
    }

    @Test
    void too_long_says_how_long_it_is_and_may_be() {
        assertThat(refusalOf(() -> AnswerRules.cleaned(field(Kind.TEXT), "x".repeat(20_001))))
                .isInstanceOf(AnswerRefusal.AnswerTooLong.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("20,001 characters are too many. Shorten it to 20,000");
        assertThat(AnswerRules.cleaned(field(Kind.TEXT), "x".repeat(20_000))).hasSize(20_000);
        assertThat(refusalOf(() -> AnswerRules.cleaned(field(Kind.CHOICE), "Maybe")))
                .isInstanceOf(AnswerRefusal.AnswerNotOffered.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("choose one of the answers offered");
    }
}
