package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.security.Roles;

/** A family's link and its code: what opens, what locks, what closes, and that it reaches its own child alone. */
class PreferenceLinksTest extends PreferTest {

    private static final String WRONG = "no digits at all";

    @Autowired
    private PreferenceLinks links;

    @Autowired
    private FamilyPreferences pages;

    private NewLink issued() {
        return as(Roles.PLACEMENT_OFFICER, () -> links.issue(now()));
    }

    private String opened(NewLink secrets) {
        return ((Opening.Opened) links.open(secrets.token(), secrets.code())).key();
    }

    @Test
    void five_wrong_codes_lock_a_link_and_a_right_one_costs_no_try() {
        asked(0, 15);
        NewLink secrets = issued();
        for (int left = 4; left >= 1; left--) {
            assertThat(links.open(secrets.token(), WRONG)).isEqualTo(new Opening.WrongCode(left));
        }
        opened(secrets);
        assertThat(links.open(secrets.token(), "")).isEqualTo(new Opening.WrongCode(0));
        assertThat(links.open(secrets.token(), secrets.code())).isEqualTo(new Opening.Closed());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> links.ofCase(now()))
                        .getFirst()
                        .state(clock.instant()))
                .isEqualTo(IssuedLink.State.LOCKED);
    }

    @Test
    void tries_at_the_same_time_do_not_share_one() throws Exception {
        asked(0, 15);
        NewLink secrets = issued();
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            List<Callable<Opening>> tries = Collections.nCopies(20, () -> links.open(secrets.token(), WRONG));
            int wrong = 0;
            for (Future<Opening> outcome : many.invokeAll(tries)) {
                wrong += outcome.get() instanceof Opening.WrongCode ? 1 : 0;
            }
            assertThat(wrong).isLessThanOrEqualTo(5);
        }
        assertThat(links.open(secrets.token(), secrets.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void a_new_link_closes_the_old_one_and_pages_that_are_open_by_it() {
        asked(0, 15);
        NewLink first = issued();
        String page = opened(first);
        NewLink second = issued();
        assertThat(links.open(first.token(), first.code())).isEqualTo(new Opening.Closed());
        assertThat(pages.form(page)).isEmpty();
        String other = opened(second);
        as(Roles.PLACEMENT_OFFICER, () -> {
            links.revoke(now(), links.ofCase(now()).getFirst());
            return true;
        });
        assertThat(pages.form(other)).isEmpty();
        assertThat(links.open(second.token(), second.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void a_link_ends_with_the_last_day_with_a_new_request_and_with_the_decision() {
        PreferenceRequest first = asked(0, 15);
        NewLink ofFirst = issued();
        asked(0, 10);
        assertThat(links.open(ofFirst.token(), ofFirst.code())).isEqualTo(new Opening.Closed());
        NewLink secrets = issued();
        String page = opened(secrets);
        jdbc.update(
                "update casework_preference_request set answer_by = ? where id = ?",
                today().minusDays(1),
                current().id());
        assertThat(pages.form(page)).isEmpty();
        assertThat(links.open(secrets.token(), secrets.code())).isEqualTo(new Opening.Closed());
        assertThat(refusalOf(this::issued)).isEqualTo(new PreferenceRefusal.NothingAwaited());
        assertThat(first.id()).isNotEqualTo(current().id());

        asked(0, 15);
        NewLink open = issued();
        String last = opened(open);
        goesTo(CaseStage.CEASED);
        assertThat(pages.form(last)).isEmpty();
        assertThat(links.open(open.token(), open.code())).isEqualTo(new Opening.Closed());
    }

    @Test
    void secrets_are_not_kept_and_only_officers_issue_links() {
        asked(0, 15);
        NewLink secrets = issued();
        assertThat(jdbc.queryForObject(
                        "select count(*) from casework_preference_link where token_hash = ? or code_hash = ?",
                        Integer.class,
                        secrets.token(),
                        secrets.code()))
                .isZero();
        assertThatThrownBy(() -> as(Roles.SENCO, () -> links.issue(known))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.SENCO, () -> links.ofCase(known))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> links.issue(known)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    /** Whatever families do with their links in whatever order, each reads and writes what is its own. */
    @Test
    void a_link_reaches_its_own_child_alone_whatever_is_done_in_whatever_order() {
        List<CaseRecord> families = new ArrayList<>();
        List<String> pagesOpen = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (int family = 0; family < 4; family++) {
            known = opened("Family " + family);
            asked(0, 15);
            families.add(now());
            pagesOpen.add(opened(issued()));
            last.add("");
        }
        Random random = new Random(39);
        List<Long> revisions = new ArrayList<>(Collections.nCopies(4, 0L));
        for (int step = 0; step < 60; step++) {
            int family = random.nextInt(4);
            String words = "Words " + step + " of family " + family;
            revisions.set(
                    family,
                    pages.write(
                            pagesOpen.get(family),
                            FamilyAnswer.Key.of(FamilyField.WORDS),
                            words,
                            revisions.get(family)));
            last.set(family, words);
            for (int other = 0; other < 4; other++) {
                FamilyForm form = pages.form(pagesOpen.get(other)).orElseThrow();
                assertThat(form.typed().of(FamilyField.WORDS, 0)).isEqualTo(last.get(other));
                assertThat(form.toString()).doesNotContain("Family ");
            }
        }
        String guessed = pagesOpen.getFirst().substring(1) + "0";
        assertThat(pages.form(guessed)).isEmpty();
        assertThat(pages.settings(guessed)).isEmpty();
        assertThat(refusalOf(() -> pages.send(guessed))).isEqualTo(new PreferenceRefusal.PreferenceLinkClosed());
        assertThat(refusalOf(() -> pages.write(guessed, FamilyAnswer.Key.of(FamilyField.WORDS), "Nosy", 0)))
                .isEqualTo(new PreferenceRefusal.PreferenceLinkClosed());
        families.forEach(family -> assertThat(as(Roles.PLACEMENT_OFFICER, () -> answers.ofCase(family.id())))
                .isEmpty());
    }
}
