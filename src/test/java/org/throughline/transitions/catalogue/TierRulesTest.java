package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A way of saying that there is nothing is no reason for more support. */
class TierRulesTest {

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
        assertThat(TierRules.suggested(Map.of(
                        "attendance.ebsa", text,
                        "sen.suspected", text,
                        "medical.emergency", text,
                        "agencies.bereaved", text,
                        "attendance.suspensions", text)))
                .isEqualTo(Tier.UNIVERSAL);
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
        assertThat(TierRules.suggested(Map.of(field, text))).isEqualTo(tier);
    }
}
