package org.throughline.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.testing.ServiceTest;

/** What holds of every kind of link; kept in tables of the test's own, as a module would bring them. */
@Transactional
class AnswerLinksTest extends ServiceTest {

    private static final LinkKind KIND = new LinkKind("links_invented", "thing_id");
    private static final LinkKind OTHER = new LinkKind("links_other", "thing_id");
    private static final UUID THING = new UUID(17, 5);

    @Autowired
    private AnswerLinks links;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void tables_of_this_connection_alone() {
        for (LinkKind kind : List.of(KIND, OTHER)) {
            jdbc.execute("create or replace temporary table " + kind.links() + " (id uuid not null primary key, "
                    + "thing_id uuid not null, token_hash char(64) not null, code_hash varchar(200) not null,"
                    + " issued_by varchar(200) not null, issued_at datetime(6) not null, expires_at datetime(6) not null,"
                    + " tries_left int not null, revoked boolean not null)");
            jdbc.execute(
                    "create or replace temporary table " + kind.openings()
                            + " (key_hash char(64) not null primary key, link_id uuid not null, expires_at datetime(6) not null)");
        }
    }

    private NewLink issued(Duration open) {
        return links.issue(KIND, THING, clock.instant().plus(open), "An officer");
    }

    private String key(NewLink link) {
        return ((Opening.Opened) links.open(KIND, link.token(), link.code(), thing -> true)).key();
    }

    private IssuedLink.State state() {
        return links.of(KIND, THING).getFirst().state(clock.instant());
    }

    @Test
    void a_link_opens_what_it_was_issued_for_and_nothing_of_another_kind() {
        NewLink link = issued(Duration.ofDays(1));
        assertThat(state()).isEqualTo(IssuedLink.State.OPEN);
        assertThat(links.of(KIND, THING).getFirst().issuedBy()).isEqualTo("An officer");
        String key = key(link);
        assertThat(links.opened(KIND, key)).contains(THING);
        assertThat(links.opened(OTHER, key)).isEmpty();
        assertThat(links.open(OTHER, link.token(), link.code(), thing -> true)).isEqualTo(new Opening.Closed());
        assertThat(links.opened(KIND, link.token())).isEmpty();
    }

    @Test
    void a_code_may_be_typed_with_spaces_and_five_wrong_ones_lock() {
        NewLink link = issued(Duration.ofDays(1));
        String spoken = link.code().substring(0, 4) + " " + link.code().substring(4);
        assertThat(links.open(KIND, link.token(), spoken, thing -> true)).isInstanceOf(Opening.Opened.class);
        for (int left = 4; left >= 0; left--) {
            assertThat(links.open(KIND, link.token(), "1", thing -> true)).isEqualTo(new Opening.WrongCode(left));
        }
        assertThat(links.open(KIND, link.token(), link.code(), thing -> true)).isEqualTo(new Opening.Closed());
        assertThat(state()).isEqualTo(IssuedLink.State.LOCKED);
    }

    @Test
    void what_can_no_longer_be_answered_does_not_open_and_costs_no_try() {
        NewLink link = issued(Duration.ofDays(1));
        assertThat(links.open(KIND, link.token(), "1", thing -> false)).isEqualTo(new Opening.Closed());
        assertThat(links.of(KIND, THING).getFirst().triesLeft()).isEqualTo(5);
    }

    @Test
    void a_link_and_its_pages_end_with_its_time_with_a_new_one_and_when_taken_back() {
        NewLink over = issued(Duration.ofSeconds(-1));
        assertThat(links.open(KIND, over.token(), over.code(), thing -> true)).isEqualTo(new Opening.Closed());
        assertThat(state()).isEqualTo(IssuedLink.State.OVER);
        NewLink first = issued(Duration.ofDays(1));
        String page = key(first);
        NewLink second = issued(Duration.ofDays(1));
        assertThat(links.opened(KIND, page)).isEmpty();
        String other = key(second);
        UUID id = links.of(KIND, THING).stream()
                .filter(each -> each.isOpen(clock.instant()))
                .findFirst()
                .orElseThrow()
                .id();
        links.revoke(KIND, new UUID(0, 1), id);
        assertThat(links.opened(KIND, other)).as("a link of something else").contains(THING);
        links.revoke(KIND, THING, id);
        assertThat(links.opened(KIND, other)).isEmpty();
    }

    @Test
    void a_page_closes_after_ten_hours() {
        String key = key(issued(Duration.ofDays(1)));
        jdbc.update(
                "update links_invented_opening set expires_at = ?",
                org.throughline.shared.Instants.toDatabase(clock.instant().minusSeconds(1)));
        assertThat(links.opened(KIND, key)).isEmpty();
        assertThat(AnswerLinks.PAGE).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void only_names_of_tables_make_a_kind() {
        assertThatThrownBy(() -> new LinkKind("a; drop", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkKind("a", "b c")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new IssuedLink(THING, "", Instant.EPOCH, Instant.EPOCH, 0, true)
                        .state(Instant.EPOCH)
                        .label())
                .isEqualTo("Taken back");
    }
}
