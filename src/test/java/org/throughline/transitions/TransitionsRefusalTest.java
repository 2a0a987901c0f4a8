package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.shared.documents.DocumentCheckRefusal;
import org.throughline.transitions.catalogue.AnswerRefusal;
import org.throughline.transitions.contact.ContactRefusal;
import org.throughline.transitions.documents.DocumentRefusal;

/** How refusals about transition records read. */
class TransitionsRefusalTest {

    @Test
    void they_say_what_is_wrong_and_what_to_do() {
        assertThat(new TransitionsRefusal.RequestedRecordOpen("Underhill High").sentence())
                .isEqualTo("There is a record of this child for the same move already. Send it to Underhill High, or"
                        + " delete it, then accept");
        assertThat(new TransitionsRefusal.FamilyRequestOpen().sentence())
                .endsWith("Settle it under 'What the family asked' before you send");
        assertThat(new TransitionsRefusal.WordsOfFamily().sentence()).startsWith("These are the family's own words");
        assertThat(new ContactRefusal.VisitToPutRight(List.of("Enter the day", "Enter who comes")).sentence())
                .isEqualTo("Enter the day. Enter who comes");
    }

    @Test
    void lengths_have_a_comma_and_versions_have_none() {
        assertThat(new AnswerRefusal.AnswerTooLong("What works", 20_001, 20_000).sentence())
                .isEqualTo("What works: 20,001 characters are too many. Shorten it to 20,000");
        assertThat(new TransitionsRefusal.HandoverReasonMissing(1_000).sentence())
                .isEqualTo("Say why, in up to 1,000 characters");
        assertThat(new DocumentRefusal.TooManyDocuments(30).sentence())
                .isEqualTo("A record holds up to 30 documents. Remove one first");
    }

    @Test
    void what_a_person_typed_is_taken_as_it_is() {
        assertThat(new DocumentCheckRefusal.DocumentNotWhatItIsCalled("{0} and 'so on'.pdf", "pdf").sentence())
                .startsWith("{0} and 'so on'.pdf is called .pdf but holds something else");
    }
}
