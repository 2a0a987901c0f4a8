package org.throughline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Instants;

/** What the database keeps about the numbers of children. The UPN itself stands with the child. */
@Component
class NumberStore {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    NumberStore(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    Optional<ChildNumber> find(UUID childId, NumberKind kind) {
        return jdbc.sql("select * from child_number where child_id = :child and kind = :kind")
                .param("child", childId)
                .param("kind", kind.name())
                .query(NumberStore::number)
                .optional();
    }

    /** The child whose number it is; empty where nobody has it. */
    Optional<UUID> owner(NumberKind kind, String value) {
        return jdbc.sql("select child_id from child_number where kind = :kind and value = :value")
                .param("kind", kind.name())
                .param("value", value)
                .query(UUID.class)
                .optional();
    }

    /** Puts a number in the place of the one before; what was matched is matched no longer. */
    void put(UUID childId, NumberKind kind, String value, NumberSource source) {
        jdbc.sql("insert into child_number (child_id, kind, value, source, status, entered_by, entered_at)"
                        + " values (:child, :kind, :value, :source, :status, :by, :at) on duplicate key update"
                        + " value = values(value), source = values(source), status = values(status),"
                        + " entered_by = values(entered_by), entered_at = values(entered_at),"
                        + " matched_with = null, matched_by = null, matched_at = null")
                .param("child", childId)
                .param("kind", kind.name())
                .param("value", value)
                .param("source", source.name())
                .param("status", NumberStatus.onEntry(kind, value).name())
                .param("by", user.name())
                .param("at", Instants.toDatabase(clock.instant()))
                .update();
    }

    void remove(UUID childId, NumberKind kind) {
        jdbc.sql("delete from child_number where child_id = :child and kind = :kind")
                .param("child", childId)
                .param("kind", kind.name())
                .update();
    }

    /** Notes that a number was held against a list; false where another number has taken its place meanwhile. */
    boolean matched(UUID childId, NumberKind kind, String value, String with) {
        return jdbc.sql("update child_number set status = 'MATCHED', matched_with = :with, matched_by = :by,"
                                + " matched_at = :at where child_id = :child and kind = :kind and value = :value")
                        .param("with", with)
                        .param("by", user.name())
                        .param("at", Instants.toDatabase(clock.instant()))
                        .param("child", childId)
                        .param("kind", kind.name())
                        .param("value", value)
                        .update()
                == 1;
    }

    /** Keeps the UPN of before, where there was one, and notes who said the new one. */
    void upnChanged(UUID childId, @Nullable String was, @Nullable String isNow, NumberSource source, String reason) {
        Optional<Instant> since = entered(childId, was);
        if (was != null) {
            jdbc.sql("insert into former_upn (child_id, upn, used_from, used_until, reason, changed_by, changed_at)"
                            + " values (:child, :upn, :from, :until, :reason, :by, :at)")
                    .param("child", childId)
                    .param("upn", was)
                    .param(
                            "from",
                            since.map(at -> at.atZone(Instants.LONDON).toLocalDate())
                                    .orElse(null))
                    .param("until", LocalDate.now(clock))
                    .param("reason", reason)
                    .param("by", user.name())
                    .param("at", Instants.toDatabase(clock.instant()))
                    .update();
        }
        if (isNow == null) {
            remove(childId, NumberKind.UPN);
        } else if (find(childId, NumberKind.UPN)
                .filter(known -> known.value().equals(isNow))
                .isEmpty()) {
            put(childId, NumberKind.UPN, isNow, source);
        }
    }

    private Optional<Instant> entered(UUID childId, @Nullable String upn) {
        return jdbc.sql("select entered_at from child_number where child_id = :child and kind = 'UPN' and value = :upn")
                .param("child", childId)
                .param("upn", upn)
                .query((row, number) -> Instants.fromDatabase(row, "entered_at"))
                .optional();
    }

    List<FormerUpn> formerUpns(UUID childId) {
        return jdbc.sql("select upn, used_from, used_until, reason, changed_by from former_upn where child_id = :child"
                        + " order by id desc")
                .param("child", childId)
                .query((row, number) -> new FormerUpn(
                        row.getString("upn"),
                        row.getObject("used_from", LocalDate.class),
                        row.getObject("used_until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("changed_by")))
                .list();
    }

    /** Whether two children have each a number of one kind, and not the same: a number is one child's. */
    boolean differ(UUID one, UUID other) {
        return jdbc.sql(
                                "select count(*) from child_number a join child_number b on b.kind = a.kind and b.value <> a.value"
                                        + " where a.child_id = :one and b.child_id = :other")
                        .param("one", one)
                        .param("other", other)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Gives what one child has to another; what the other has itself stays. */
    void move(UUID from, UUID into) {
        jdbc.sql("update ignore child_number set child_id = :into where child_id = :from")
                .param("into", into)
                .param("from", from)
                .update();
        jdbc.sql("update former_upn set child_id = :into where child_id = :from")
                .param("into", into)
                .param("from", from)
                .update();
        for (String table : List.of("attendance_term", "participation", "child_nhs_match")) {
            jdbc.sql("update ignore " + table + " set child_id = :into where child_id = :from")
                    .param("into", into)
                    .param("from", from)
                    .update();
            jdbc.sql("delete from " + table + " where child_id = :from")
                    .param("from", from)
                    .update();
        }
    }

    private static ChildNumber number(ResultSet row, int number) throws SQLException {
        return new ChildNumber(
                NumberKind.valueOf(row.getString("kind")),
                row.getString("value"),
                NumberSource.valueOf(row.getString("source")),
                NumberStatus.valueOf(row.getString("status")),
                row.getString("matched_with"),
                row.getString("matched_by"),
                Instants.fromDatabaseOrNull(row, "matched_at"));
    }
}
