package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.Source;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.Catalogue;

/** The part that a family writes by a link: what it opens, what it does not, and how it ends. */
class FamilyLinksTest extends TransitionTest {

    @Autowired
    private FamilyLinks links;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);
    private LocalDate born = LocalDate.EPOCH;

    @BeforeEach
    void a_record_of_the_first_school() {
        be("senco");
        record = list.sending(new RecordFilter("", null, RecordState.DRAFT, null), 0, 1)
                .getFirst()
                .id();
        born = transitions.page(record).orElseThrow().details().born();
    }

    private String issued(VoiceKind kind) {
        be("senco");
        String token = links.issue(record, kind);
        SecurityContextHolder.clearContext();
        return token;
    }

    private FamilyLinks.Open opened(String token) {
        return ((FamilyLinks.Outcome.Opened) links.open(token, born)).open();
    }

    @Test
    void a_family_writes_its_own_part_and_reaches_nothing_else() {
        String token = issued(VoiceKind.PARENT);
        FamilyLinks.Open open = opened(token);
        assertThat(open.fields())
                .extracting(Catalogue.Field::key)
                .containsExactly(
                        "voices.parent_hopes",
                        "voices.parent_worries",
                        "voices.parent_know",
                        "voices.parent_contact",
                        "voices.corrections",
                        "voices.agreed",
                        "voices.withheld");
        assertThat(open.answers().keySet())
                .isSubsetOf(open.fields().stream().map(Catalogue.Field::key).toList());
        long revision = open.revisions().getOrDefault("voices.parent_know", 0L);
        WriteOutcome written = links.write(token, born, "voices.parent_know", "Boi ngoan 😀", revision);
        assertThat(written).isInstanceOf(WriteOutcome.Kept.class);
        assertThat(refusalOf(() -> links.write(token, born, "profile.works", "Nosy", 0)))
                .isEqualTo(new TransitionsRefusal.FamilyLinkClosed());
        assertThat(refusalOf(() -> links.write(token, born.plusDays(1), "voices.parent_know", "Nosy", revision + 1)))
                .isEqualTo(new TransitionsRefusal.FamilyLinkClosed());
        be("senco");
        Answer entry = Objects.requireNonNull(transitions
                .page(record)
                .orElseThrow()
                .answers("voices.parent_know")
                .get(0));
        assertThat(entry.text()).isEqualTo("Boi ngoan 😀");
        assertThat(entry.source()).isEqualTo(Source.PARENT);
    }

    @Test
    void five_wrong_dates_lock_a_link_and_a_right_one_costs_no_try() {
        String token = issued(VoiceKind.PUPIL);
        for (int left = 4; left >= 1; left--) {
            assertThat(links.open(token, born.plusDays(left))).isEqualTo(new FamilyLinks.Outcome.WrongDate(left));
        }
        assertThat(links.open(token, born)).isInstanceOf(FamilyLinks.Outcome.Opened.class);
        assertThat(links.open(token, born.minusDays(9))).isEqualTo(new FamilyLinks.Outcome.WrongDate(0));
        assertThat(links.open(token, born)).isInstanceOf(FamilyLinks.Outcome.Closed.class);
    }

    @Test
    void tries_at_the_same_time_do_not_share_one() throws Exception {
        String token = issued(VoiceKind.PARENT);
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            List<Callable<FamilyLinks.Outcome>> tries =
                    Collections.nCopies(10, () -> links.open(token, born.plusDays(1)));
            int wrong = 0;
            for (Future<FamilyLinks.Outcome> outcome : many.invokeAll(tries)) {
                wrong += outcome.get() instanceof FamilyLinks.Outcome.WrongDate ? 1 : 0;
            }
            assertThat(wrong).isLessThanOrEqualTo(5);
        }
        assertThat(links.open(token, born)).isNotInstanceOf(FamilyLinks.Outcome.Opened.class);
    }

    @Test
    void a_link_is_usable_again_until_it_is_sent_off_taken_back_replaced_or_over() {
        String token = issued(VoiceKind.PARENT);
        opened(token);
        opened(token);
        links.submit(token, born);
        assertThat(links.open(token, born)).isInstanceOf(FamilyLinks.Outcome.Closed.class);

        String first = issued(VoiceKind.PARENT);
        String second = issued(VoiceKind.PARENT);
        assertThat(links.open(first, born)).isInstanceOf(FamilyLinks.Outcome.Closed.class);
        opened(second);
        be("senco");
        List<FamilyLink> all = links.of(record);
        links.revoke(record, all.getFirst().id());
        SecurityContextHolder.clearContext();
        assertThat(links.open(second, born)).isInstanceOf(FamilyLinks.Outcome.Closed.class);

        String old = issued(VoiceKind.PARENT);
        jdbc.update(
                "update transition_voice set expires_at = ? where record_id = ? and revoked = false",
                Timestamp.valueOf("2020-01-01 00:00:00"),
                record);
        assertThat(links.open(old, born)).isInstanceOf(FamilyLinks.Outcome.Closed.class);
        assertThat(links.open("guessed", born)).isInstanceOf(FamilyLinks.Outcome.Closed.class);
    }

    @Test
    void only_who_leads_the_record_issues_a_link_and_the_token_is_not_kept() {
        String token = issued(VoiceKind.PARENT);
        assertThat(jdbc.queryForObject(
                        "select count(*) from transition_voice where token_hash = ?", Integer.class, token))
                .isZero();
        be("secondary");
        assertThat(refusalOf(() -> links.issue(record, VoiceKind.PARENT)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> links.of(record))).isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }
}
