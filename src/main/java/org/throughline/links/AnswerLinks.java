package org.throughline.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.throughline.security.LinkSecrets;
import org.throughline.shared.Instants;

/**
 * Issues links, opens them by their code and knows what an open page may reach. Of secrets, fingerprints alone are
 * kept. Call {@link #open} in a transaction that reads what others have committed.
 */
@Component
public class AnswerLinks {

    /** How long a page stays open by the key that came of the code. */
    static final Duration PAGE = Duration.ofHours(10);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AnswerLinks(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    private record Row(UUID about, String codeHash, IssuedLink link) {}

    /**
     * Issues a link; one that is there for the same is taken back, and pages that are open by it close.
     *
     * @param about what it opens
     * @param expires when it ends
     * @param by who issues it, as people read it
     */
    public NewLink issue(LinkKind kind, UUID about, Instant expires, String by) {
        revokeAll(kind, about);
        NewLink secrets = new NewLink(LinkSecrets.token(), LinkSecrets.code());
        jdbc.sql("insert into " + kind.links() + " (id, " + kind.about() + ", token_hash, code_hash, issued_by,"
                        + " issued_at, expires_at, tries_left, revoked) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        UUID.randomUUID(),
                        about,
                        LinkSecrets.fingerprint(secrets.token()),
                        passwords.encode(secrets.code()),
                        by,
                        Instants.toDatabase(clock.instant()),
                        Instants.toDatabase(expires),
                        LinkSecrets.TRIES)
                .update();
        return secrets;
    }

    /** Takes a link back; pages that are open by it close. */
    public void revoke(LinkKind kind, UUID about, UUID linkId) {
        jdbc.sql("update " + kind.links() + " set revoked = true where id = ? and " + kind.about() + " = ?")
                .params(linkId, about)
                .update();
    }

    /** Takes back every link about something; pages that are open by one close. */
    public void revokeAll(LinkKind kind, UUID about) {
        jdbc.sql("update " + kind.links() + " set revoked = true where " + kind.about() + " = ?")
                .param(about)
                .update();
    }

    /** Ends the links about something at a moment, where they would not end before. */
    public void endBy(LinkKind kind, UUID about, Instant moment) {
        jdbc.sql("update " + kind.links() + " set expires_at = least(expires_at, ?) where revoked = false and "
                        + kind.about() + " = ?")
                .params(Instants.toDatabase(moment), about)
                .update();
    }

    /** The links about something, newest first. */
    public List<IssuedLink> of(LinkKind kind, UUID about) {
        return rows(kind, kind.about() + " = ? order by issued_at desc", about).stream()
                .map(Row::link)
                .toList();
    }

    /**
     * Opens a link with the code. The right code costs no try.
     *
     * @param isToAnswer whether what the link opens can be answered or read at this moment
     */
    public Opening open(LinkKind kind, String token, String code, Predicate<UUID> isToAnswer) {
        Optional<Row> found = rows(kind, "token_hash = ?", LinkSecrets.fingerprint(token)).stream()
                .filter(row -> row.link().isOpen(clock.instant()))
                .filter(row -> isToAnswer.test(row.about()))
                .findFirst();
        if (found.isEmpty() || !takeTry(kind, found.get().link().id())) {
            return new Opening.Closed();
        }
        Row row = found.get();
        if (!passwords.matches(code.replaceAll("\\D", ""), row.codeHash())) {
            return new Opening.WrongCode(row.link().triesLeft() - 1);
        }
        jdbc.sql("update " + kind.links() + " set tries_left = tries_left + 1 where id = ?")
                .param(row.link().id())
                .update();
        return new Opening.Opened(key(kind, row.link().id()));
    }

    /** Takes one try in one statement, before the code is looked at: tries at the same time cannot share it. */
    private boolean takeTry(LinkKind kind, UUID linkId) {
        return jdbc.sql("update " + kind.links() + " set tries_left = tries_left - 1 where id = ? and tries_left > 0")
                        .param(linkId)
                        .update()
                == 1;
    }

    private String key(LinkKind kind, UUID linkId) {
        String key = LinkSecrets.token();
        Instant now = clock.instant();
        jdbc.sql("delete from " + kind.openings() + " where expires_at < ?")
                .param(Instants.toDatabase(now))
                .update();
        jdbc.sql("insert into " + kind.openings() + " (key_hash, link_id, expires_at) values (?, ?, ?)")
                .params(LinkSecrets.fingerprint(key), linkId, Instants.toDatabase(now.plus(PAGE)))
                .update();
        return key;
    }

    /** What a page is open for; empty where its link was taken back, or the link or the page is over. */
    public Optional<UUID> opened(LinkKind kind, String key) {
        Instant now = clock.instant();
        return jdbc.sql("select l." + kind.about() + " from " + kind.openings() + " o join " + kind.links()
                        + " l on l.id = o.link_id where o.key_hash = ? and o.expires_at > ? and l.revoked = false"
                        + " and l.expires_at > ?")
                .params(LinkSecrets.fingerprint(key), Instants.toDatabase(now), Instants.toDatabase(now))
                .query(UUID.class)
                .optional();
    }

    private List<Row> rows(LinkKind kind, String where, Object value) {
        return jdbc.sql("select * from " + kind.links() + " where " + where)
                .param(value)
                .query((row, number) -> new Row(
                        row.getObject(kind.about(), UUID.class),
                        row.getString("code_hash"),
                        new IssuedLink(
                                row.getObject("id", UUID.class),
                                row.getString("issued_by"),
                                Instants.fromDatabase(row, "issued_at"),
                                Instants.fromDatabase(row, "expires_at"),
                                row.getInt("tries_left"),
                                row.getBoolean("revoked"))))
                .list();
    }
}
