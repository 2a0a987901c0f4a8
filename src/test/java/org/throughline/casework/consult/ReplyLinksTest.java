package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.security.Roles;

/** A school without an account answers by a link and a code: what it opens, what it does not, and how it ends. */
class ReplyLinksTest extends ConsultTest {

    private static final String WRONG = "00000000";

    @Autowired
    private ReplyLinks links;

    private ConsultationRecord served;

    @BeforeEach
    void a_consultation_that_was_served() {
        served = served(child(), 2);
    }

    private NewLink issued() {
        return as(Roles.PLACEMENT_OFFICER, () -> links.issue(served.id()));
    }

    private String opened(NewLink secrets) {
        return ((Opening.Opened) links.open(secrets.token(), secrets.code())).key();
    }

    @Test
    void a_school_reads_the_plan_answers_and_reaches_nothing_else() {
        String key = opened(issued());
        ReplyForm form = links.form(key).orElseThrow();
        assertThat(form.consultationId()).isEqualTo(served.id());
        assertThat(form.child()).isEqualTo("Ida Consulted");
        assertThat(links.document(key).orElseThrow().content()).isEqualTo(PDF);
        DECLINE.forEach((question, words) -> links.write(key, question, words, 0));
        links.send(key);
        assertThat(read(served.id()).state()).isEqualTo(ConsultationState.DECLINED);
        assertThat(links.form("guessed")).isEmpty();
        assertThat(refusalOf(() -> links.write("guessed", ReplyQuestion.COMMENT, "Nosy", 0)))
                .isEqualTo(new ConsultationRefusal.ConsultationLinkClosed());
    }

    @Test
    void five_wrong_codes_lock_a_link_and_a_right_one_costs_no_try() {
        NewLink secrets = issued();
        for (int left = 4; left >= 1; left--) {
            assertThat(links.open(secrets.token(), WRONG)).isEqualTo(new Opening.WrongCode(left));
        }
        opened(secrets);
        assertThat(links.open(secrets.token(), "")).isEqualTo(new Opening.WrongCode(0));
        assertThat(links.open(secrets.token(), secrets.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void tries_at_the_same_time_do_not_share_one() throws Exception {
        NewLink secrets = issued();
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            List<Callable<Opening>> tries = Collections.nCopies(10, () -> links.open(secrets.token(), WRONG));
            int wrong = 0;
            for (Future<Opening> outcome : many.invokeAll(tries)) {
                wrong += outcome.get() instanceof Opening.WrongCode ? 1 : 0;
            }
            assertThat(wrong).isLessThanOrEqualTo(5);
        }
        assertThat(links.open(secrets.token(), secrets.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void a_new_link_closes_the_old_one_and_the_pages_that_are_open_by_it() {
        NewLink first = issued();
        String page = opened(first);
        NewLink second = issued();
        assertThat(links.open(first.token(), first.code())).isEqualTo(new Opening.Closed());
        assertThat(links.form(page)).isEmpty();
        opened(second);
        UUID link = as(Roles.PLACEMENT_OFFICER, () -> links.of(served.id()))
                .getFirst()
                .id();
        as(Roles.PLACEMENT_OFFICER, () -> {
            links.revoke(served.id(), link);
            return true;
        });
        assertThat(links.open(second.token(), second.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void a_link_ends_after_its_days_and_with_the_answer() {
        NewLink secrets = issued();
        String key = opened(secrets);
        links.write(key, ReplyQuestion.KIND, "OFFER", 0);
        links.write(key, ReplyQuestion.WHO, "The head", 0);
        links.send(key);
        assertThat(links.open(secrets.token(), secrets.code())).isEqualTo(new Opening.Closed());
        assertThat(refusalOf(() -> links.send(key))).isEqualTo(new ConsultationRefusal.ConsultationNotToAnswer());

        served = served(child(), 2);
        NewLink old = issued();
        jdbc.update(
                "update casework_consultation_link set expires_at = ? where consultation_id = ?",
                Timestamp.valueOf("2020-01-01 00:00:00"),
                served.id());
        assertThat(links.open(old.token(), old.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void secrets_are_not_kept_and_only_officers_issue_links() {
        NewLink secrets = issued();
        assertThat(jdbc.queryForObject(
                        "select count(*) from casework_consultation_link where token_hash = ? or code_hash = ?",
                        Integer.class,
                        secrets.token(),
                        secrets.code()))
                .isZero();
        be("secondary");
        assertThatThrownBy(() -> links.issue(served.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> links.of(served.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void no_link_is_issued_for_what_cannot_be_answered() {
        ConsultationRecord draft = prepared(child(), "Underhill");
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> links.issue(draft.id()))))
                .isEqualTo(new ConsultationRefusal.ConsultationNotToAnswer());
    }
}
