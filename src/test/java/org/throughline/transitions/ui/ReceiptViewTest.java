package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.transitions.Destination;
import org.throughline.transitions.GuestReceipts;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.SharingBasis;

/** The receipt for paper, without an account. */
class ReceiptViewTest extends RecordScreenTest {

    @Autowired
    private GuestReceipts receipts;

    private UUID id = new UUID(0, 0);
    private GuestReceipts.Secrets secrets = new GuestReceipts.Secrets("", "");

    @BeforeEach
    void a_record_on_paper() {
        id = record(
                new Destination(Destination.Kind.ELSEWHERE, null, "A college far away", Destination.Status.ACCEPTED));
        RecordPage page = page(id);
        secrets = person(
                "senco",
                () -> receipts.handOver(id, page.details().version(), SharingBasis.AGREED, page.fingerprint()));
    }

    private void give(String code, String name) {
        write("Code, told by telephone", code);
        write("Your name and role", name);
        press("I have received the record");
    }

    @Test
    @WithAnonymousUser
    void nothing_of_the_record_is_shown_and_the_right_code_says_that_it_came() {
        go("receipt/" + secrets.token(), ReceiptView.class);
        assertThat(words()).doesNotContain(newest()).doesNotContain("Short steps");
        give(secrets.code(), "A head of year");
        assertThat(words()).contains("Thank you").doesNotContain(newest());
        assertThat(state(id)).isEqualTo(RecordState.RECEIVED);
    }

    @Test
    @WithAnonymousUser
    void a_wrong_code_and_a_missing_name_are_said() {
        go("receipt/" + secrets.token());
        give(secrets.code(), " ");
        assertThat(errors()).contains("name and role");
        give(secrets.code().equals("00000000") ? "11111111" : "00000000", "A head of year");
        assertThat(errors()).contains("4 more times");
        assertThat(state(id)).isEqualTo(RecordState.SENT);
    }

    @Test
    @WithAnonymousUser
    void a_guessed_address_is_a_closed_one() {
        go("receipt/guessed");
        give(secrets.code(), "A head of year");
        assertThat(words()).contains("This receipt is closed");
    }
}
