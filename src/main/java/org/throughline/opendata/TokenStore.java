package org.throughline.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** The table of tokens. */
@Component
class TokenStore {

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token and whose it is.
     *
     * @param userId the id of the user
     */
    record Owned(UUID userId, ApiToken token) {}

    List<ApiToken> of(UUID userId) {
        return jdbc.sql("select * from api_token where user_id = ? order by made_at desc, name")
                .param(userId)
                .query((row, number) -> token(row))
                .list();
    }

    /** A token by its fingerprint; who looks at the same one or ends it waits until the transaction is over. */
    Optional<Owned> locked(String fingerprint) {
        return jdbc
                .sql("select * from api_token where secret_hash = ? for update")
                .param(fingerprint)
                .query((row, number) -> new Owned(row.getObject("user_id", UUID.class), token(row)))
                .list()
                .stream()
                .findFirst();
    }

    /** The tokens of a user; who looks at one of them waits until the transaction is over. */
    List<ApiToken> lockedOf(UUID userId) {
        return jdbc.sql("select * from api_token where user_id = ? for update")
                .param(userId)
                .query((row, number) -> token(row))
                .list();
    }

    UUID add(UUID userId, NewToken token, String fingerprint, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into api_token (id, user_id, name, purpose, scopes, secret_hash, made_at, last_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        userId,
                        token.name(),
                        token.purpose(),
                        ReadScope.written(token.scopes()),
                        fingerprint,
                        Instants.toDatabase(now),
                        Objects.requireNonNull(token.lastDay()))
                .update();
        return id;
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update api_token set last_used_at = ? where id = ?")
                .params(Instants.toDatabase(now), id)
                .update();
    }

    void end(UUID id, EndOfToken why, Instant now) {
        jdbc.sql("update api_token set ended_at = ?, ended_why = ? where id = ? and ended_at is null")
                .params(Instants.toDatabase(now), why.name(), id)
                .update();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        String why = row.getString("ended_why");
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                ReadScope.read(row.getString("scopes")),
                Instants.fromDatabase(row, "made_at"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("last_used_at") == null ? null : Instants.fromDatabase(row, "last_used_at"),
                row.getObject("ended_at") == null ? null : Instants.fromDatabase(row, "ended_at"),
                why == null ? null : EndOfToken.valueOf(why));
    }
}
