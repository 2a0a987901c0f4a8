package org.throughline.casework.prefer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.security.LinkSecrets;
import org.throughline.shared.Instants;

/** Where links of families and the pages that are open by them are kept; of secrets, fingerprints alone. */
@Component
class PreferenceLinkStore {

    private static final Duration PAGE = Duration.ofHours(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    PreferenceLinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link as it is stored. */
    record Row(UUID requestId, String codeHash, PreferenceLink link) {}

    void issue(UUID requestId, String token, String codeHash, Instant expires, String by) {
        jdbc.sql("update casework_preference_link set revoked = true where request_id = ?")
                .param(requestId)
                .update();
        jdbc.sql("insert into casework_preference_link (id, request_id, token_hash, code_hash, issued_by, issued_at,"
                        + " expires_at, tries_left, revoked) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        UUID.randomUUID(),
                        requestId,
                        LinkSecrets.fingerprint(token),
                        codeHash,
                        by,
                        Instants.toDatabase(clock.instant()),
                        Instants.toDatabase(expires),
                        LinkSecrets.TRIES)
                .update();
    }

    void revoke(UUID requestId, UUID linkId) {
        jdbc.sql("update casework_preference_link set revoked = true where id = ? and request_id = ?")
                .params(linkId, requestId)
                .update();
    }

    /** The links of a request, newest first. */
    List<PreferenceLink> of(UUID requestId) {
        return rows("request_id = ? order by issued_at desc", requestId).stream()
                .map(Row::link)
                .toList();
    }

    Optional<Row> open(String token) {
        return rows("token_hash = ?", LinkSecrets.fingerprint(token)).stream()
                .filter(row -> row.link().isOpen(clock.instant()))
                .findFirst();
    }

    /** Takes one try in one statement, before the code is looked at: tries at the same time cannot share it. */
    boolean takeTry(UUID linkId) {
        return jdbc.sql(
                                "update casework_preference_link set tries_left = tries_left - 1 where id = ? and tries_left > 0")
                        .param(linkId)
                        .update()
                == 1;
    }

    void giveTryBack(UUID linkId) {
        jdbc.sql("update casework_preference_link set tries_left = tries_left + 1 where id = ?")
                .param(linkId)
                .update();
    }

    /** A key for a page that is open by a link, for some hours. */
    String key(UUID linkId) {
        String key = LinkSecrets.token();
        Instant now = clock.instant();
        jdbc.sql("delete from casework_preference_opening where expires_at < ?")
                .param(Instants.toDatabase(now))
                .update();
        jdbc.sql("insert into casework_preference_opening (key_hash, link_id, expires_at) values (?, ?, ?)")
                .params(LinkSecrets.fingerprint(key), linkId, Instants.toDatabase(now.plus(PAGE)))
                .update();
        return key;
    }

    /** The request that a page is open for; empty where its link was taken back or is over. */
    Optional<UUID> opened(String key) {
        return jdbc.sql("select l.request_id from casework_preference_opening o join casework_preference_link l"
                        + " on l.id = o.link_id where o.key_hash = ? and o.expires_at > ? and l.revoked = false"
                        + " and l.expires_at > ?")
                .params(
                        LinkSecrets.fingerprint(key),
                        Instants.toDatabase(clock.instant()),
                        Instants.toDatabase(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private List<Row> rows(String where, Object value) {
        return jdbc.sql("select * from casework_preference_link where " + where)
                .param(value)
                .query((row, number) -> new Row(
                        row.getObject("request_id", UUID.class),
                        row.getString("code_hash"),
                        new PreferenceLink(
                                row.getObject("id", UUID.class),
                                row.getString("issued_by"),
                                Instants.fromDatabase(row, "issued_at"),
                                Instants.fromDatabase(row, "expires_at"),
                                row.getInt("tries_left"),
                                row.getBoolean("revoked"))))
                .list();
    }
}
