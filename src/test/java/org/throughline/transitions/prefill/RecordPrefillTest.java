package org.throughline.transitions.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shared.Refused;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.Source;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.Prefill;

/** Answers that another system tells. */
class RecordPrefillTest extends TransitionTest {

    @Autowired
    private RecordPrefill prefill;

    @Test
    void facts_become_answers_in_the_words_of_the_question() {
        be("senco");
        assertThat(prefill.answer(Prefill.SEN_PROVISION, "K")).contains("K SEN support");
        assertThat(prefill.answer(Prefill.PRIMARY_NEED, "ASD")).contains("Autistic spectrum disorder");
        assertThat(prefill.answer(Prefill.SEX, "F")).isEmpty();
        assertThat(prefill.answer(Prefill.SEX, "Female")).contains("Female");
        assertThat(prefill.answer(Prefill.SEN_SINCE, "2022-03-01")).contains("1 March 2022");
        assertThat(prefill.answer(Prefill.SEN_PROVISION, "X")).isEmpty();
        assertThat(prefill.fields()).containsKeys(Prefill.values());
    }

    @Test
    void a_record_of_the_own_setting_is_filled_while_it_is_not_sent() {
        UUID record = record(Destination.UNKNOWN);
        prefill.fill(record, Map.of(Prefill.PREFERRED_NAME, "Addie", Prefill.SEN_PROVISION, "K SEN support"), "a test");
        RecordDetails details = transitions.page(record).orElseThrow().details();
        assertThat(prefill.find(details.childId(), details.phase(), details.entryYear()))
                .hasValueSatisfying(known -> {
                    assertThat(known.id()).isEqualTo(record);
                    assertThat(known.isWithSender()).isTrue();
                    assertThat(known.answers()).containsEntry(Prefill.PREFERRED_NAME, "Addie");
                });
        assertThat(transitions
                        .page(record)
                        .orElseThrow()
                        .answers("identity.preferred")
                        .get(0)
                        .source())
                .isEqualTo(Source.IMPORT);
        be("secondary");
        assertThat(prefill.find(details.childId(), details.phase(), details.entryYear()))
                .isEmpty();
        assertThatThrownBy(() -> prefill.fill(record, Map.of(Prefill.PREFERRED_NAME, "X"), "a test"))
                .isInstanceOf(Refused.class);
    }
}
