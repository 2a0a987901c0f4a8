package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A way of saying that there is nothing is no reason for more support. */
class TierRulesTest {

    private static final Catalogue NEWEST = CatalogueFixture.catalogues().newest();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None",
                "none.",
                "N/A",
                "n/a",
                "NA",
                "No",
                "Nil",
                "-",
                " ",
                "Nothing to report",
                "No signs",
                "No signs of school avoidance",
                "None known",
                "No known needs",
                "No concerns",
                "Not applicable",
                "none that we know of"
            })
    void nothing_said_in_words_is_nothing(String text) {
        assertThat(TierRules.suggested(
                        NEWEST,
                        Map.of(
                                "attendance.ebsa",
                                text,
                                "sen.suspected",
                                text,
                                "medical.emergency",
                                text,
                                "agencies.bereaved",
                                text,
                                "attendance.suspensions",
                                text)))
                .isEqualTo(Tier.UNIVERSAL);
    }

    @Test
    void asked_and_none_suggests_nothing_whatever_was_asked() {
        Map<String, String> answers = NEWEST.fields()
                .filter(AskedNone::isOffered)
                .collect(Collectors.toMap(Catalogue.Field::key, field -> AskedNone.TEXT));
        assertThat(answers).containsKey("attendance.ebsa");
        assertThat(TierRules.reasons(NEWEST, answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "attendance.ebsa, No longer comes in on Mondays, TARGETED",
        "sen.suspected, 'None diagnosed, but dyslexia is likely', TARGETED",
        "medical.emergency, EpiPen in the office, ENHANCED",
        "agencies.bereaved, No father since May, TARGETED",
        "medical.epilepsy, No history of seizures but carries buccal midazolam, ENHANCED",
        "attendance.suspensions, 2, TARGETED"
    })
    void something_said_counts_however_it_begins(String field, String text, Tier tier) {
        assertThat(TierRules.suggested(NEWEST, Map.of(field, text))).isEqualTo(tier);
    }

    @Test
    void every_rule_that_holds_is_said_once_and_the_highest_level_first() {
        Map<String, String> answers = Map.of(
                "sen.provision", "K SEN support",
                "medical.emergency", "EpiPen in the office",
                "medical.epilepsy", "Time the seizure",
                "attendance.percent", "89.9");
        assertThat(TierRules.reasons(NEWEST, answers))
                .containsExactly(
                        new TierRules.Reason(Tier.ENHANCED, "Medical needs with emergency medication"),
                        new TierRules.Reason(Tier.TARGETED, "SEN support"),
                        new TierRules.Reason(Tier.TARGETED, "Absent for a tenth of sessions or more"));
    }

    @ParameterizedTest
    @CsvSource({"90, UNIVERSAL", "89.9, TARGETED", "about ninety, UNIVERSAL", "'', UNIVERSAL"})
    void a_number_counts_below_its_limit_and_what_is_no_number_yet_does_not(String text, Tier tier) {
        assertThat(TierRules.suggested(NEWEST, Map.of("attendance.percent", text)))
                .isEqualTo(tier);
    }

    @Test
    void only_questions_with_a_rule_make_the_level_be_looked_at_again() {
        assertThat(TierRules.asks(NEWEST, "agencies.carer")).isTrue();
        assertThat(TierRules.asks(NEWEST, "profile.works")).isFalse();
        assertThat(TierRules.asks(NEWEST, "no.such")).isFalse();
    }

    @Test
    void both_versions_suggest_the_same() {
        Catalogue first = CatalogueFixture.catalogues().version(1);
        for (Map<String, String> answers : List.of(
                Map.of("sen.assessment", "Being assessed"),
                Map.of("agencies.looked", "Previously looked after"),
                Map.of("agencies.social", "Child in need", "relations.sole", "Yes"),
                Map.of("attendance.exclusion", "Yes"))) {
            assertThat(TierRules.reasons(first, answers)).isNotEmpty().isEqualTo(TierRules.reasons(NEWEST, answers));
        }
    }
}
