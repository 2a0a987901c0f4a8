package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.transitions.RecordFixture.FAR_AWAY;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A receipt for paper, given with a code told by telephone by somebody without an account. */
class GuestReceiptsTest extends TransitionTest {

    @Autowired
    private GuestReceipts receipts;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);
    private GuestReceipts.Secrets secrets = new GuestReceipts.Secrets("", "");

    @BeforeEach
    void a_record_was_handed_over_on_paper() {
        record = record(FAR_AWAY);
        secrets = receipts.handOver(record, version(record), SharingBasis.AGREED);
        nobody_is_signed_in();
    }

    private String wrong() {
        return secrets.code().equals("00000000") ? "11111111" : "00000000";
    }

    @Test
    void neither_address_nor_code_is_kept_as_it_was_told() {
        String rows =
                jdbc.queryForList("select * from transition_guest_receipt").toString();
        assertThat(rows).doesNotContain(secrets.token()).doesNotContain(secrets.code());
        assertThat(secrets.code()).matches("\\d{8}");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "180, true", "181, false"})
    void who_gives_it_says_who_they_are(int length, boolean accepted) {
        String name = "n".repeat(length);
        if (accepted) {
            assertThat(receipts.give(secrets.token(), secrets.code(), name))
                    .isInstanceOf(GuestReceipts.Outcome.Given.class);
        } else {
            assertThatThrownBy(() -> receipts.give(secrets.token(), secrets.code(), name))
                    .hasMessageContaining("name and role");
        }
    }

    @Test
    void a_name_that_is_missing_costs_no_try() {
        assertThatThrownBy(() -> receipts.give(secrets.token(), wrong(), " ")).isInstanceOf(RuntimeException.class);
        assertThat(receipts.give(secrets.token(), wrong(), "A head of year"))
                .isEqualTo(new GuestReceipts.Outcome.WrongCode(4));
    }

    @Test
    void whoever_gives_it_learns_who_sent_the_record_and_no_name_of_a_child() {
        GuestReceipts.Outcome outcome = receipts.give(secrets.token(), secrets.code(), "A head of year");
        assertThat(outcome).isInstanceOf(GuestReceipts.Outcome.Given.class);
        assertThat(outcome.toString()).doesNotContain(newest());
    }

    @Test
    void an_address_that_was_guessed_looks_like_a_closed_one() {
        assertThat(receipts.give("guessed", secrets.code(), "A head of year"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
    }

    @Test
    void tries_at_the_same_time_do_not_share_one() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            Callable<GuestReceipts.Outcome> guess = () -> receipts.give(secrets.token(), wrong(), "Somebody");
            int tried = 0;
            for (Future<GuestReceipts.Outcome> each : many.invokeAll(Collections.nCopies(8, guess))) {
                tried += each.get() instanceof GuestReceipts.Outcome.WrongCode ? 1 : 0;
            }
            assertThat(tried).isLessThanOrEqualTo(5);
        }
        assertThat(receipts.give(secrets.token(), secrets.code(), "Somebody"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
    }

    @Test
    void a_new_code_ends_the_one_before_and_only_the_sender_issues_it() {
        be("secondary");
        assertThatThrownBy(() -> receipts.renew(record)).hasMessageContaining("not, or no longer, with you");
        be("senco");
        GuestReceipts.Secrets second = receipts.renew(record);
        nobody_is_signed_in();
        assertThat(List.of(second.token(), second.code())).doesNotContain(secrets.token());
        assertThat(receipts.give(secrets.token(), secrets.code(), "Somebody"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
        assertThat(receipts.give(second.token(), second.code(), "Somebody"))
                .isInstanceOf(GuestReceipts.Outcome.Given.class);
    }

    @Test
    void the_last_moment_counts_and_the_one_after_does_not() {
        jdbc.update("update transition_guest_receipt set expires_at = utc_timestamp(6) + interval 1 hour");
        assertThat(receipts.give(secrets.token(), wrong(), "Somebody"))
                .isInstanceOf(GuestReceipts.Outcome.WrongCode.class);
        jdbc.update("update transition_guest_receipt set expires_at = utc_timestamp(6) - interval 1 second");
        assertThat(receipts.give(secrets.token(), secrets.code(), "Somebody"))
                .isEqualTo(new GuestReceipts.Outcome.Closed());
    }
}
