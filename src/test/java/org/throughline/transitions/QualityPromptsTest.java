package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.RecordPageFixture.aRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.transitions.catalogue.Tier;

/** Each suggestion comes when its answer is missing, and goes when it is given. */
class QualityPromptsTest {

    @ParameterizedTest
    @CsvSource({
        "profile.worse, Noise, profile.works, Quiet, say what works",
        "sen.suspected, Autism, sen.pathway, Asked: none, which pathway the child is on"
    })
    void an_answer_asks_for_the_one_that_goes_with_it(
            String written, String text, String missing, String answer, String sentence) {
        assertThat(aRecord().page().prompts()).noneMatch(prompt -> prompt.contains(sentence));
        assertThat(aRecord().with(written, text).page().prompts()).anyMatch(prompt -> prompt.contains(sentence));
        assertThat(aRecord().with(written, text).with(missing, answer).page().prompts())
                .noneMatch(prompt -> prompt.contains(sentence));
    }

    @Test
    void nothing_is_asked_to_go_with_what_there_is_none_of() {
        assertThat(aRecord().with("sen.suspected", "Asked: none").page().prompts())
                .noneMatch(prompt -> prompt.contains("which pathway the child is on"));
    }

    @Test
    void each_strategy_without_a_reason_is_named_by_its_number() {
        RecordPage page = aRecord()
                .with("strategies.strategy", 1, "Now-and-next board", Source.TEACHER)
                .with("strategies.evidence", 1, "Starts sooner", Source.TEACHER)
                .with("strategies.strategy", 2, "Ear defenders", Source.TEACHER)
                .page();
        assertThat(page.prompts())
                .contains("Strategy 2: say how you know whether it works")
                .doesNotContain("Strategy 1: say how you know whether it works");
    }

    @Test
    void day_one_is_asked_for_at_the_enhanced_level_alone() {
        String sentence = "Enhanced support: say what must be in place on day one";
        assertThat(aRecord().at(Tier.ENHANCED).page().prompts()).contains(sentence);
        assertThat(aRecord().at(Tier.TARGETED).page().prompts()).doesNotContain(sentence);
        assertThat(aRecord()
                        .at(Tier.ENHANCED)
                        .with("profile.dayone", "A buddy")
                        .page()
                        .prompts())
                .doesNotContain(sentence);
    }

    @ParameterizedTest
    @CsvSource({"Kindly, true", "Kindly and slow, false", "Asked: none, false", "'', false"})
    void a_very_short_answer_asks_for_an_example(String text, boolean isAsked) {
        assertThat(aRecord().with("profile.support", text).page().prompts().stream()
                        .anyMatch(prompt -> prompt.contains("very short")))
                .isEqualTo(isAsked);
    }

    @Test
    void what_the_family_agreed_to_is_asked_for_until_it_is_recorded() {
        String sentence = "Voices: record what the family has agreed to share";
        assertThat(aRecord().page().prompts()).contains(sentence);
        assertThat(aRecord().with("voices.agreed", "Everything").page().prompts())
                .doesNotContain(sentence);
    }
}
